package org.gendan.engine.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gendan.words.Sentence;

/** A decision table: its columns, what stands in each cell, and that exactly one row answers. */
final class DecisionCheck {

  private final Faults faults;
  private final boolean longIsMeant;

  DecisionCheck(Faults faults, boolean longIsMeant) {
    this.faults = faults;
    this.longIsMeant = longIsMeant;
  }

  void check(String file, XmlPart root, XmlPart shippedRoot) {
    AllowedParts.check(root, true, faults);
    Optional<DecisionTable> read = table(root);
    DecisionTable shipped = table(shippedRoot).orElseThrow();
    String id = House.stem(file);
    if (read.isEmpty()) {
      faults.add(root, "decision", "one file holds one decision with one table, %s", id);
      return;
    }
    DecisionTable table = read.get();
    if (!table.decision().id().equals(id)) {
      faults.add(
          table.decision(),
          "decision",
          "the decision id is '%s'; write %s",
          table.decision().id(),
          id);
    }
    if (!table.decision().get("camunda:historyTimeToLive").matches("P\\d{1,4}D")) {
      faults.add(table.decision(), "decision", "history time to live: write P180D");
    }
    if (!table.table().get("hitPolicy", "UNIQUE").equals("UNIQUE")) {
      faults.add(table.table(), "decision", "hit policy: write UNIQUE");
    }
    if (columns(table, shipped) && cells(table, shipped)) {
      rows(table, shipped);
    }
  }

  static Optional<DecisionTable> table(XmlPart root) {
    List<XmlPart> tables = root.all("decisionTable").toList();
    boolean one = tables.size() == 1 && root.all("decision").count() == 1;
    return one
        ? Optional.of(new DecisionTable(tables.get(0).parent(), tables.get(0)))
        : Optional.empty();
  }

  private boolean columns(DecisionTable table, DecisionTable shipped) {
    Set<DecisionTable.Input> known = new HashSet<>(shipped.inputs());
    boolean sound = true;
    for (DecisionTable.Input input : table.inputs()) {
      if (!known.contains(input)) {
        sound = false;
        faults.add(
            table.table(),
            "column",
            "nobody asks by '%s' (%s); the application asks by %s",
            input.expression(),
            input.type().isEmpty() ? Sentence.of("no type") : input.type(),
            shipped.inputs().stream()
                .map(one -> one.expression() + " (" + one.type() + ")")
                .collect(Collectors.joining(", ")));
      }
    }
    if (!Set.copyOf(table.outputs()).equals(Set.copyOf(shipped.outputs()))
        || table.outputs().size() != shipped.outputs().size()) {
      sound = false;
      faults.add(
          table.table(),
          "column",
          "it answers %s; the application reads %s",
          outputs(table),
          outputs(shipped));
    }
    for (XmlPart rule : table.rules()) {
      if (DecisionTable.inputCells(rule).size() != table.inputs().size()
          || DecisionTable.outputCells(rule).size() != table.outputs().size()) {
        sound = false;
        faults.add(rule, "column", "has too few or too many cells; one for each column");
      }
    }
    return sound;
  }

  private static String outputs(DecisionTable table) {
    return table.outputs().stream()
        .map(output -> output.name() + " (" + output.type() + ")")
        .collect(Collectors.joining(", "));
  }

  private boolean cells(DecisionTable table, DecisionTable shipped) {
    boolean readable = true;
    for (XmlPart rule : table.rules()) {
      List<XmlPart> asked = DecisionTable.inputCells(rule);
      for (int i = 0; i < asked.size(); i++) {
        String cell = DecisionTable.cell(asked.get(i));
        if (!isCondition(cell, table.inputs().get(i), shipped)) {
          readable = false;
          faults.add(
              asked.get(i),
              "cell",
              "%s: '%s' cannot be read as a %s; write %s",
              rule.id(),
              cell,
              table.inputs().get(i).type().isEmpty()
                  ? Sentence.of("time")
                  : table.inputs().get(i).type(),
              example(table.inputs().get(i).type()));
        }
      }
    }
    for (int i = 0; i < table.outputs().size(); i++) {
      new AnswerCells(faults, longIsMeant).check(table, shipped, i);
    }
    return readable;
  }

