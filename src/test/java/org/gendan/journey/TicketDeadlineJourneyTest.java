package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;
import static org.gendan.testing.app.TicketCase.ANSWER;
import static org.gendan.testing.app.TicketCase.clockGoesTo;
import static org.gendan.testing.app.TicketCase.clockStandsAt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.TicketCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * When tickets are due, and what happens until then (rows 82, 83, 105 to 110 of docs/domain.md).
 */
@WholeApp
class TicketDeadlineJourneyTest extends AppTest {

  private static final String MONDAY = "2026-10-12T10:00:00";

  /**
   * Decision 1 of docs/domain.md: Saturday 10 October is a make-up day, and 1 to 7 October are
   * holidays.
   */
  @ParameterizedTest
  @CsvSource({
    "2026-10-09T17:30, 2026-10-10T10:30",
    "2026-09-30T17:30, 2026-10-08T10:30",
    "2026-10-03T11:00, 2026-10-08T11:00",
    "2026-10-12T08:59, 2026-10-12T11:00"
  })
  void aTicketOfJdHasTwoHoursInsideTheHoursOfJd(String received, String due) {
    clockStandsAt(received + ":00");

    assertThat(take("JD", Map.of()).due()).isEqualTo(due);
    assertThat(take("JD_SELF", Map.of()).due()).isEqualTo(due);
  }

  @Test
  void aFridayEveningTicketOfJdExplainsTheMakeUpDay() {
    clockStandsAt("2026-10-09T17:30:00");
    TicketCase ticket = take("JD", Map.of());
    Answer why = app.as("agent1").get("/api/due-dates/" + ticket.id()).expect(200);

    assertThat(why.at("/explanation")).contains("Sat 10 Oct is a make-up day").contains("10:30");
    assertThat(ticket.at("/explanation")).isEqualTo(why.at("/explanation"));
    assertThat(ticket.task(ANSWER).path("dueAt").asText()).isEqualTo("2026-10-10T10:30:00+08:00");
  }

  /** Row 107 and decision 4 of docs/domain.md; the windows run every calendar day. */
  @ParameterizedTest
  @CsvSource({
    "2026-10-03T10:29:59, 2026-10-03T12:00",
    "2026-10-03T10:30:00, 2026-10-03T18:00",
    "2026-10-03T15:59:59, 2026-10-03T18:00",
    "2026-10-03T16:00:00, 2026-10-04T12:00"
  })
  void aTicketOfVipIsDueAtTheEndOfItsWindow(String received, String due) {
    clockStandsAt(received);

    assertThat(take("VIP", Map.of("kind", "STAFF_ISSUED")).due()).isEqualTo(due);
    assertThat(take("VIP", Map.of()).due()).isEqualTo(due);
  }

  @Test
  void theWindowOfVipShowsWhatIsOpenAndWhatIsDone() {
    clockStandsAt("2026-11-01T09:00:00");
    take("VIP", Map.of()).answer("FACTORY");
    TicketCase open = take("VIP", Map.of());
    assertThat(vipWindow("2026-11-01T12:00:00+08:00")).isEqualTo("2 1 1 0 180");

    clockGoesTo(app, "2026-11-01T12:00:01");
    await().untilAsserted(() -> assertThat(open.story()).contains("TICKET_OVERDUE"));
    assertThat(vipWindow("2026-11-01T12:00:00+08:00")).isEqualTo("2 1 0 1 0");
  }

  private String vipWindow(String end) {
    for (JsonNode window : app.as("lead1").get("/api/windows").expect(200).json().path("items")) {
      if (window.path("window").asText().equals("vip-ticket")
          && window.path("endsAt").asText().startsWith(end.substring(0, 16))) {
        return Stream.of("total", "done", "open", "missed", "minutesLeft")
            .map(field -> window.path(field).asText())
            .collect(Collectors.joining(" "));
      }
    }
    throw new AssertionError("no such window");
  }

  @Test
  void anInterventionOfThePlatformHasTwoDaysByDayAndNight() {
    clockStandsAt("2026-10-09T23:30:00");

    assertThat(take("TMALL", Map.of("kind", "INTERVENTION")).due()).isEqualTo("2026-10-11T23:30");
  }

  @ParameterizedTest
  @CsvSource({"URGENT, 2026-10-12T10:30", "HIGH, 2026-10-12T11:00", "NORMAL, 2026-10-12T14:00"})
  void afterSalesProblemsAreGraded(String priority, String due) {
    clockStandsAt(MONDAY);

    assertThat(take("TAOBAO", Map.of("priority", priority)).due()).isEqualTo(due);
  }

