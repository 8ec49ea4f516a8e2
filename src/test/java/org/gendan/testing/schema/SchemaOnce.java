package org.gendan.testing.schema;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.xml.sax.SAXException;

/**
 * Lets a JVM of the tests read each XML schema once. Camunda names the schema of BPMN or DMN to
 * each parser of a model, which then reads it anew, and that takes far longer than the model; the
 * tests read models thousands of times. The models are held against the same schema by the same
 * validator as in production.
 */
public final class SchemaOnce implements LauncherSessionListener {

  static final String LANGUAGE = "http://java.sun.com/xml/jaxp/properties/schemaLanguage";
  static final String SOURCE = "http://java.sun.com/xml/jaxp/properties/schemaSource";

  private static final Map<List<String>, Schema> READ = new ConcurrentHashMap<>();

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    System.setProperty(
        "javax.xml.parsers.DocumentBuilderFactory", DocumentsBySchemaOnce.class.getName());
    System.setProperty("javax.xml.parsers.SAXParserFactory", EventsBySchemaOnce.class.getName());
  }

  /**
   * The schema of one address, or of several, each with a namespace of its own.
   *
   * @param source as JAXP takes it: a text, or an array of texts
   */
  static Schema at(Object source) {
    return READ.computeIfAbsent(
        source instanceof String[] several ? List.of(several) : List.of((String) source),
        SchemaOnce::read);
  }

  private static Schema read(List<String> addresses) {
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(addresses.stream().map(StreamSource::new).toArray(Source[]::new));
    } catch (SAXException e) {
      throw new IllegalStateException(addresses + " are no schema", e);
    }
  }
}
