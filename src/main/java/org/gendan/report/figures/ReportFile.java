package org.gendan.report.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gendan.report.fact.Period;
import org.gendan.sheet.yaml.YamlMap;
import org.springframework.core.io.ClassPathResource;

/** Reads {@code report/reports.yaml}. */
final class ReportFile {

  private static final String FILE = "report/reports.yaml";
  private static final Set<String> KEYS =
      Set.of(
          "name",
          "row",
          "zh",
          "en",
          "question-zh",
          "question-en",
          "readers",
          "per",
          "split",
          "by",
          "chart",
          "lines",
          "listed",
          "figures");
  private static final Set<String> FIGURE_KEYS =
      Set.of("name", "how", "of", "against", "zh", "en", "means-zh", "means-en");

  private ReportFile() {}

  static List<ReportDefinition> read() {
    try {
      String text = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
      return YamlMap.read(FILE, text, Set.of("reports")).list("reports", KEYS).stream()
          .map(ReportFile::report)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }

  private static ReportDefinition report(YamlMap one) {
    return new ReportDefinition(
        one.text("name"),
        one.text("row"),
        Readers.valueOf(one.text("readers")).groups(),
        Period.valueOf(one.text("per")),
        Split.parse(one.text("split")),
        Split.parse(one.text("by")).stream().map(Split::dimension).toList(),
        one.list("figures", FIGURE_KEYS).stream().map(ReportFile::figure).toList(),
        one.has("lines")
            ? Arrays.stream(one.text("lines").split(" ")).map(BigDecimal::new).toList()
            : List.of(),
        one.text("chart"),
        one.has("listed"),
        one.text("zh"),
        one.text("en"),
        one.text("question-zh"),
        one.text("question-en"));
  }

  private static Figure figure(YamlMap one) {
    return new Figure(
        one.text("name"),
        Figure.How.valueOf(one.text("how")),
        Match.parse(one.text("of")),
        one.has("against") ? Match.parse(one.text("against")) : null,
        one.text("zh"),
        one.text("en"),
        one.text("means-zh"),
        one.text("means-en"));
  }
}
