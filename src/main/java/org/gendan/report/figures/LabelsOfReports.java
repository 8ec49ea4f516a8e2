package org.gendan.report.figures;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gendan.report.fact.FactKind;
import org.gendan.report.fact.Label;
import org.gendan.report.fact.LabelsAsked;
import org.springframework.stereotype.Component;

/** What the reports of the file tell apart, however they are split. */
@Component
class LabelsOfReports implements LabelsAsked {

  private final Map<FactKind, Set<Label>> all = new EnumMap<>(FactKind.class);

  LabelsOfReports() {
    for (ReportDefinition report : ReportFile.read()) {
      Stream.concat(report.splits().stream(), report.by().stream().map(Split::of))
          .map(split -> Told.of(report, report.per(), List.of(split)).labels())
          .forEach(this::add);
    }
  }

  private void add(Map<FactKind, Set<Label>> told) {
    told.forEach(
        (kind, labels) ->
            all.computeIfAbsent(kind, missing -> EnumSet.noneOf(Label.class)).addAll(labels));
  }

  @Override
  public Set<Label> of(FactKind kind) {
    return all.getOrDefault(kind, Set.of());
  }
}
