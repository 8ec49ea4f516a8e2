package org.gendan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every decision table keeps to. */
class DecisionConformanceTest {

  static List<Path> tables() {
    return ModelFiles.below(ModelFiles.PROCESSES, ".dmn");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aDecisionIsNamedLikeItsFileAndItsResult(Path file) {
    assertThat(decision(file).getId()).isEqualTo(ModelFiles.stem(file));
    assertThat(table(file).getOutputs())
        .as("one output named like the file, or several that the application reads by their names")
        .allSatisfy(output -> assertThat(output.getName()).matches("[a-z][A-Za-z]*"))
        .satisfies(
            outputs ->
                assertThat(
                        outputs.size() > 1
                            || ProcessModel.kebab(outputs.iterator().next().getName())
                                .equals(ModelFiles.stem(file)))
                    .isTrue());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aDecisionIsExplainedAndItsHistoryEnds(Path file) {
    assertThat(decision(file).getDescription().getTextContent()).hasSizeGreaterThan(60);
    assertThat(decision(file).getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void exactlyOneRowMayAnswer(Path file) {
    assertThat(table(file).getHitPolicy()).isEqualTo(HitPolicy.UNIQUE);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyRowHasANameAndAReason(Path file) {
    assertThat(table(file).getRules())
        .allSatisfy(
            rule -> {
              assertThat(rule.getId()).matches("rule_[a-z][A-Za-z]*");
              assertThat(rule.getDescription())
                  .as("the annotation of %s", rule.getId())
                  .isNotNull();
              assertThat(rule.getDescription().getTextContent()).hasSizeGreaterThan(10);
            });
  }

  @ParameterizedTest
  @MethodSource("tables")
  void noRowNumbersStandInWhatAnalystsRead(Path file) {
    assertThat(
            table(file).getModelInstance().getModelElementsByType(Description.class).stream()
                .map(Description::getTextContent))
        .noneMatch(WordRule::namesARow);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theLastRowTakesWhatNoOtherNames(Path file) {
    var rules = List.copyOf(table(file).getRules());

    assertThat(conditions(rules.get(rules.size() - 1)))
        .as("a UNIQUE table ends in a row that excludes, in one column, what the others name")
        .allMatch(entry -> entry.startsWith("not("))
        .hasSizeLessThanOrEqualTo(1);
  }

  private static Stream<String> conditions(Rule rule) {
    return rule.getInputEntries().stream()
        .map(entry -> entry.getTextContent().strip())
        .filter(entry -> !entry.isEmpty());
  }

  private static Decision decision(Path file) {
    return (Decision) table(file).getParentElement();
  }

  private static DecisionTable table(Path file) {
    return DecisionTables.only(file.getFileName().toString());
  }
}