  private static boolean isCondition(
      String cell, DecisionTable.Input input, DecisionTable shipped) {
    Optional<CellTests> tests = CellTests.read(cell);
    if (tests.isEmpty()) {
      return false;
    }
    Set<String> words = tests.get().words();
    boolean numbers = !tests.get().bounds().isEmpty();
    Set<String> bare =
        words.stream()
            .filter(word -> !word.startsWith("\""))
            .filter(word -> !word.equals("null"))
            .collect(Collectors.toSet());
    boolean quoted = words.stream().anyMatch(word -> word.startsWith("\""));
    return switch (input.type()) {
      case "string" -> !numbers && bare.isEmpty();
      case "boolean" -> !numbers && !quoted && Set.of("true", "false").containsAll(bare);
      case "integer", "long" ->
          !quoted
              && shipped.inputs().stream()
                  .map(DecisionTable.Input::expression)
                  .collect(Collectors.toSet())
                  .containsAll(withoutKnown(bare, shipped));
      default -> !quoted && bare.isEmpty();
    };
  }

  /** A cell may be compared with another number that is asked along, where the shipped one is. */
  private static Set<String> withoutKnown(Set<String> bare, DecisionTable shipped) {
    Set<String> left = new HashSet<>(bare);
    shipped.rules().stream()
        .flatMap(rule -> DecisionTable.inputCells(rule).stream())
        .map(DecisionTable::cell)
        .forEach(cell -> CellTests.read(cell).ifPresent(tests -> left.removeAll(tests.words())));
    return left;
  }

  private static Sentence example(String type) {
    return switch (type) {
      case "string" -> Sentence.of("\"WORD\" or not(\"WORD\")");
      case "boolean" -> Sentence.of("true or false");
      case "integer", "long" -> Sentence.of("5, < 5 or [2..5]");
      default -> Sentence.of("%s", "< time(\"18:00:00\")");
    };
  }

  private void rows(DecisionTable table, DecisionTable shipped) {
    List<DecisionTable.Input> inputs = table.inputs();
    List<String> types =
        inputs.stream().map(input -> input.type().isEmpty() ? "time" : input.type()).toList();
    List<List<CellTests>> ours = conditions(table, inputs);
    List<List<CellTests>> theirs = conditions(shipped, inputs);
    var cover = new RowCover(ours, theirs, types);
    List<XmlPart> rules = table.rules();
    for (int first = 0; first < rules.size(); first++) {
      for (int second = first + 1; second < rules.size(); second++) {
        overlap(cover, rules, first, second, inputs);
      }
    }
    cover
        .gap(new RowCover(theirs, ours, types))
        .ifPresent(
            question ->
                faults.add(
                    table.table(),
                    "gap",
                    "no row answers %s = %s; add a row, or let the last one take it",
                    names(inputs),
                    question));
  }

  private void overlap(
      RowCover cover,
      List<XmlPart> rules,
      int first,
      int second,
      List<DecisionTable.Input> inputs) {
    cover
        .overlap(first, second)
        .ifPresent(
            question ->
                faults.add(
                    rules.get(second),
                    "overlap",
                    "%s and %s both answer %s = %s; let one of them exclude it",
                    DecisionTable.name(rules.get(first)),
                    DecisionTable.name(rules.get(second)),
                    names(inputs),
                    question));
  }

  private static String names(List<DecisionTable.Input> inputs) {
    return inputs.stream().map(DecisionTable.Input::expression).collect(Collectors.joining(", "));
  }

  /** Rows by the columns of the table in question; a column it has dropped takes anything. */
  private static List<List<CellTests>> conditions(
      DecisionTable table, List<DecisionTable.Input> inputs) {
    List<List<CellTests>> rows = new ArrayList<>();
    for (XmlPart rule : table.rules()) {
      List<CellTests> row = new ArrayList<>();
      for (DecisionTable.Input input : inputs) {
        int column = table.inputs().indexOf(input);
        String cell =
            column < 0 ? "" : DecisionTable.cell(DecisionTable.inputCells(rule).get(column));
        row.add(CellTests.read(cell).orElseThrow());
      }
      rows.add(row);
    }
    return rows;
  }
}
