package org.gendan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.gendan.notify.customer.CustomerMessages;
import org.gendan.notify.staff.StaffMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** How far apart two messages about one order are: the table row by row. */
class MessageDistanceTest extends TableTest {

  private static final String TABLE = "message-distance";

  /** Row, message; least distance, and what becomes of one that is too early. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "rule_steps, EXCEPTION_ESCALATED, PT4H, WAIT",
    "rule_ends, EXCEPTION_RESOLVED, PT30M, WAIT",
    "rule_freight, FREIGHT_DAMAGED, PT5M, WAIT",
    "rule_reminders, CASE_ANSWER_OVERDUE, PT30M, DROP",
    "rule_anythingElse, CASE_COME, PT0S, WAIT"
  })
  void eachMessageKeepsItsDistance(ArgumentsAccessor line) {
    var row = decide(TABLE, Map.of("message", line.getString(1)));

    assertThat(matchedRows).containsExactly(line.getString(0));
    assertThat(row.get("leastDistance")).isEqualTo(line.getString(2));
    assertThat(row.get("otherwise")).isEqualTo(line.getString(3));
  }

  @Test
  void everyRowOfTheTableIsTestedAbove() {
    assertThat(tested("eachMessageKeepsItsDistance")).containsExactlyElementsOf(rows(TABLE));
  }

  @Test
  void everyTextOfTheHouseHasOneDistanceThatCanBeRead() {
    Stream.concat(
            Stream.of(CustomerMessages.Template.values()),
            Stream.of(StaffMessages.Template.values()))
        .map(Enum::name)
        .forEach(
            text -> {
              var row = decide(TABLE, Map.of("message", text));
              assertThat(matchedRows).as(text).hasSize(1);
              assertThat(Duration.parse((String) row.get("leastDistance")))
                  .isGreaterThanOrEqualTo(Duration.ZERO);
            });
  }
}
