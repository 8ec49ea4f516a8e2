package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.app.TicketCase.clockStandsAt;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.gendan.calendar.outage.Outages;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.TicketCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What came due while the application was down. */
@WholeApp
class OutageJourneyTest extends AppTest {

  @Autowired private Outages outages;
  @Autowired private ProcessEngineConfigurationImpl engineSettings;

  @Test
  void ofAChainOfRemindersTheLastOneAloneFiresAndTheLimitIsMarked() {
    clockStandsAt("2026-10-12T10:00:00");
    TicketCase ticket = TicketCase.take(app, "JD", Map.of());
    OrderCase order = app.take(OrderBody.cod());
    String id =
        app.as("agent1")
            .post(
                "/api/orders/" + order.id() + "/exceptions",
                Map.of("requestId", "r1", "cause", "COMPLAINT_OVERDUE"))
            .expect(201)
            .at("/exceptionId");

    isDownUntil("2026-10-12T15:00:00");

    assertThat(ticket.story())
        .contains("TICKET_OVERDUE")
        .doesNotContain("TICKET_REMINDER", "TICKET_LAST_REMINDER");
    JsonNode found = app.as("agent1").get("/api/exceptions/" + id).expect(200).json();
    assertThat(found.path("notes").findValuesAsText("kind")).doesNotContain("OWNER_REMINDED");
    assertThat(found.at("/owners/1/reason").asText()).isEqualTo("OUTAGE");
    assertThat(text(found, "EXCEPTION_OUTAGE")).contains("the application was down");
    assertThat(ticket.texts()).anyMatch(text -> text.contains("the application was down"));
  }

  @Test
  void whatPassesWhileTheApplicationIsThereIsNotMarked() {
    clockStandsAt("2026-10-12T10:00:00");
    TicketCase ticket = TicketCase.take(app, "JD", Map.of());
    TicketCase.clockGoesTo(app, "2026-10-12T12:00:01");

    assertThat(ticket.texts()).noneMatch(text -> text.contains("the application was down"));
  }

  /** No job runs, and no node gives a sign of life. */
  private void isDownUntil(String local) {
    outages.beat();
    engineSettings.getJobExecutor().shutdown();
    clockStandsAt(local);
    outages.begin();
    engineSettings.getJobExecutor().start();
    app.advance(Duration.ZERO);
  }

  private static String text(JsonNode found, String kind) {
    return StreamSupport.stream(found.path("notes").spliterator(), false)
        .filter(note -> note.path("kind").asText().equals(kind))
        .map(note -> note.path("text").asText())
        .findFirst()
        .orElseThrow();
  }
}