  @Test
  void aProblemOfTheErpIsDoneBeforeTheMorningOfTheNextDayIsOver() {
    clockStandsAt(MONDAY);

    assertThat(take("ERP", Map.of("kind", "PROBLEM")).due()).isEqualTo("2026-10-13T12:00");
    assertThat(
            take("ERP", Map.of("kind", "PROBLEM", "receivedAt", "2026-10-11T23:00:00+08:00")).due())
        .isEqualTo("2026-10-12T12:00");
  }

  @Test
  void aTicketOfTheErpIsPausedWhileNobodyOfAfterSalesIsOnDuty() {
    clockStandsAt("2026-10-12T16:00:00");
    app.as("aftersales1").post("/api/duty/log-on", Map.of("shift", "DAY")).expect(200);
    TicketCase ticket = take("ERP", Map.of());
    assertThat(ticket.due()).isEqualTo("2026-10-13T16:00");

    clockStandsAt("2026-10-12T17:00:00");
    app.as("aftersales1").post("/api/duty/log-off", Map.of()).expect(200);
    assertThat(ticket.due()).isNull();
    assertThat(ticket.task(ANSWER).path("dueAt").isNull()).isTrue();

    clockGoesTo(app, "2026-10-13T08:45:00");
    assertThat(ticket.story()).doesNotContain("TICKET_REMINDER", "TICKET_OVERDUE");
    app.as("aftersales1").post("/api/duty/log-on", Map.of()).expect(200);
    assertThat(ticket.due()).isEqualTo("2026-10-14T07:45");
    assertThat(ticket.at("/explanation")).contains("nobody on duty");
    app.as("aftersales1").post("/api/duty/log-off", Map.of()).expect(200);
  }

  /** From Sunday 20:00 the evening shift has four hours, and from 08:40 on it counts again. */
  @Test
  void theTimeBeforeATicketOfTheErpIsRegisteredCountsAsTheCalendarSays() {
    clockStandsAt("2026-10-12T09:00:00");
    app.as("aftersales1").post("/api/duty/log-on", Map.of("shift", "DAY")).expect(200);

    TicketCase ticket = take("ERP", Map.of("receivedAt", "2026-10-11T20:00:00+08:00"));

    assertThat(ticket.due()).isEqualTo("2026-10-13T04:40");
    assertThat(ticket.at("/explanation")).contains("nobody on duty");
    app.as("aftersales1").post("/api/duty/log-off", Map.of()).expect(200);
  }

  @Test
  void remindersComeWithTheWorkingTimeAndAMissedDeadlineRaisesAnException() {
    clockStandsAt("2026-10-09T17:30:00");
    TicketCase ticket = take("JD", Map.of("text", "Where is it?"));

    clockGoesTo(app, "2026-10-10T09:29:00");
    assertThat(ticket.story()).containsExactly("TICKET_TAKEN");
    clockGoesTo(app, "2026-10-10T09:31:00");
    assertThat(ticket.story()).containsExactly("TICKET_TAKEN", "TICKET_REMINDER");
    clockGoesTo(app, "2026-10-10T10:07:00");
    assertThat(ticket.story()).contains("TICKET_LAST_REMINDER").doesNotContain("TICKET_OVERDUE");
    clockGoesTo(app, "2026-10-10T10:30:01");
    assertThat(ticket.story()).endsWith("TICKET_OVERDUE");
    assertThat(ticket.at("/overdue")).isEqualTo("true");
    Answer raised = app.as("lead1").get("/api/exceptions/" + ticket.at("/exceptionId"));
    assertThat(raised.expect(200).at("/exception/cause")).isEqualTo("TICKET_OVERDUE");

    ticket.answer("COMPANY");
    assertThat(ticket.at("/status")).isEqualTo("ANSWERED");
    assertThat(ticket.openTasks()).containsExactly("userTask_remedyCompanyCause");
    assertThat(ticket.due()).isEqualTo("2026-10-10T10:30");
  }

  @Test
  void anAnswerThatOvertakesTheTimerIsLateAllTheSame() {
    clockStandsAt("2026-10-12T10:00:00");
    TicketCase ticket = take("JD", Map.of());
    clockStandsAt("2026-10-12T12:00:01");

    ticket.answer("CUSTOMER");

    assertThat(ticket.story()).contains("TICKET_OVERDUE", "TICKET_ANSWERED");
    assertThat(ticket.at("/overdue")).isEqualTo("true");
  }

