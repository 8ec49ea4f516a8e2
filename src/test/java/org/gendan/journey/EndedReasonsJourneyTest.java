package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.app.TicketCase.clockGoesTo;
import static org.gendan.testing.app.TicketCase.clockStandsAt;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.gendan.escalation.ExceptionCause;
import org.gendan.escalation.ExceptionReport;
import org.gendan.escalation.Exceptions;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.Parcel;
import org.gendan.testing.app.TicketCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is over is over: a case does not outlive its reason. */
@WholeApp
class EndedReasonsJourneyTest extends AppTest {

  private static final String RESOLVE = "userTask_resolveException";

  /** A ticket or a complaint is answered whatever becomes of the order. */
  private static final Set<ExceptionCause> OURS =
      EnumSet.of(ExceptionCause.TICKET_OVERDUE, ExceptionCause.COMPLAINT_OVERDUE);

  private static final Set<ExceptionCause> ABOUT_THE_WAY =
      EnumSet.of(
          ExceptionCause.NOT_SHIPPED,
          ExceptionCause.DELAY_RISK,
          ExceptionCause.NO_UPDATE,
          ExceptionCause.NOT_PICKED_UP,
          ExceptionCause.NOT_SIGNED);

  @Autowired private Exceptions exceptions;

  @Test
  void whateverWasWrongWithAnOrderIsOverWhenItIsCancelledAndItsCustomerHearsNoMoreOfIt() {
    OrderCase order = app.take(OrderBody.cod());
    Map<ExceptionCause, String> cases = new EnumMap<>(ExceptionCause.class);
    for (ExceptionCause cause : ExceptionCause.values()) {
      cases.put(cause, raise(order, null, cause));
    }

    app.advance(Duration.ZERO);
    Map<ExceptionCause, List<String>> told = new EnumMap<>(ExceptionCause.class);
    cases.forEach((cause, id) -> told.put(cause, notices(id, "SENT")));
    order.cancel("agent1", "c1", "CHANGED_MIND").expect(201);

    cases.forEach(
        (cause, id) -> {
          boolean asked = !OURS.contains(cause) && !ABOUT_THE_WAY.contains(cause);
          assertThat(status(id))
              .as("%s", cause)
              .isEqualTo(ABOUT_THE_WAY.contains(cause) ? "WITHDRAWN" : "OPEN");
          assertThat(notes(id).stream().filter("OWNER_ASKED"::equals)).hasSize(asked ? 1 : 0);
        });
    app.advance(Duration.ofDays(3));
    cases.forEach(
        (cause, id) -> {
          assertThat(notices(id, "SENT")).as("%s", cause).isEqualTo(told.get(cause));
          assertThat(notes(id).stream().filter("OWNER_ASKED"::equals).count()).isLessThan(2);
        });
  }

  @Test
  void whatWasLateHasLeft() {
    OrderCase order = app.take(OrderBody.cod());
    String notShipped = raise(order, null, ExceptionCause.NOT_SHIPPED);
    String atRisk = raise(order, null, ExceptionCause.DELAY_RISK);
    String papers = raise(order, null, ExceptionCause.PAPERS);
    order.dispatch();

    assertThat(status(notShipped)).isEqualTo("WITHDRAWN");
    assertThat(status(atRisk)).isEqualTo("WITHDRAWN");
    assertThat(status(papers)).isEqualTo("OPEN");
    assertThat(order.openTasks()).filteredOn(RESOLVE::equals).hasSize(1);
    assertThat(order.story()).contains("EXCEPTION_WITHDRAWN");
  }

  @Test
  void aParcelEndsWithItsMovementsWhatWasSaidOfIt() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    String silent = raise(order, parcel.id(), ExceptionCause.NO_UPDATE);
    String notFetched = raise(order, parcel.id(), ExceptionCause.NOT_PICKED_UP);
    String lost = raise(order, parcel.id(), ExceptionCause.LOST);
    String notSigned = raise(order, parcel.id(), ExceptionCause.NOT_SIGNED);
    String damaged = raise(order, parcel.id(), ExceptionCause.DAMAGED);

    parcel.is("IN_TRANSIT");
    assertThat(status(silent)).isEqualTo("WITHDRAWN");
    assertThat(status(notFetched)).isEqualTo("WITHDRAWN");
    assertThat(status(notSigned)).isEqualTo("OPEN");
    assertThat(notes(lost)).containsOnlyOnce("OWNER_ASKED");
    app.advance(Duration.ofHours(1));
    parcel.is("IN_TRANSIT");
    assertThat(notes(lost)).containsOnlyOnce("OWNER_ASKED");

