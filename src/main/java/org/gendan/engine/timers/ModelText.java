package org.gendan.engine.timers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.gendan.engine.timers.TimerPlace.Property;
import org.springframework.stereotype.Component;

/**
 * Writes another text at a place of a model. Camunda's model API sets the value and says what the
 * file then holds; because its writer puts the attributes of every element into another order, the
 * value alone is put into the bytes of the author, and taken only when the model API reads the same
 * from it as from its own file.
 */
@Component
public class ModelText {

  private final DeployedPlaces places;

  ModelText(DeployedPlaces places) {
    this.places = places;
  }

  /**
   * The file with another text at one place.
   *
   * @param text a cell without quotation marks; they are kept as they are
   * @throws IllegalArgumentException when the file has no such place
   */
  public byte[] with(byte[] content, TimerPlace place, String text) {
    byte[] written =
        place.property() == Property.CELL
            ? table(content, place, text)
            : process(content, place, text);
    List<TimerPlace> wanted = places.of(place.file(), written);
    return spliced(content, place, text)
        .filter(own -> places.of(place.file(), own).equals(wanted))
        .orElse(written);
  }

  private static byte[] process(byte[] content, TimerPlace place, String text) {
    BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
    ModelElementInstance element = model.getModelElementById(place.element());
    switch (place.property()) {
      case DUE -> ((UserTask) known(element, place)).setCamundaDueDate(text);
      case FOLLOW_UP -> ((UserTask) known(element, place)).setCamundaFollowUpDate(text);
      default -> {
        TimerEventDefinition timer =
            ((CatchEvent) known(element, place))
                .getChildElementsByType(TimerEventDefinition.class)
                .iterator()
                .next();
        ProcessPlaces.expression(timer).setTextContent(text);
      }
    }
    var out = new ByteArrayOutputStream();
    Bpmn.writeModelToStream(out, model);
    return out.toByteArray();
  }

  private static byte[] table(byte[] content, TimerPlace place, String text) {
    DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
    ModelElementInstance cell = known(model.getModelElementById(place.element()), place);
    cell.getChildElementsByType(model.getModel().getType(Text.class))
        .iterator()
        .next()
        .setTextContent(asCell(cell.getTextContent().strip(), text));
    var out = new ByteArrayOutputStream();
    Dmn.writeModelToStream(out, model);
    return out.toByteArray();
  }

  private static String asCell(String old, String text) {
    return TablePlaces.isQuoted(old) && !TablePlaces.isQuoted(text) ? '"' + text + '"' : text;
  }

  private static ModelElementInstance known(ModelElementInstance element, TimerPlace place) {
    if (element == null) {
      throw new IllegalArgumentException(place.file() + " has no " + place.element());
    }
    return element;
  }

  private static Optional<byte[]> spliced(byte[] content, TimerPlace place, String text) {
    String file = new String(content, StandardCharsets.UTF_8);
    Matcher start =
        Pattern.compile("<[^<>]*\\bid=\"" + Pattern.quote(place.element()) + "\"[^<>]*>")
            .matcher(file);
    if (!start.find()) {
      return Optional.empty();
    }
    Matcher value = Pattern.compile(value(place.property())).matcher(file);
    boolean attribute = place.property() == Property.DUE || place.property() == Property.FOLLOW_UP;
    value.region(attribute ? start.start() : start.end(), attribute ? start.end() : file.length());
    if (!value.find()) {
      return Optional.empty();
    }
    String old = value.group(1);
    String wanted = place.property() == Property.CELL ? asCell(unescaped(old).strip(), text) : text;
    return Optional.of(
        (file.substring(0, value.start(1))
                + old.substring(0, old.length() - old.stripLeading().length())
                + escaped(wanted, attribute)
                + old.substring(old.stripTrailing().length())
                + file.substring(value.end(1)))
            .getBytes(StandardCharsets.UTF_8));
  }

  private static String value(Property property) {
    return switch (property) {
      case DUE -> "\\bdueDate=\"([^\"]*)\"";
      case FOLLOW_UP -> "\\bfollowUpDate=\"([^\"]*)\"";
      case CELL, HOURS -> "<(?:\\w+:)?text>([^<]*)</";
      case DURATION -> "<(?:\\w+:)?timeDuration\\b[^>]*>([^<]*)</";
      case CYCLE -> "<(?:\\w+:)?timeCycle\\b[^>]*>([^<]*)</";
      case DATE -> "<(?:\\w+:)?timeDate\\b[^>]*>([^<]*)</";
    };
  }

  private static String escaped(String text, boolean attribute) {
    String said = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return attribute ? said.replace("\"", "&#34;") : said;
  }

  private static String unescaped(String text) {
    return text.replace("&quot;", "\"")
        .replace("&#34;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