  @Test
  void whileTheCustomerHasToAnswerTheClockAndItsTimersStandStill() {
    clockStandsAt("2026-10-12T10:00:00");
    TicketCase ticket = take("JD", Map.of());
    clockStandsAt("2026-10-12T10:30:00");
    pause(ticket, "pauses").expect(201);
    assertThat(ticket.due()).isNull();
    assertThat(ticket.at("/status")).isEqualTo("WAITING");

    clockGoesTo(app, "2026-10-12T15:30:00");
    assertThat(ticket.story()).containsExactly("TICKET_TAKEN", "TICKET_PAUSED");
    pause(ticket, "resumptions").expect(201);
    assertThat(ticket.due()).isEqualTo("2026-10-12T17:00");

    clockGoesTo(app, "2026-10-12T15:59:00");
    assertThat(ticket.story()).doesNotContain("TICKET_REMINDER");
    clockGoesTo(app, "2026-10-12T16:01:00");
    assertThat(ticket.story()).contains("TICKET_REMINDER");
    clockGoesTo(app, "2026-10-12T17:00:01");
    assertThat(ticket.story()).endsWith("TICKET_OVERDUE");
  }

  @Test
  void aPauseHasAReasonAndAnEndAtWhichTheClockRunsOnByItself() {
    clockStandsAt("2026-10-12T10:00:00");
    TicketCase ticket = take("JD", Map.of());
    String pauses = "/api/tickets/" + ticket.id() + "/pauses";
    String end = "2026-10-12T14:00:00+08:00";
    assertThat(app.as("aftersales1").post(pauses, Map.of("until", end)).expect(422).wrongFields())
        .containsExactly("text");
    assertThat(app.as("aftersales1").post(pauses, Map.of("text", "?")).expect(422).wrongFields())
        .containsExactly("until");
    assertThat(
            app.as("aftersales1")
                .post(pauses, Map.of("text", "?", "until", "2026-10-12T09:59:00+08:00"))
                .expect(422)
                .wrongFields())
        .containsExactly("until");
    assertThat(ticket.at("/status")).isEqualTo("OPEN");
    app.as("aftersales1").post(pauses, Map.of("text", "which size?", "until", end)).expect(201);

    clockGoesTo(app, "2026-10-12T13:59:00");
    assertThat(ticket.at("/status")).isEqualTo("WAITING");
    clockGoesTo(app, "2026-10-12T14:00:01");

    assertThat(ticket.at("/status")).isEqualTo("OPEN");
    assertThat(ticket.due()).startsWith("2026-10-12T16:00");
    assertThat(ticket.story()).endsWith("TICKET_RESUMED");
  }

  @Test
  void aClockThatIsPausedTwiceOrResumedUnpausedIsRefused() {
    clockStandsAt(MONDAY);
    TicketCase ticket = take("JD", Map.of());

    assertThat(pause(ticket, "resumptions").status()).isEqualTo(409);
    pause(ticket, "pauses").expect(201);
    assertThat(pause(ticket, "pauses").status()).isEqualTo(409);
  }

  @Test
  void aTicketIsAnsweredAlsoWhenTheClockOfTheMachineWasSetBack() {
    clockStandsAt(MONDAY);
    TicketCase ticket = take("JD", Map.of());
    clockStandsAt("2026-10-12T09:00:00");

    ticket.answer("LOGISTICS");

    assertThat(ticket.at("/status")).isEqualTo("ANSWERED");
    assertThat(ticket.at("/overdue")).isEqualTo("false");
    Answer ledger = app.as("agent1").get("/api/due-dates/" + ticket.id());
    assertThat(ledger.at("/events/1/at")).isEqualTo("2026-10-12T10:00:00+08:00");
  }

  private TicketCase take(String platform, Map<String, ?> fields) {
    return TicketCase.take(app, platform, fields);
  }

  private Answer pause(TicketCase ticket, String action) {
    Map<String, String> body =
        action.equals("pauses")
            ? Map.of("text", "which size?", "until", "2026-10-13T10:00:00+08:00")
            : Map.of();
    return app.as("aftersales1").post("/api/tickets/" + ticket.id() + "/" + action, body);
  }
}
