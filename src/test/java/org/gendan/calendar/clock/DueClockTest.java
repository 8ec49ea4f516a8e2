package org.gendan.calendar.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.gendan.calendar.CalendarAccess;
import org.gendan.calendar.Calendars;
import org.gendan.calendar.clock.ClockEvent.Kind;
import org.gendan.calendar.window.CutOff;
import org.gendan.calendar.window.DeployedCutOffTable;
import org.gendan.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One clock on the shipped calendars, as a person would tell its story. */
class DueClockTest {

  private final Calendars calendars = CalendarAccess.shipped();

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(CalendarAccess.SHANGHAI).toInstant();
  }

  private static DueClock jdTicket() {
    return DueClock.started("T-1", "jd-desk", "PT2H", at("2026-10-09T17:10"), "system");
  }

  private ClockReading read(DueClock clock) {
    return CalendarAccess.face(calendars).read(clock);
  }

  @Test
  void aPauseIsGivenBackAndExplained() {
    DueClock clock =
        jdTicket()
            .with(Kind.PAUSED, at("2026-10-09T17:40"), "WAITING_FOR_CUSTOMER", "agent1")
            .with(Kind.RESUMED, at("2026-10-10T09:30"), null, "agent1");

    assertThat(read(clock).dueAt()).isEqualTo(at("2026-10-10T11:00"));
    assertThat(read(clock).explanation().english())
        .endsWith(
            "→ Sat 10 Oct 2026 10:10; paused from Fri 9 Oct 2026 17:40 to Sat 10 Oct 2026 09:30"
                + " (waiting for the customer): 50 min given back → Sat 10 Oct 2026 11:00");
    assertThat(read(clock).explanation().chinese()).contains("补回 50 分钟");
  }

  @Test
  void twoReasonsHoldUntilTheLastIsOver() {
    DueClock clock =
        jdTicket()
            .with(Kind.PAUSED, at("2026-10-09T17:30"), "WAITING_FOR_CUSTOMER", "agent1")
            .with(Kind.PAUSED, at("2026-10-09T17:40"), "NOBODY_ON_DUTY", "system")
            .with(Kind.RESUMED, at("2026-10-09T17:50"), "WAITING_FOR_CUSTOMER", "agent1");

    assertThat(clock.status()).isEqualTo(DueClock.Status.PAUSED);
    assertThatThrownBy(
            () -> clock.with(Kind.RESUMED, at("2026-10-10T09:00"), "WAITING_FOR_CUSTOMER", "x"))
        .isInstanceOf(Refusal.class);

    DueClock runs = clock.with(Kind.RESUMED, at("2026-10-10T09:10"), "NOBODY_ON_DUTY", "system");

    assertThat(runs.status()).isEqualTo(DueClock.Status.RUNNING);
    assertThat(read(runs).dueAt()).isEqualTo(at("2026-10-10T10:50"));
    assertThat(read(runs).explanation().english())
        .contains("(waiting for the customer, nobody on duty): 40 min given back");
  }

  @Test
  void whileItIsPausedNothingIsDue() {
    DueClock clock =
        jdTicket().with(Kind.PAUSED, at("2026-10-09T17:40"), "NOBODY_ON_DUTY", "system");

    assertThat(read(clock).dueAt()).isNull();
    assertThat(read(clock).explanation().english()).endsWith("paused since Fri 9 Oct 2026 17:40");
  }

  @Test
  void aClockMayWaitForTheEndOfAWindow() {
    var table = mock(DeployedCutOffTable.class);
    when(table.dueAt("vip-ticket", LocalTime.of(10, 0))).thenReturn("12:00");
    var time = CalendarAccess.workingTime(calendars, Clock.systemUTC());
    var cutOff = new CutOff(table, CalendarAccess.SHANGHAI, Clock.systemUTC());
    var face = new ClockFace(calendars, time, cutOff);
    DueClock clock =
        DueClock.started("T-2", "around-the-clock", "vip-ticket", at("2026-10-09T10:00"), "system");

    assertThat(face.read(clock).dueAt()).isEqualTo(at("2026-10-09T12:00"));
    assertThat(face.read(clock).explanation().english()).contains("window vip-ticket");
    assertThat(face.share(clock, 50)).isEqualTo(at("2026-10-09T11:00"));

    DueClock paused =
        clock
            .with(Kind.PAUSED, at("2026-10-09T10:30"), "HELD_BY_CARRIER", "agent1")
            .with(Kind.RESUMED, at("2026-10-09T10:40"), "HELD_BY_CARRIER", "agent1");

    assertThat(face.read(paused).dueAt()).isEqualTo(at("2026-10-09T12:10"));
    assertThat(face.share(paused, 80)).isEqualTo(at("2026-10-09T11:46"));
  }

  @Test
  void aPauseAfterTheDeadlineDoesNotMoveIt() {
    DueClock clock = jdTicket().with(Kind.PAUSED, at("2026-10-10T10:10"), "NOBODY_ON_DUTY", "x");

    assertThat(read(clock).dueAt()).isEqualTo(at("2026-10-10T10:10"));
  }

  @Test
  void anotherPolicyCountsFromTheStartWithAllPauses() {
    DueClock clock =
        jdTicket()
            .with(Kind.PAUSED, at("2026-10-09T17:40"), "WAITING_FOR_CUSTOMER", "agent1")
            .with(Kind.RESUMED, at("2026-10-09T18:40"), null, "agent1")
            .withPolicy("around-the-clock", "PT24H", at("2026-10-09T18:41"), "ERP ticket", "lead1");

    assertThat(read(clock).dueAt()).isEqualTo(at("2026-10-10T18:10"));
  }

  @Test
  void aMachineClockThatIsSetBackDoesNotTurnTheLedger() {
    DueClock clock =
        jdTicket()
            .with(Kind.PAUSED, at("2026-10-09T17:40"), "NOBODY_ON_DUTY", "system")
            .with(Kind.RESUMED, at("2026-10-09T17:20"), null, "system");

    assertThat(clock.ledger().get(2).at()).isEqualTo(at("2026-10-09T17:40"));
    assertThat(read(clock).dueAt()).isEqualTo(at("2026-10-10T10:10"));
  }

  @ParameterizedTest
  @CsvSource({
    "RESUMED, ",
    "REOPENED, ",
    "STARTED, ",
    "PAUSED, PAUSED",
    "REOPENED, PAUSED",
    "PAUSED, STOPPED",
    "RESUMED, STOPPED",
    "STOPPED, STOPPED"
  })
  void whatMakesNoSenseNowIsRefused(Kind kind, Kind before) {
    DueClock clock =
        before == null ? jdTicket() : jdTicket().with(before, at("2026-10-09T17:20"), "x", "x");

    String reason = kind == Kind.PAUSED ? "x" : null;
    assertThatThrownBy(() -> clock.with(kind, at("2026-10-09T17:30"), reason, "x"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("T-1");
  }
}
