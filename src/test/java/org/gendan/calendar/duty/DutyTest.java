package org.gendan.calendar.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.gendan.calendar.CalendarAccess;
import org.gendan.calendar.clock.ClockEvent;
import org.gendan.calendar.clock.ClockPolicy;
import org.gendan.calendar.clock.DueClock;
import org.gendan.calendar.clock.DueClocks;
import org.gendan.calendar.clock.PauseReason;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Who is on duty, and which clocks wait for somebody to come (rows 109, 133 and 134 of
 * docs/domain.md).
 */
@WholeApp
class DutyTest extends AppTest {

  private static final ClockPolicy ERP_TICKET = ClockPolicy.of("around-the-clock", "PT24H");

  @Autowired private DutyRoster roster;
  @Autowired private Duty duty;
  @Autowired private DueClocks clocks;

  private final String group = "desk-" + UUID.randomUUID();
  private final String ref = UUID.randomUUID().toString();

  @BeforeEach
  void monday() {
    at("2026-10-12T09:00");
  }

  @AfterEach
  void everybodyLeaves() {
    roster.onDuty().forEach(shift -> roster.logOff(shift.userId()));
  }

  private static Instant moment(String shanghai) {
    return LocalDateTime.parse(shanghai).atZone(CalendarAccess.SHANGHAI).toInstant();
  }

  private static void at(String shanghai) {
    ClockUtil.setCurrentTime(Date.from(moment(shanghai)));
  }

  private void logOn(String user, String shift) {
    roster.logOn(user, Set.of(group), shift);
  }

  private void open() {
    clocks.start(ref, ERP_TICKET.whileOnDuty(group), moment("2026-10-12T09:00"), "system");
  }

  private DueClock.Status status() {
    return clocks.get(ref).status();
  }

  private JsonNode items() {
    return app.as("lead1").get("/api/duty").expect(200).json().path("items");
  }

  @Test
  void thePersonAtTheDoorLogsOnAndOffAndTheRosterShowsIt() {
    at("2026-10-12T08:51");
    JsonNode shift = app.as("agent1").post("/api/duty/log-on", Map.of()).expect(200).json();

    assertThat(shift.path("shift").asText()).isEqualTo("DAY");
    assertThat(shift.path("punctuality").asText()).isEqualTo("LATE");
    assertThat(shift.path("loggedOnAt").asText()).isEqualTo("2026-10-12T08:51:00+08:00");
    assertThat(shift.path("endsAt").asText()).isEqualTo("2026-10-12T17:30:00+08:00");
    assertThat(items().findValuesAsText("userId")).containsExactly("agent1");
    assertThat(items().at("/0/groups/0").asText()).isEqualTo("order-agents");
    assertThat(duty.isOnDuty("agent1")).isTrue();
    assertThat(duty.anyoneOnDuty("order-agents")).isTrue();

    JsonNode left = app.as("agent1").post("/api/duty/log-off", Map.of()).expect(200).json();

    assertThat(left.at("/ended/loggedOffAt").asText()).isEqualTo("2026-10-12T08:51:00+08:00");
    assertThat(items()).isEmpty();
    assertThat(duty.anyoneOnDuty("order-agents")).isFalse();
  }

  @Test
  void loggingOnAndOffTwiceIsOnce() {
    JsonNode first = app.as("agent2").post("/api/duty/log-on", Map.of()).expect(200).json();
    JsonNode second = app.as("agent2").post("/api/duty/log-on", Map.of()).expect(200).json();
    assertThat(second).isEqualTo(first);

    app.as("agent2").post("/api/duty/log-off", Map.of()).expect(200);
    JsonNode again = app.as("agent2").post("/api/duty/log-off", Map.of()).expect(200).json();

    assertThat(again.path("ended").isNull()).isTrue();
  }

  @Test
  void anUnknownShiftAndOneThatIsOverAreRefused() {
    assertThat(
            app.as("agent1")
                .post("/api/duty/log-on", Map.of("shift", "NIGHT"))
                .expect(422)
                .wrongFields())
        .containsExactly("shift");
    at("2026-10-12T17:30");
    app.as("agent1").post("/api/duty/log-on", Map.of("shift", "DAY")).expect(422);
    app.as("analyst1").post("/api/duty/log-on", Map.of()).expect(403);

    assertThat(items()).isEmpty();
  }

  @Test
  void whoNamesAnotherShiftHasOneShiftAndItsDeskIsNeverLeft() {
    logOn("anna", "DAY");
    open();
    at("2026-10-12T16:40");

    DutyShift evening = roster.logOn("anna", Set.of(group), "EVENING");

    assertThat(evening.onTime()).isFalse();
    assertThat(roster.onDuty()).extracting(DutyShift::name).containsExactly("EVENING");
    assertThat(clocks.ledger(ref)).hasSize(1);
  }

