package org.gendan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table duty-shifts at its edges, and that exactly one row answers at any minute. */
class DutyShiftsTest extends TableTest {

  private String answer(String shift, String time) {
    return only("duty-shifts", Map.of("shift", shift, "loggedOnAt", time)).getSingleEntry();
  }

  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource({
    "ANY, 00:00:00, DAY on time until 17:30, rule_dayInTime",
    "ANY, 08:50:00, DAY on time until 17:30, rule_dayInTime",
    "DAY, 08:50:01, DAY late until 17:30, rule_dayLate",
    "ANY, 15:29:59, DAY late until 17:30, rule_dayLate",
    "ANY, 15:30:00, EVENING on time until 24:00, rule_eveningInTime",
    "DAY, 15:30:00, DAY late until 17:30, rule_dayNamedLate",
    "DAY, 17:29:59, DAY late until 17:30, rule_dayNamedLate",
    "DAY, 17:30:00, DAY over, rule_dayOver",
    "EVENING, 15:29:59, EVENING on time until 24:00, rule_eveningEarly",
    "EVENING, 16:35:00, EVENING on time until 24:00, rule_eveningInTime",
    "ANY, 16:35:01, EVENING late until 24:00, rule_eveningLate",
    "ANY, 23:59:59, EVENING late until 24:00, rule_eveningLate",
    "NIGHT, 12:00:00, unknown, rule_unknownShift"
  })
  void aLogOnIsForThisShift(String shift, String time, String answer, String row) {
    assertThat(answer(shift, time)).isEqualTo(answer);
    assertThat(everMatched).containsExactly(row);
  }

  @Test
  void everyMinuteHasItsAnswerAndEveryRowItsMinute() {
    for (String shift : List.of("DAY", "EVENING", "ANY", "NIGHT")) {
      for (int minute = 0; minute < 1440; minute++) {
        String time = "%02d:%02d:00".formatted(minute / 60, minute % 60);
        assertThat(answer(shift, time)).as(shift + " at " + time).isNotNull();
      }
    }
    assertThat(everMatched)
        .containsExactlyInAnyOrderElementsOf(DecisionTables.ruleIds("duty-shifts.dmn"));
  }
}
