package org.gendan.engine.gate;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/**
 * What the running cases of an earlier model will ask this application for, and it does not have
 * any more: beans, functions, variables, messages, decisions, processes. An earlier model may break
 * every other rule of today.
 */
public final class Survival {

  private Survival() {}

  /** What is lost, an element each; nothing when its cases can go on to their end. */
  public static List<String> faults(House house, String process, byte[] model) {
    XmlPart root;
    try {
      root = XmlPart.read(model);
    } catch (XMLStreamException e) {
      return List.of("the model cannot be read any more");
    }
    Set<String> lost = new TreeSet<>();
    XmlPart shipped = house.model(process + ".bpmn").orElse(null);
    root.all().forEach(part -> look(house, process, shipped, part, lost));
    return List.copyOf(lost);
  }

  private static void look(
      House house, String process, XmlPart shipped, XmlPart part, Set<String> lost) {
    bean(part, part.get("camunda:delegateExpression"), house.beans().isDelegate(), lost);
    if (part.name().equals("camunda:taskListener")) {
      bean(part, part.get("delegateExpression"), house.beans().isListener(), lost);
    }
    missing(part, "decision", part.get("camunda:decisionRef"), house.ids(".dmn"), lost);
    missing(part, "process", part.get("calledElement"), house.ids(".bpmn"), lost);
    if (part.name().equals("message") && shipped != null) {
      missing(part, "message", part.get("name"), ProcessCheck.messageNames(shipped), lost);
    }
    if (part.name().equals("conditionExpression") && shipped != null) {
      var variables = new ModelVariables(house, process, shipped).names();
      Stream.of(part.text().replaceAll("'[^']*'", "").split("\\W+"))
          .filter(word -> word.matches("[a-z]\\w*") && !word.matches("true|false|and|or|null"))
          .forEach(word -> missing(part, "variable", word, variables, lost));
    }
  }

  private static void bean(
      XmlPart part, String written, java.util.function.Predicate<String> known, Set<String> lost) {
    ExpressionCheck.single(written)
        .filter(name -> !known.test(name))
        .ifPresent(name -> lost.add("%s asks for the bean %s".formatted(Faults.owner(part), name)));
  }

  private static void missing(
      XmlPart part, String what, String name, Set<String> known, Set<String> lost) {
    if (!name.isEmpty() && !name.contains("{") && !known.contains(name)) {
      lost.add("%s asks for the %s %s".formatted(Faults.owner(part), what, name));
    }
  }
}
