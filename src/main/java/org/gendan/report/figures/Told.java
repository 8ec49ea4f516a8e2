package org.gendan.report.figures;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gendan.report.fact.FactKind;
import org.gendan.report.fact.Label;
import org.gendan.report.fact.Period;

/**
 * What the figures of a report tell apart; facts that differ in nothing of it are counted together.
 *
 * @param splits by what the lines are split, one or two
 */
record Told(
    Set<FactKind> kinds,
    Period per,
    List<Split> splits,
    boolean causes,
    boolean outcomes,
    boolean late,
    boolean times,
    boolean money) {

  static Told of(ReportDefinition report, Period per, List<Split> splits) {
    List<Match> matches = report.matches().toList();
    List<Figure> figures = report.figures();
    return new Told(
        report.kinds(),
        per,
        splits,
        figures.stream().anyMatch(figure -> figure.how() == Figure.How.SAVED)
            || matches.stream().anyMatch(match -> !match.causes().isEmpty()),
        matches.stream().anyMatch(match -> !match.outcomes().isEmpty()),
        matches.stream().anyMatch(match -> match.late() != null),
        figures.stream().anyMatch(Figure::isOfTime)
            || matches.stream().anyMatch(match -> match.timed() != null),
        figures.stream().anyMatch(Figure::isOfMoney));
  }

  /** What sums of days must tell apart about each kind. */
  Map<FactKind, Set<Label>> labels() {
    Set<Label> labels = EnumSet.noneOf(Label.class);
    splits.stream().map(Split::dimension).flatMap(Dimension::label).forEach(labels::add);
    addIf(causes, Label.CAUSE, labels);
    addIf(outcomes, Label.OUTCOME, labels);
    addIf(late, Label.LATE, labels);
    addIf(times, Label.TIME, labels);
    return kinds.stream().collect(Collectors.toMap(kind -> kind, kind -> labels));
  }

  private static void addIf(boolean told, Label label, Set<Label> labels) {
    if (told) {
      labels.add(label);
    }
  }

  /** The columns of the facts, in the order of {@link FigureMapper.Counted}. */
  List<String> columns() {
    return List.of(
        per.column(),
        splits.get(0).dimension().column(),
        splits.size() > 1 ? splits.get(1).dimension().column() : "''",
        kinds.size() == 1 ? "'" + kinds.iterator().next().name() + "'" : "kind",
        causes ? "cause" : "''",
        outcomes ? "outcome" : "''",
        late ? "late" : "1 = 0",
        times ? "tenths" : "null",
        money ? "sum(fen)" : "0");
  }
}