    app.advance(Duration.ofHours(1));
    parcel.is("DELIVERED");
    assertThat(status(notSigned)).isEqualTo("WITHDRAWN");
    assertThat(status(lost)).isEqualTo("OPEN");
    assertThat(status(damaged)).isEqualTo("OPEN");
    assertThat(notes(damaged)).doesNotContain("OWNER_ASKED");
  }

  @Test
  void newsOfOneParcelIsNoNewsOfTheOther() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel first = Parcel.of(app, order, "SF");
    Parcel second = first.further();
    String silent = raise(order, first.id(), ExceptionCause.NO_UPDATE);
    assertThat(raise(order, second.id(), ExceptionCause.NO_UPDATE)).isEqualTo(silent);

    first.is("IN_TRANSIT");
    assertThat(status(silent)).isEqualTo("OPEN");
    assertThat(notes(silent)).contains("REASON_ENDED");
    second.is("IN_TRANSIT");

    assertThat(status(silent)).isEqualTo("WITHDRAWN");
  }

  @Test
  void anAnsweredTicketRemindsNobodyThatItIsOverdue() {
    clockStandsAt("2026-10-12T10:00:00");
    TicketCase ticket = TicketCase.take(app, "JD", Map.of());
    clockGoesTo(app, "2026-10-12T12:00:01");
    String overdue = ticket.at("/exceptionId");
    assertThat(status(overdue)).isEqualTo("OPEN");

    ticket.answer("CUSTOMER");

    assertThat(status(overdue)).isEqualTo("WITHDRAWN");
    app.advance(Duration.ofDays(2));
    assertThat(notes(overdue)).doesNotContain("OWNER_REMINDED", "EXCEPTION_OVERDUE");
  }

  @Test
  void aCustomerWhoDeniesTheReceiptHasTheCarrierAskedForItsProofAtOnce() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    assertThat(
            app.as("agent1")
                .post(
                    "/api/orders/" + order.id() + "/exceptions",
                    Map.of("requestId", "r0", "cause", "SIGNED_NOT_RECEIVED"))
                .expect(409)
                .at("/detail"))
        .contains("does not say that the parcel was signed for");
    parcel.is("DELIVERED");

    String id =
        app.as("agent1")
            .post(
                "/api/orders/" + order.id() + "/exceptions",
                Map.of(
                    "requestId", "r1", "cause", "SIGNED_NOT_RECEIVED", "text", "at home all day"))
            .expect(201)
            .at("/exceptionId");

    JsonNode found = show(id);
    assertThat(found.at("/exception/ownerGroup").asText()).isEqualTo("logistics");
    assertThat(found.at("/exception/severity").asText()).isEqualTo("URGENT");
    assertThat(parcel.requests()).containsExactly("PROVE REQUESTED");
    assertThat(order.task("userTask_pressCarrier").path("group").asText()).isEqualTo("logistics");
    order.complete(
        "logistics1",
        "userTask_pressCarrier",
        Map.of("carrierAnswer", "PROMISED", "remark", "photo shows another door"));
    assertThat(parcel.requests()).containsExactly("PROVE PRESSED");
    assertThat(status(id)).isEqualTo("OPEN");
  }

  /** As a rule reports it, which is not asked where the order stands. */
  private String raise(OrderCase order, String shipmentId, ExceptionCause cause) {
    String requestId = cause + "-" + shipmentId;
    return exceptions
        .raise(new ExceptionReport(requestId, order.id(), shipmentId, cause, "seen", "a rule"))
        .exceptionId();
  }

  private JsonNode show(String exceptionId) {
    return app.as("agent1").get("/api/exceptions/" + exceptionId).expect(200).json();
  }

  private String status(String exceptionId) {
    return show(exceptionId).at("/exception/status").asText();
  }

  private List<String> notes(String exceptionId) {
    return show(exceptionId).path("notes").findValuesAsText("kind");
  }

  private List<String> notices(String exceptionId, String status) {
    return StreamSupport.stream(show(exceptionId).path("notices").spliterator(), false)
        .filter(notice -> notice.path("status").asText().equals(status))
        .map(notice -> notice.path("kind").asText())
        .toList();
  }
}
