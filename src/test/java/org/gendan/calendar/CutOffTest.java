package org.gendan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.gendan.engine.ModelCall;
import org.gendan.model.ModelFiles;
import org.gendan.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped table of cut-off windows, at its edges. */
class CutOffTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final DmnEngine engine =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final DmnDecision decision =
      engine.parseDecision("cut-off-windows", ModelFiles.open("cut-off-windows.dmn"));
  private final CutOff cutOff = new CutOff(new ShippedTable(), SHANGHAI, Clock.systemUTC());

  private final class ShippedTable implements CutOffTable {
    @Override
    public String dueAt(String window, LocalTime arrivedAt) {
      var time = java.time.format.DateTimeFormatter.ISO_LOCAL_TIME.format(arrivedAt.withNano(0));
      return engine
          .evaluateDecisionTable(decision, Map.of("window", window, "arrivedAt", time))
          .getSingleEntry();
    }

    @Override
    public Set<String> windows(Map<String, byte[]> files) {
      return Set.of("unpaid-chase");
    }
  }

  private DueDate due(String window, String arrived) {
    Instant at = LocalDateTime.parse(arrived).atZone(SHANGHAI).toInstant();
    return cutOff.due(window, at);
  }

  @ParameterizedTest
  @CsvSource({
    "unpaid-chase, 2026-03-06T00:00, 2026-03-06T10:30",
    "unpaid-chase, 2026-03-06T07:59:59, 2026-03-06T10:30",
    "unpaid-chase, 2026-03-06T08:00, 2026-03-06T16:30",
    "unpaid-chase, 2026-03-06T14:59:59, 2026-03-06T16:30",
    "unpaid-chase, 2026-03-06T15:00, 2026-03-07T10:30",
    "unpaid-chase, 2026-12-31T23:59:59, 2027-01-01T10:30",
    "unshipped-refund, 2026-03-06T00:00, 2026-03-06T10:00",
    "unshipped-refund, 2026-03-06T09:49:59, 2026-03-06T10:00",
    "unshipped-refund, 2026-03-06T09:50, 2026-03-06T17:30",
    "unshipped-refund, 2026-03-06T09:59, 2026-03-06T17:30",
    "unshipped-refund, 2026-03-06T17:19:59, 2026-03-06T17:30",
    "unshipped-refund, 2026-03-06T17:20, 2026-03-07T10:00",
    "vip-ticket, 2026-03-06T10:29:59, 2026-03-06T12:00",
    "vip-ticket, 2026-03-06T10:30, 2026-03-06T18:00",
    "vip-ticket, 2026-03-06T16:00, 2026-03-07T12:00"
  })
  void anArrivalIsDueAtTheEndOfItsWindow(String window, String arrived, LocalDateTime expected) {
    assertThat(due(window, arrived).at().toLocalDateTime()).isEqualTo(expected);
  }

  @Test
  void theReasonIsToldInBothLanguages() {
    Explanation why = due("unpaid-chase", "2026-03-06T15:00").explanation();

    assertThat(why.english())
        .isEqualTo(
            "Fri 6 Mar 2026 15:00, window unpaid-chase: due next day 10:30 → Sat 7 Mar 2026 10:30");
    assertThat(why.chinese())
        .isEqualTo("2026年3月6日周五 15:00 到达，时段 unpaid-chase：次日 10:30 前完成 → 2026年3月7日周六 10:30");
  }

  @Test
  void anUnknownWindowIsRefused() {
    assertThatThrownBy(() -> due("lunch", "2026-03-06T15:00"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("add its rows to the table cut-off-windows");
  }

  @Test
  void aModelThatNamesAnUnknownWindowHasAFault() {
    assertThat(cutOff.fault(new ModelCall("next", List.of("'unpaid-chase'"), Map.of()))).isEmpty();
    assertThat(cutOff.fault(new ModelCall("next", List.of("'lunch'"), Map.of())))
        .hasValueSatisfying(fault -> assertThat(fault).contains("'lunch'", "unpaid-chase"));
    assertThat(cutOff.fault(new ModelCall("first", List.of("'lunch'"), Map.of()))).isPresent();
  }
}