  @Test
  void aClockStandsWhileNobodyIsOnDutyAndOnlyThen() {
    open();
    assertThat(status()).isEqualTo(DueClock.Status.PAUSED);

    at("2026-10-12T10:00");
    logOn("anna", null);
    logOn("bert", null);
    assertThat(clocks.get(ref).dueAt()).isEqualTo(moment("2026-10-13T10:00"));

    roster.logOff("anna");
    assertThat(status()).isEqualTo(DueClock.Status.RUNNING);

    at("2026-10-12T17:00");
    roster.logOff("bert");
    assertThat(clocks.ledger(ref).get(3).reason()).isEqualTo("NOBODY_ON_DUTY");

    at("2026-10-13T08:45");
    logOn("bert", null);
    assertThat(clocks.get(ref).dueAt()).isEqualTo(moment("2026-10-14T01:45"));
  }

  @Test
  void otherReasonsOutlastTheNight() {
    logOn("anna", null);
    open();
    clocks.pause(ref, PauseReason.WAITING_FOR_CUSTOMER, "anna");
    roster.logOff("anna");
    at("2026-10-13T08:45");
    logOn("anna", null);
    assertThat(status()).isEqualTo(DueClock.Status.PAUSED);

    at("2026-10-13T09:00");
    clocks.resume(ref, PauseReason.WAITING_FOR_CUSTOMER, "anna");

    assertThat(clocks.get(ref).dueAt()).isEqualTo(moment("2026-10-14T09:00"));
  }

  @Test
  void whatIsReopenedAtNightWaitsForTheMorning() {
    logOn("anna", null);
    open();
    clocks.stop(ref, "anna");
    roster.logOff("anna");

    clocks.reopen(ref, "low score", "system");

    assertThat(status()).isEqualTo(DueClock.Status.PAUSED);
  }

  @Test
  void aForgottenLogOffEndsWithTheShift() {
    logOn("anna", "DAY");
    open();
    at("2026-10-12T17:35");

    app.advance(Duration.ZERO);

    await().untilAsserted(() -> assertThat(status()).isEqualTo(DueClock.Status.PAUSED));
    assertThat(clocks.ledger(ref).get(1).at()).isEqualTo(moment("2026-10-12T17:30"));
    assertThat(duty.isOnDuty("anna")).isFalse();
    assertThat(roster.logOff("anna")).isEmpty();
  }

  @Test
  void aShiftThatIsOverCountsForNobodyEvenBeforeItsTimerHasRun() {
    logOn("anna", "DAY");
    open();
    at("2026-10-12T17:40");
    assertThat(duty.anyoneOnDuty(group)).isFalse();

    logOn("bert", "EVENING");

    assertThat(clocks.ledger(ref))
        .extracting(ClockEvent::at)
        .containsExactly(
            moment("2026-10-12T09:00"), moment("2026-10-12T17:30"), moment("2026-10-12T17:40"));
    assertThat(status()).isEqualTo(DueClock.Status.RUNNING);
  }

  @Test
  void ofTwoWhoLeaveAtOnceOneIsTheLast() throws Exception {
    List<String> users = List.of("anna", "bert", "carl", "dora");
    ExecutorService people = Executors.newFixedThreadPool(users.size());
    try {
      for (int round = 0; round < 5; round++) {
        users.forEach(user -> logOn(user, null));
        String ticket = UUID.randomUUID().toString();
        clocks.start(ticket, ERP_TICKET.whileOnDuty(group), moment("2026-10-12T09:00"), "system");

        var door = new CyclicBarrier(users.size());
        List<Future<?>> leaving = new ArrayList<>();
        for (String user : users) {
          leaving.add(
              people.submit(
                  () -> {
                    door.await();
                    return roster.logOff(user);
                  }));
        }
        for (Future<?> each : leaving) {
          each.get(20, TimeUnit.SECONDS);
        }

        assertThat(clocks.ledger(ticket))
            .extracting(ClockEvent::kind)
            .containsExactly(ClockEvent.Kind.STARTED, ClockEvent.Kind.PAUSED);
      }
    } finally {
      people.shutdownNow();
    }
  }

  @Test
  void aTicketThatComesWhileTheLastOneLeavesIsPaused() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 10; round++) {
        logOn("anna", null);
        String ticket = UUID.randomUUID().toString();
        var door = new CyclicBarrier(2);
        Future<?> leaves =
            people.submit(
                () -> {
                  door.await();
                  return roster.logOff("anna");
                });
        Future<?> comes =
            people.submit(
                () -> {
                  door.await();
                  return clocks.start(
                      ticket, ERP_TICKET.whileOnDuty(group), moment("2026-10-12T09:00"), "system");
                });
        leaves.get(20, TimeUnit.SECONDS);
        comes.get(20, TimeUnit.SECONDS);

        assertThat(clocks.get(ticket).status()).isEqualTo(DueClock.Status.PAUSED);
      }
    } finally {
      people.shutdownNow();
    }
  }
}
