package org.gendan.engine.gate;

import java.util.List;

/** A table as its columns and rows. */
record DecisionTable(XmlPart decision, XmlPart table) {

  /** The columns that are asked for, by what stands in their heads. */
  record Input(String expression, String type) {}

  /** A column that is answered. */
  record Output(String name, String type) {}

  List<Input> inputs() {
    return table
        .children("input")
        .flatMap(input -> input.children("inputExpression"))
        .map(input -> new Input(cell(input), input.get("typeRef")))
        .toList();
  }

  List<Output> outputs() {
    return table
        .children("output")
        .map(output -> new Output(output.get("name"), output.get("typeRef")))
        .toList();
  }

  List<XmlPart> rules() {
    return table.children("rule").toList();
  }

  static List<XmlPart> inputCells(XmlPart rule) {
    return rule.children("inputEntry").toList();
  }

  static List<XmlPart> outputCells(XmlPart rule) {
    return rule.children("outputEntry").toList();
  }

  /** What stands in a cell. */
  static String cell(XmlPart cell) {
    return cell.child("text").map(XmlPart::text).orElse("");
  }

  /** How people call a row: by its annotation. */
  static String name(XmlPart rule) {
    return rule.child("description")
        .map(XmlPart::text)
        .map(text -> text.length() > 60 ? text.substring(0, 59) + "…" : text)
        .map(text -> rule.id() + " (" + text + ")")
        .orElse(rule.id());
  }
}
