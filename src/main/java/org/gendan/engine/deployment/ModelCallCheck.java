package org.gendan.engine.deployment;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.FieldError;
import org.gendan.words.Sentence;
import org.gendan.words.Together;

/**
 * Refuses a deployment whose models call a function with what it does not know, such as a calendar
 * that is not there. Models that are already deployed stay as they are.
 */
public class ModelCallCheck implements Deployer {

  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
  private static final Pattern CALL = Pattern.compile("\\b(\\w+)\\.(\\w+)\\(([^()]*)\\)");

  private final Supplier<Map<String, ModelFunction>> functions;

  public ModelCallCheck(Supplier<Map<String, ModelFunction>> functions) {
    this.functions = functions;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew()) {
      return;
    }
    Map<String, byte[]> files = new HashMap<>();
    deployment
        .getResources()
        .forEach((name, resource) -> files.put(bareName(name), resource.getBytes()));
    List<FieldError> faults = faults(files);
    if (!faults.isEmpty()) {
      String place = faults.get(0).field();
      String file = place.substring(0, place.lastIndexOf(':'));
      throw new ModelRefused(
          Together.said(
              faults.stream()
                  .map(fault -> Sentence.of("%s: %s", fault.field(), fault.sentence()))
                  .toList()),
          file);
    }
  }

  List<FieldError> faults(Map<String, byte[]> files) {
    List<FieldError> faults = new ArrayList<>();
    files.forEach(
        (name, content) -> {
          if (ModelCodeCheck.isModel(name)) {
            read(name, content, files, faults);
          }
        });
    return faults;
  }

  private void read(
      String name, byte[] content, Map<String, byte[]> files, List<FieldError> faults) {
    var factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
      boolean documentation = false;
      while (xml.hasNext()) {
        int event = xml.next();
        Stream<String> texts = Stream.empty();
        if (event == XMLStreamConstants.START_ELEMENT) {
          documentation = xml.getLocalName().equals("documentation");
          texts =
              Stream.iterate(0, i -> i < xml.getAttributeCount(), i -> i + 1)
                  .map(xml::getAttributeValue);
        } else if (event == XMLStreamConstants.CHARACTERS && !documentation) {
          texts = Stream.of(xml.getText());
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          documentation = false;
        }
        String place = name + ":" + xml.getLocation().getLineNumber();
        texts.forEach(text -> check(text, place, files, faults));
      }
    } catch (XMLStreamException e) {
      // The engine's own parser says what is wrong, in the words that its users know.
      return;
    }
  }

  private void check(
      String text, String place, Map<String, byte[]> files, List<FieldError> faults) {
    Matcher expression = EXPRESSION.matcher(text);
    while (expression.find()) {
      Matcher call = CALL.matcher(expression.group(1));
      while (call.find()) {
        ModelFunction function = functions.get().get(call.group(1));
        if (function != null) {
          var written = new ModelCall(call.group(2), arguments(call.group(3)), files);
          String whole = call.group();
          function
              .fault(written)
              .ifPresent(
                  fault ->
                      faults.add(new FieldError(place, ErrorCode.CALL, "%s: %s", whole, fault)));
        }
      }
    }
  }

  private static List<String> arguments(String written) {
    return written.isBlank()
        ? List.of()
        : Arrays.stream(written.split(",")).map(String::strip).toList();
  }

  private static String bareName(String resource) {
    return resource.substring(Math.max(resource.lastIndexOf('/'), resource.lastIndexOf('\\')) + 1);
  }
}
