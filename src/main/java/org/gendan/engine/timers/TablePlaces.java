package org.gendan.engine.timers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.gendan.engine.timers.TimerPlace.Column;
import org.gendan.engine.timers.TimerPlace.Condition;
import org.gendan.engine.timers.TimerPlace.Property;

/**
 * The cells of a decision table that have to do with time. A column is one of time when its name
 * ends in days, hours or minutes, or when one of its cells is a length or a time of day.
 */
final class TablePlaces {

  private static final Pattern NAME = Pattern.compile(".*(Days|Hours|Minutes|Seconds)");
  private static final Pattern TIME =
      Pattern.compile("(?s).*(\\bP(T?\\d+[DHMS])+|\\b\\d{1,2}:\\d{2}|\\btime\\().*");

  private TablePlaces() {}

  static List<TimerPlace> of(DmnModelInstance read, String file, String definitionId, int version) {
    List<TimerPlace> places = new ArrayList<>();
    for (Decision decision : read.getModelElementsByType(Decision.class)) {
      decision
          .getChildElementsByType(DecisionTable.class)
          .forEach(
              table ->
                  places.addAll(
                      new Table(file, decision.getId(), definitionId, version, table).places()));
    }
    return List.copyOf(places);
  }

  private record Table(
      String file, String model, String definitionId, int version, DecisionTable table) {

    List<TimerPlace> places() {
      List<TimerPlace> places = new ArrayList<>();
      List<Input> inputs = List.copyOf(table.getInputs());
      List<Output> outputs = List.copyOf(table.getOutputs());
      List<Rule> rules = List.copyOf(table.getRules());
      for (int i = 0; i < inputs.size(); i++) {
        int at = i;
        if (rules.stream().anyMatch(rule -> isTime(text(entries(rule).get(at))))) {
          var column = new Column(name(inputs.get(i)), label(inputs.get(i).getLabel()));
          rules.forEach(rule -> add(places, rule, entries(rule).get(at), column));
        }
      }
      for (int i = 0; i < outputs.size(); i++) {
        int at = i;
        Output output = outputs.get(i);
        if (NAME.matcher(String.valueOf(output.getName())).matches()
            || rules.stream().anyMatch(rule -> isTime(text(answers(rule).get(at))))) {
          var column = new Column(output.getName(), label(output.getLabel()));
          rules.forEach(rule -> add(places, rule, answers(rule).get(at), column));
        }
      }
      return places;
    }

    private void add(List<TimerPlace> places, Rule rule, DmnElement cell, Column column) {
      String text = text(cell);
      if (text.isEmpty() || text.equals("-")) {
        return;
      }
      places.add(
          new TimerPlace(
              file,
              model,
              definitionId,
              version,
              cell.getId(),
              Property.CELL,
              unquoted(text),
              rule.getDescription() == null
                  ? ""
                  : rule.getDescription().getTextContent().replaceAll("\\s+", " ").strip(),
              null,
              List.of(),
              column,
              conditions(rule, cell)));
    }

    private List<Condition> conditions(Rule rule, DmnElement cell) {
      List<Condition> conditions = new ArrayList<>();
      List<Input> inputs = List.copyOf(table.getInputs());
      List<InputEntry> entries = entries(rule);
      for (int i = 0; i < entries.size(); i++) {
        String text = text(entries.get(i));
        if (!text.isEmpty() && !text.equals("-") && !entries.get(i).getId().equals(cell.getId())) {
          conditions.add(new Condition(name(inputs.get(i)), text));
        }
      }
      return List.copyOf(conditions);
    }
  }

  private static boolean isTime(String text) {
    return TIME.matcher(text).matches();
  }

  private static List<InputEntry> entries(Rule rule) {
    return List.copyOf(rule.getInputEntries());
  }

  private static List<OutputEntry> answers(Rule rule) {
    return List.copyOf(rule.getOutputEntries());
  }

  private static String name(Input input) {
    String asked = input.getInputExpression().getText().getTextContent().strip();
    return asked.replaceFirst("^\\w+\\((.*)\\)$", "$1");
  }

  private static String label(String label) {
    return label == null ? "" : label;
  }

  static String text(DmnElement cell) {
    return cell.getTextContent().strip();
  }

  static String unquoted(String text) {
    return isQuoted(text) ? text.substring(1, text.length() - 1) : text;
  }

  /** Whether the whole cell is one text in quotation marks. */
  static boolean isQuoted(String text) {
    return text.length() > 1 && text.startsWith("\"") && text.indexOf('"', 1) == text.length() - 1;
  }
}
