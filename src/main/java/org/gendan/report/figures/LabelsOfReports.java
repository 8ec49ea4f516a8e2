package org.gendan.report.figures;

import java.util.List;
import java.util.stream.Stream;
import org.gendan.report.fact.LabelsAsked;
import org.springframework.stereotype.Component;

/** Says what the reports of the file tell apart, however they are split. */
@Component
class LabelsOfReports {

  LabelsOfReports(LabelsAsked asked) {
    for (ReportDefinition report : ReportFile.read()) {
      Stream.concat(report.splits().stream(), report.by().stream().map(Split::of))
          .map(split -> Told.of(report, report.per(), List.of(split)).labels())
          .forEach(asked::ask);
    }
  }
}
