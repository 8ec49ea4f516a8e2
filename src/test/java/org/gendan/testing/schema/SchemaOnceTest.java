package org.gendan.testing.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.xml.XMLConstants;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.impl.BpmnParser;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.impl.DmnParser;
import org.gendan.model.ModelFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;
import org.springframework.jdbc.support.SQLErrorCodesFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** A model is read and refused as the JDK's own factories, which production uses, do it. */
class SchemaOnceTest {

  private static final String PROCESS = text("order-cancellation.bpmn");
  private static final String TABLE = text("low-score.dmn");
  private static final String BPMN_SCHEMA =
      Bpmn.class.getResource("/org/camunda/bpm/model/bpmn/schema/BPMN20.xsd").toString();

  @Test
  void whatIsReadIsTheSame() {
    var process = byTheJdk(BpmnParser::new).parseModelFromStream(stream(PROCESS));
    var table = byTheJdk(DmnParser::new).parseModelFromStream(stream(TABLE));

    assertThat(Bpmn.convertToString(Bpmn.readModelFromStream(stream(PROCESS))))
        .isEqualTo(Bpmn.convertToString(process));
    assertThat(Dmn.convertToString(Dmn.readModelFromStream(stream(TABLE))))
        .isEqualTo(Dmn.convertToString(table));
  }

  @ParameterizedTest
  @CsvSource({
    "isExecutable=\"true\", isExecutable=\"perhaps\"",
    "bpmn:startEvent, bpmn:startOfAll",
    "<bpmn:process id=, <bpmn:process number=\"1\" id=",
    "</bpmn:process>, <bpmn:message /></bpmn:process>"
  })
  void whatIsWrongWithAProcessIsTheSame(String sound, String faulty) throws Exception {
    String broken = broken(PROCESS, sound, faulty);

    assertThat(refusal(() -> Bpmn.readModelFromStream(stream(broken))))
        .isEqualTo(refusal(() -> byTheJdk(BpmnParser::new).parseModelFromStream(stream(broken))));
    assertThat(events(SAXParserFactory.newInstance(), broken))
        .isEqualTo(events(SAXParserFactory.newDefaultInstance(), broken))
        .anyMatch(said -> said.startsWith("error"));
  }

  @ParameterizedTest
  @CsvSource({"<rule id=, <rule number=\"1\" id=", "<input id=, <enter id="})
  void whatIsWrongWithATableIsTheSame(String sound, String faulty) {
    String broken = broken(TABLE, sound, faulty);

    assertThat(refusal(() -> Dmn.readModelFromStream(stream(broken))))
        .isEqualTo(refusal(() -> byTheJdk(DmnParser::new).parseModelFromStream(stream(broken))));
  }

  @Test
  void theEngineIsToldTheSameEvents() throws Exception {
    assertThat(events(SAXParserFactory.newInstance(), PROCESS))
        .isEqualTo(events(SAXParserFactory.newDefaultInstance(), PROCESS))
        .noneMatch(said -> said.startsWith("error"));
  }

  @Test
  void aFileThatNamesItsSchemaItselfIsReadByIt() {
    var beans = new DefaultListableBeanFactory();

    int read =
        new XmlBeanDefinitionReader(beans)
            .loadBeanDefinitions(SQLErrorCodesFactory.SQL_ERROR_CODE_DEFAULT_PATH);

    assertThat(read).isGreaterThan(5);
    assertThat(beans.containsBean("MySQL")).isTrue();
  }

  private static String broken(String model, String sound, String faulty) {
    assertThat(model).contains(sound);
    return model.replace(sound, faulty);
  }

  private static String refusal(ThrowingCallable reading) {
    List<String> said = new ArrayList<>();
    for (Throwable e = catchThrowable(reading); e != null; e = e.getCause()) {
      said.add(e.toString());
    }
    assertThat(said).isNotEmpty();
    return String.join("\n", said);
  }

  /** Camunda's parsers ask for their factory when they are made. */
  private static <T> T byTheJdk(Supplier<T> parser) {
    String ours = System.clearProperty("javax.xml.parsers.DocumentBuilderFactory");
    try {
      return parser.get();
    } finally {
      System.setProperty("javax.xml.parsers.DocumentBuilderFactory", ours);
    }
  }

  /** As the engine sets its parser up. */
  private static List<String> events(SAXParserFactory factory, String model) throws Exception {
    factory.setNamespaceAware(true);
    factory.setValidating(true);
    factory.setFeature("http://xml.org/sax/features/namespace-prefixes", true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    SAXParser parser = factory.newSAXParser();
    parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "all");
    parser.setProperty(SchemaOnce.LANGUAGE, XMLConstants.W3C_XML_SCHEMA_NS_URI);
    parser.setProperty(SchemaOnce.SOURCE, BPMN_SCHEMA);
    var events = new Events();
    parser.parse(stream(model), events);
    return events.told;
  }

  private static InputStream stream(String model) {
    return new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String file) {
    return ModelFiles.text(ModelFiles.named(file));
  }

  private static final class Events extends DefaultHandler {

    private final List<String> told = new ArrayList<>();

    @Override
    public void startElement(String uri, String name, String prefixed, Attributes attributes) {
      told.add(uri + " " + prefixed);
      for (int i = 0; i < attributes.getLength(); i++) {
        told.add(
            attributes.getQName(i) + "=" + attributes.getValue(i) + " " + attributes.getType(i));
      }
    }

    @Override
    public void error(SAXParseException e) {
      told.add("error " + e.getLineNumber() + " " + e.getMessage());
    }
  }
}
