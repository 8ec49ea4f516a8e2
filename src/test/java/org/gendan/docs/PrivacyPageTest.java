package org.gendan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gendan.row.personal.ColumnRegister;
import org.gendan.row.personal.KeepingRule;
import org.gendan.row.personal.RegisteredTable;
import org.junit.jupiter.api.Test;

/** The page about people's data says what the register of columns says. */
class PrivacyPageTest {

  private final ColumnRegister register = new ColumnRegister();

  @Test
  void thePageNamesEveryRuleWithItsLaw() throws IOException {
    assertThat(between("rules"))
        .as("write these lines between <!-- rules --> and <!-- end of rules -->")
        .isEqualTo(
            register.rules().stream()
                .map(
                    rule ->
                        "| `%s` | %s | %s | %s |"
                            .formatted(rule.name(), kept(rule), rule.english(), rule.chinese()))
                .toList());
  }

  @Test
  void thePageNamesEveryPersonalColumnAndHowItIsErased() throws IOException {
    assertThat(between("columns"))
        .as("write these lines between <!-- columns --> and <!-- end of columns -->")
        .isEqualTo(
            register.tables().stream()
                .filter(table -> !table.personal().isEmpty())
                .map(PrivacyPageTest::line)
                .toList());
  }

  private static String line(RegisteredTable table) {
    String columns =
        table.personal().stream()
            .map(
                column ->
                    "%s (%s, %s)"
                        .formatted(
                            column.name(),
                            column.kind().name().toLowerCase(Locale.ROOT),
                            column.way().name().toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining(", "));
    return "| `%s` | %s | %s |".formatted(table.name(), columns, table.rule());
  }

  private static String kept(KeepingRule rule) {
    return rule.keep().map(Period::toString).orElse("–");
  }

  private static List<String> between(String what) throws IOException {
    String page = Files.readString(Path.of("docs/privacy.md"));
    String begin = "<!-- " + what + " -->";
    String end = "<!-- end of " + what + " -->";
    return page.substring(page.indexOf(begin), page.indexOf(end))
        .lines()
        .filter(line -> line.startsWith("| `"))
        .toList();
  }
}
