package org.gendan.calendar.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Answers.RETURNS_DEEP_STUBS;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.gendan.calendar.DueDate;
import org.gendan.calendar.Explanation;
import org.gendan.engine.deployment.ModelCall;
import org.gendan.model.TableTest;
import org.gendan.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped table of cut-off windows, at its edges. */
class CutOffTest extends TableTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final CutOff cutOff = new CutOff(new ShippedTable(), SHANGHAI, Clock.systemUTC());

  private final class ShippedTable extends DeployedCutOffTable {
    private ShippedTable() {
      super(null, null);
    }

    @Override
    public String dueAt(String window, LocalTime arrivedAt) {
      var time = java.time.format.DateTimeFormatter.ISO_LOCAL_TIME.format(arrivedAt.withNano(0));
      return only("cut-off-windows", Map.of("window", window, "arrivedAt", time)).getSingleEntry();
    }

    @Override
    public DeployedCutOffTable inForce() {
      return this;
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
    "unpaid-expiry, 2026-03-06T00:00, 2026-03-08T16:30",
    "unpaid-expiry, 2026-03-06T14:59:59, 2026-03-08T16:30",
    "unpaid-expiry, 2026-03-06T15:00, 2026-03-09T16:30",
    "unpaid-expiry, 2026-12-30T23:59:59, 2027-01-02T16:30",
    "unshipped-refund, 2026-03-06T00:00, 2026-03-06T10:00",
    "unshipped-refund, 2026-03-06T09:54, 2026-03-06T10:00",
    "unshipped-refund, 2026-03-06T09:59:59, 2026-03-06T10:00",
    "unshipped-refund, 2026-03-06T10:00, 2026-03-06T17:30",
    "unshipped-refund, 2026-03-06T17:29:59, 2026-03-06T17:30",
    "unshipped-refund, 2026-03-06T17:30, 2026-03-07T10:00",
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
  void aDayIsCountedFromTheDayOfArrivalAndToldInBothLanguages() {
    Explanation why = due("unpaid-expiry", "2026-03-06T14:00").explanation();

    assertThat(why.english())
        .isEqualTo(
            "Fri 6 Mar 2026 14:00, window unpaid-expiry: due day 3 16:30 → Sun 8 Mar 2026 16:30");
    assertThat(why.chinese())
        .isEqualTo("2026年3月6日周五 14:00 到达，时段 unpaid-expiry：第 3 天 16:30 前完成 → 2026年3月8日周日 16:30");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-06T07:00, 2026-03-06T10:29:59, 2026-03-06T10:30",
    "2026-03-06T07:00, 2026-03-06T10:30, 2026-03-06T16:30",
    "2026-03-06T07:00, 2026-03-06T16:30, 2026-03-07T10:30",
    "2026-03-06T14:00, 2026-03-08T09:00, 2026-03-08T10:30"
  })
  void whoMissedAWindowBelongsToTheNext(String arrived, String now, LocalDateTime expected) {
    assertThat(cutOff.endAfter("unpaid-chase", at(arrived), at(now)))
        .isEqualTo(at(expected.toString()));
    CutOff then =
        new CutOff(new ShippedTable(), SHANGHAI, Clock.fixed(at(now), java.time.ZoneOffset.UTC));
    assertThat(then.next("unpaid-chase", Date.from(at(arrived))))
        .isEqualTo(Date.from(at(expected.toString())));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-06T09:30, 2026-03-06T10:00",
    "2026-03-06T09:45, 2026-03-06T10:00",
    "2026-03-06T09:46, 2026-03-06T10:01",
    "2026-03-06T09:59:59, 2026-03-06T10:14:59",
    "2026-03-06T10:00, 2026-03-06T17:30",
    "2026-03-06T17:29, 2026-03-06T17:44",
    "2026-03-06T23:59, 2026-03-07T10:00"
  })
  void whatArrivesJustBeforeTheEndOfItsWindowGetsItsTimeToo(String now, LocalDateTime expected) {
    CutOff then =
        new CutOff(new ShippedTable(), SHANGHAI, Clock.fixed(at(now), java.time.ZoneOffset.UTC));

    assertThat(then.later("unshipped-refund", "PT15M"))
        .isEqualTo(Date.from(at(expected.toString())));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-06T10:29:59, 2026-03-05T16:30",
    "2026-03-06T10:30, 2026-03-06T10:30",
    "2026-03-06T16:29:59, 2026-03-06T10:30",
    "2026-03-06T23:00, 2026-03-06T16:30"
  })
  void theLastEndOfAWindowIsFound(String moment, String expected) {
    assertThat(cutOff.lastEnd("unpaid-chase", at(moment))).isEqualTo(at(expected));
  }

  @Test
  void theWindowsOfADayAreListedUpToTheOneThatAnArrivalFallsInto() {
    assertThat(cutOff.ends("unpaid-chase", at("2026-03-06T00:00"), at("2026-03-06T09:00")))
        .containsExactly(at("2026-03-06T10:30"), at("2026-03-06T16:30"));
    assertThat(cutOff.ends("unpaid-chase", at("2026-03-06T00:00"), at("2026-03-06T15:30")))
        .containsExactly(at("2026-03-06T10:30"), at("2026-03-06T16:30"), at("2026-03-07T10:30"));
    assertThat(cutOff.ends("unpaid-chase", at("2026-03-06T00:00"), at("2026-03-06T07:30")))
        .containsExactly(at("2026-03-06T10:30"));
  }

  @Test
  void whoAsksForManyEndsAsksOnceWhichTableIsInForce() {
    var decisions = mock(DecisionService.class, RETURNS_DEEP_STUBS);
    when(decisions.evaluateDecisionTableById(any(), anyMap()).getSingleEntry())
        .thenReturn("next day 10:30");
    var repository = mock(RepositoryService.class, RETURNS_DEEP_STUBS);
    var deployed = new DeployedCutOffTable(decisions, repository);
    var windows = new CutOff(deployed, SHANGHAI, Clock.systemUTC());

    assertThat(windows.ends("daily", at("2026-03-06T00:00"), at("2026-03-08T11:00")))
        .containsExactly(
            at("2026-03-06T10:30"),
            at("2026-03-07T10:30"),
            at("2026-03-08T10:30"),
            at("2026-03-09T10:30"));
    verify(repository, times(1)).createDecisionDefinitionQuery();
  }

  @Test
  void aTableThatStandsStillIsAFaultAndNoEndlessLoop() {
    DeployedCutOffTable still = DeployedCutOffTable.instead((window, arrivedAt) -> "10:30");
    CutOff stuck = new CutOff(still, SHANGHAI, Clock.systemUTC());

    assertThatThrownBy(
            () -> stuck.endAfter("unpaid-chase", at("2026-03-06T07:00"), at("2026-03-06T11:00")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("correct the row");
  }

  @ParameterizedTest
  @ValueSource(strings = {"day 0 10:30", "day 3", "3 days 10:30", "next day 25:00"})
  void anUnreadableAnswerNamesWhatItShouldBe(String answer) {
    DeployedCutOffTable wrong = DeployedCutOffTable.instead((window, arrivedAt) -> answer);
    CutOff reader = new CutOff(wrong, SHANGHAI, Clock.systemUTC());

    assertThatThrownBy(() -> reader.due("unpaid-chase", at("2026-03-06T07:00")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("next day 10:30 or day 3 10:30");
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
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
        .hasValueSatisfying(fault -> assertThat(fault.plain()).contains("'lunch'", "unpaid-chase"));
    assertThat(
            cutOff.fault(
                new ModelCall("next", List.of("'unpaid-chase'", "unpaidSinceAt"), Map.of())))
        .isEmpty();
    assertThat(cutOff.fault(new ModelCall("next", List.of("'lunch'", "dueAt"), Map.of())))
        .isPresent();
    assertThat(cutOff.fault(new ModelCall("next", List.of(), Map.of()))).isPresent();
    assertThat(cutOff.fault(new ModelCall("later", List.of("'unpaid-chase'", "'PT15M'"), Map.of())))
        .isEmpty();
    assertThat(
            cutOff.fault(new ModelCall("later", List.of("'unpaid-chase'", "'15 min'"), Map.of())))
        .hasValueSatisfying(fault -> assertThat(fault.plain()).contains("15 min", "PT30M"));
    assertThat(cutOff.fault(new ModelCall("later", List.of("'unpaid-chase'"), Map.of())))
        .isPresent();
    assertThat(cutOff.fault(new ModelCall("first", List.of("'lunch'"), Map.of()))).isPresent();
  }
}
