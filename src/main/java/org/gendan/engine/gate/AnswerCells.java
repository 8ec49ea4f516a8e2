package org.gendan.engine.gate;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.gendan.words.Sentence;

/** The answers of one column: each of the type that is read, and like those that are shipped. */
final class AnswerCells {

  private final Faults faults;
  private final boolean longIsMeant;

  AnswerCells(Faults faults, boolean longIsMeant) {
    this.faults = faults;
    this.longIsMeant = longIsMeant;
  }

  void check(DecisionTable table, DecisionTable shipped, int column) {
    DecisionTable.Output output = table.outputs().get(column);
    int shippedColumn = shipped.outputs().indexOf(output);
    var shape = new CellShape();
    Set<String> known = new HashSet<>();
    for (XmlPart rule : shipped.rules()) {
      String cell = DecisionTable.cell(DecisionTable.outputCells(rule).get(shippedColumn));
      known.add(cell);
      if (cell.matches("\"[^\"]*\"")) {
        shape.learn(cell.substring(1, cell.length() - 1));
      }
    }
    boolean negative = known.stream().anyMatch(cell -> cell.matches("-\\d+"));
    for (XmlPart rule : table.rules()) {
      XmlPart place = DecisionTable.outputCells(rule).get(column);
      String cell = DecisionTable.cell(place);
      if (!known.contains(cell)) {
        answerFault(cell, output.type(), shape, negative)
            .ifPresent(
                fault -> faults.add(place, "cell", "%s, %s: %s", rule.id(), output.name(), fault));
      }
    }
  }

  private Optional<Sentence> answerFault(
      String cell, String type, CellShape shape, boolean negative) {
    switch (type) {
      case "boolean":
        return cell.matches("true|false")
            ? Optional.empty()
            : fault("'%s' cannot be read; write true or false", cell);
      case "integer", "long":
        if (cell.matches("-\\d+") && !negative) {
          return fault("%s is below zero; write 0 or more", cell);
        }
        return cell.matches("-?\\d{1," + (type.equals("long") ? 15 : 9) + "}")
            ? Optional.empty()
            : fault("'%s' cannot be read; write a whole number", cell);
      default:
        return cell.matches("\"[^\"]*\"")
            ? shape.fault(cell.substring(1, cell.length() - 1), longIsMeant)
            : fault("'%s' cannot be read; write a text in quotes", cell);
    }
  }

  private static Optional<Sentence> fault(String english, Object... about) {
    return Optional.of(Sentence.of(english, about));
  }
}
