package org.gendan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every decision table keeps to, and that each rule can fail. */
class DecisionConformanceTest {

  static Stream<DecisionModel> tables() {
    return DecisionModel.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void aTableKeepsToEveryRule(DecisionModel table) {
    assertThat(DecisionRule.allFaults(table)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "DECISION_IS_NAMED_LIKE_ITS_FILE | decision id=\"low-score\" | decision id=\"score\"",
        "RESULT_IS_NAMED_LIKE_ITS_FILE | name=\"lowScore\" | name=\"low\"",
        "DECISION_IS_EXPLAINED | Does the score of a delivery callback, from 1 to 5, have to lead"
            + " to an improvement? The sources name no number; 3 is the middle and nobody should be"
            + " content with it. | Score.",
        "HISTORY_IS_NOT_KEPT_FOR_EVER | ` camunda:historyTimeToLive=\"P180D\"` | ``",
        "EXACTLY_ONE_ROW_MAY_ANSWER | \"UNIQUE\" | \"FIRST\"",
        "ROWS_HAVE_A_NAME | rule id=\"rule_low\" | rule id=\"DecisionRule_1\"",
        "ROWS_HAVE_A_REASON | Content or very content: nothing follows. | Fine.",
        "LAST_ROW_TAKES_WHAT_NO_OTHER_NAMES | not(&lt;= 3) | &gt; 3",
        "NO_ROW_NUMBERS_IN_WHAT_ANALYSTS_READ | Content or very content: nothing follows. |"
            + " Content or very content, row 59: nothing follows."
      })
  void aRuleObjectsToItsFault(DecisionRule rule, String sound, String faulty) {
    var table = DecisionModel.read(ModelFiles.named("low-score.dmn"));
    var text = ModelFiles.text(table.file());
    assertThat(text).contains(sound);

    var broken = table.withText(text.replace(sound, faulty == null ? "" : faulty));

    assertThat(rule.faults(table)).isEmpty();
    assertThat(rule.faults(broken)).isNotEmpty();
    assertThat(DecisionRule.allFaults(broken)).anyMatch(fault -> fault.startsWith(rule + ": "));
  }

  @Test
  void everyRuleIsTriedAbove() throws NoSuchMethodException {
    var tried =
        Arrays.stream(
                DecisionConformanceTest.class
                    .getDeclaredMethod(
                        "aRuleObjectsToItsFault", DecisionRule.class, String.class, String.class)
                    .getAnnotation(CsvSource.class)
                    .value())
            .map(line -> line.substring(0, line.indexOf(' ')));

    assertThat(tried)
        .containsExactlyElementsOf(Arrays.stream(DecisionRule.values()).map(Enum::name).toList());
  }
}
