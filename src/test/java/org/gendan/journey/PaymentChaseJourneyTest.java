package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Unpaid orders in their windows (rows 34 to 38, 13 of docs/domain.md), by the clock of the desk.
 */
@WholeApp
class PaymentChaseJourneyTest extends AppTest {

  private static final String CALL = "userTask_chasePayment";
  private static final String SECOND_KEY = "userTask_confirmCancellation";
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final LocalDate day = LocalDate.of(2026, 7, 8);

  @ParameterizedTest
  @CsvSource({
    "07:59, 0, 10:30",
    "08:00, 0, 16:30",
    "14:59, 0, 16:30",
    "15:00, 1, 10:30",
    "23:50, 1, 10:30"
  })
  void anOrderIsChasedByTheEndOfItsWindow(LocalTime placed, int later, LocalTime due) {
    clockAt(day, placed.plusMinutes(5));

    OrderCase order = unpaid(day, placed);

    assertThat(dueOf(order.task(CALL))).isEqualTo(at(day.plusDays(later), due));
  }

  @Test
  void anOrderThatComesLateIsChasedInTheWindowThatIsOpen() {
    clockAt(day, LocalTime.of(9, 0));

    OrderCase order = unpaid(day.minusDays(5), LocalTime.of(9, 0));

    assertThat(dueOf(order.task(CALL))).isEqualTo(at(day, LocalTime.of(10, 30)));
  }

  @Test
  void resultChaserAndTimeAreToldAndTheNextWindowAsksAgain() {
    clockAt(day, LocalTime.of(7, 30));
    OrderCase order = unpaid(day, LocalTime.of(7, 0));
    order.complete(
        "agent2",
        CALL,
        Map.of(
            "chaseResult", "HAS_DOUBT", "doubt", "too dear", "coupon", "C-20", "remark", "kind"));

    assertThat(order.openTasks()).isEmpty();
    JsonNode chased = last(order, "PAYMENT_CHASED");
    assertThat(chased.path("actor").asText()).isEqualTo("agent2");
    assertThat(chased.path("text").asText())
        .isEqualTo("Chased: has a doubt (有疑问), doubt: too dear, coupon C-20 (kind)");
    clockAt(day, LocalTime.of(10, 29));
    assertThat(order.openTasks()).isEmpty();
    clockAt(day, LocalTime.of(10, 31));
    assertThat(dueOf(order.task(CALL))).isEqualTo(at(day, LocalTime.of(16, 30)));
    assertThat(order.story()).doesNotContain("CHASE_MISSED");
    String reason = "/api/due-dates/" + order.task(CALL).path("taskId").asText();
    assertThat(app.as("agent1").get(reason).expect(200).at("/explanation"))
        .contains("10:30, window unpaid-chase: due 16:30");
  }

  @Test
  void aWindowThatNobodyChasedInIsMissedAndTheNextOneAsks() {
    clockAt(day, LocalTime.of(7, 30));
    OrderCase order = unpaid(day, LocalTime.of(7, 0));

    clockAt(day, LocalTime.of(10, 31));

    assertThat(dueOf(order.task(CALL))).isEqualTo(at(day, LocalTime.of(16, 30)));
    assertThat(order.story()).contains("CHASE_MISSED");
    JsonNode window = window(day, LocalTime.of(10, 30));
    assertThat(window.path("missed").asInt()).isPositive();
    assertThat(window.path("open").asInt()).isZero();
    assertThat(window.path("minutesLeft").asInt()).isZero();
  }

  @Test
  void aDoubtMustBeTold() {
    clockAt(day, LocalTime.of(7, 30));
    OrderCase order = unpaid(day, LocalTime.of(7, 0));

    Answer refused = order.tryComplete("agent1", CALL, Map.of("chaseResult", "HAS_DOUBT"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/message")).contains("write down what the customer doubts");
    assertThat(order.openTasks()).containsExactly(CALL);
  }

  @Test
  void theLeadsAreRemindedOnceOfAWindowHoweverManyOrdersAreOpen() {
    clockAt(day, LocalTime.of(7, 30));
    OrderCase first = unpaid(day, LocalTime.of(7, 0));
    unpaid(day, LocalTime.of(7, 1));
    unpaid(day, LocalTime.of(7, 2));
    first.complete("agent1", CALL, Map.of("chaseResult", "NOT_REACHED"));
    clockAt(day, LocalTime.of(9, 59));
    assertThat(reminders(LocalTime.of(10, 30)).size()).isZero();

    clockAt(day, LocalTime.of(10, 1));

    JsonNode window = window(day, LocalTime.of(10, 30));
    assertThat(window.path("total").asInt()).isGreaterThanOrEqualTo(3);
    assertThat(window.path("open").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(window.path("done").asInt()).isPositive();
    assertThat(window.path("minutesLeft").asInt()).isBetween(28, 29);
    JsonNode reminder = reminders(LocalTime.of(10, 30));
    assertThat(reminder.size()).isOne();
    String task = "/task/" + reminder.path(0).path("id").asText();
    JsonNode form = app.as("lead1").get(app.engine(task + "/form-variables")).expect(200).json();
    assertThat(form.at("/openChases/value").asText()).isEqualTo(window.path("open").asText());
    assertThat(form.at("/windowEnd/value").asText()).isEqualTo(day + " 10:30");
    Map<String, Object> answer =
        Map.of("variables", Map.of("reminderResult", Map.of("value", "REMINDED")));
    assertThat(app.as("agent1").post(app.engine(task + "/complete"), answer).status())
        .isEqualTo(403);
    app.as("lead1").post(app.engine(task + "/complete"), answer).expect(204);
    assertThat(reminders(LocalTime.of(10, 30)).size()).isZero();
  }

  @Test
  void aPaymentEndsTheChaseWhileTheCallIsOpen() {
    clockAt(day, LocalTime.of(7, 30));
    OrderCase order = unpaid(day, LocalTime.of(7, 0));
    int open = window(day, LocalTime.of(10, 30)).path("open").asInt();

    pay(order).expect(201);

    assertThat(order.openTasks()).containsExactly("userTask_confirmOrder");
    assertThat(window(day, LocalTime.of(10, 30)).path("open").asInt()).isEqualTo(open - 1);
    // The same reference again is the same money.
    assertThat(pay(order).status()).isEqualTo(200);
  }

  @Test
  void theSameOrderHandedInPaidEndsTheChaseToo() {
    clockAt(day, LocalTime.of(7, 30));
    OrderBody body = body(day, LocalTime.of(7, 0));
    OrderCase order = app.take(body);
    order.complete("agent1", CALL, Map.of("chaseResult", "PAID_SAID"));
    assertThat(order.status()).isEqualTo("UNPAID");

    body.with("paidAt", OffsetDateTime.ofInstant(now(), SHANGHAI).withNano(0).toString());
    app.as("agent1").post("/api/orders", body.json()).expect(200);

    assertThat(order.status()).isEqualTo("CONFIRMING");
    assertThat(order.openTasks()).containsExactly("userTask_confirmOrder");
  }

  @Test
  void afterTheLastWindowOfTheThirdDayLogisticsTurnsTheSecondKey() {
    clockAt(day, LocalTime.of(14, 0));
    OrderCase order = unpaid(day, LocalTime.of(13, 0));
    clockAt(day.plusDays(2), LocalTime.of(16, 29));
    assertThat(order.openTasks()).containsExactly(CALL);

    clockAt(day.plusDays(2), LocalTime.of(16, 31));

    assertThat(order.openTasks()).containsExactly(SECOND_KEY);
    assertThat(order.status()).isEqualTo("UNPAID");
    JsonNode asked = last(order, "CANCELLATION_REQUESTED");
    assertThat(asked.path("actor").asText()).isEqualTo("system");
    order.complete("logistics1", SECOND_KEY, Map.of("cancellationDecision", "CONFIRM"));
    order.becomesQuiet();
    assertThat(order.status()).isEqualTo("CANCELLED");
    assertThat(order.instances("payment-chase")).isEmpty();
  }

  @Test
  void theThreeDaysOfAnOrderOfTheEveningBeginWithTheNextMorning() {
    clockAt(day, LocalTime.of(15, 30));
    OrderCase order = unpaid(day, LocalTime.of(15, 10));

    clockAt(day.plusDays(2), LocalTime.of(16, 31));
    assertThat(order.openTasks()).containsExactly(CALL);

    clockAt(day.plusDays(3), LocalTime.of(16, 31));
    assertThat(order.openTasks()).containsExactly(SECOND_KEY);
  }

  @Test
  void moneyThatComesAfterTheThirdDayStillSavesTheOrder() {
    clockAt(day, LocalTime.of(14, 0));
    OrderCase order = unpaid(day, LocalTime.of(13, 0));
    clockAt(day.plusDays(2), LocalTime.of(16, 31));

    pay(order).expect(201);

    assertThat(order.openTasks()).containsExactly("userTask_confirmOrder");
    assertThat(order.story()).contains("CANCELLATION_WITHDRAWN");
  }

  @Test
  void aCustomerWhoRefusesIsCancelledByTwoKeysOfWhichTheAgentTurnsTheFirst() {
    clockAt(day, LocalTime.of(7, 30));
    OrderCase order = unpaid(day, LocalTime.of(7, 0));
    order.complete("agent1", CALL, Map.of("chaseResult", "REFUSES", "remark", "bought elsewhere"));

    assertThat(order.openTasks()).containsExactly(SECOND_KEY);
    assertThat(last(order, "CANCELLATION_REQUESTED").path("actor").asText()).isEqualTo("agent1");
    order.complete("logistics1", SECOND_KEY, Map.of("cancellationDecision", "CONFIRM"));

    order.becomesQuiet();
    assertThat(order.status()).isEqualTo("CANCELLED");
  }

  @Test
  void anOrderThatLogisticsKeepsIsChasedForThreeMoreDays() {
    clockAt(day, LocalTime.of(14, 0));
    OrderCase order = unpaid(day, LocalTime.of(13, 0));
    clockAt(day.plusDays(2), LocalTime.of(16, 31));
    order.complete("logistics1", SECOND_KEY, Map.of("cancellationDecision", "REFUSE"));

    assertThat(dueOf(order.task(CALL))).isEqualTo(at(day.plusDays(3), LocalTime.of(10, 30)));
    clockAt(day.plusDays(5), LocalTime.of(16, 29));
    assertThat(order.openTasks()).containsExactly(CALL);
    clockAt(day.plusDays(5), LocalTime.of(16, 31));
    assertThat(order.openTasks()).containsExactly(SECOND_KEY);
  }

  @Test
  void whoWantsNoContactIsNotCalledForThisOrderOrAnother() {
    String phone = "13910000001";
    clockAt(day, LocalTime.of(7, 30));
    OrderCase order = app.take(body(day, LocalTime.of(7, 0)).with("customerPhone", phone));
    order.complete("agent1", CALL, Map.of("chaseResult", "PROMISED", "noContact", true));

    OrderCase other = app.take(body(day, LocalTime.of(7, 1)).with("customerPhone", phone));
    clockAt(day, LocalTime.of(10, 31));

    assertThat(app.as("agent1").get("/api/contact-policies?phone=" + phone).at("/wish"))
        .isEqualTo("NO_CONTACT");
    assertThat(order.openTasks()).isEmpty();
    assertThat(other.openTasks()).isEmpty();
    assertThat(other.story()).contains("CHASE_SPARED").doesNotContain("CHASE_MISSED");
    pay(other).expect(201);
    assertThat(other.openTasks()).containsExactly("userTask_confirmOrder");
    clockAt(day.plusDays(2), LocalTime.of(16, 31));
    assertThat(order.openTasks()).containsExactly(SECOND_KEY);
  }

  private OrderCase unpaid(LocalDate date, LocalTime time) {
    return app.take(body(date, time));
  }

  private static OrderBody body(LocalDate date, LocalTime time) {
    String placed = date.atTime(time).atZone(SHANGHAI).toOffsetDateTime().toString();
    return OrderBody.unpaid()
        .with("placedAt", placed.replaceFirst("T(\\d\\d:\\d\\d)\\+", "T$1:00+"));
  }

  private Answer pay(OrderCase order) {
    return order.pay("finance1");
  }

  private Instant now() {
    Answer now = app.as("admin").post("/api/demo/clock", Map.of("advance", "PT0S")).expect(200);
    return OffsetDateTime.parse(now.at("/now")).toInstant();
  }

  private void clockAt(LocalDate date, LocalTime time) {
    app.advance(Duration.between(now(), at(date, time)));
  }

  private static Instant at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(SHANGHAI).toInstant();
  }

  private static Instant dueOf(JsonNode task) {
    return OffsetDateTime.parse(task.path("dueAt").asText()).toInstant();
  }

  private static JsonNode last(OrderCase order, String kind) {
    return order.timeline().stream()
        .filter(item -> item.path("kind").asText().equals(kind))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new AssertionError("No " + kind + " in " + order.story()));
  }

  private JsonNode window(LocalDate date, LocalTime end) {
    Answer windows = app.as("lead1").get("/api/windows").expect(200);
    return StreamSupport.stream(windows.json().path("items").spliterator(), false)
        .filter(item -> item.path("window").asText().equals("unpaid-chase"))
        .filter(
            item ->
                OffsetDateTime.parse(item.path("endsAt").asText())
                    .toInstant()
                    .equals(at(date, end)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No such window in " + windows));
  }

  private JsonNode reminders(LocalTime end) {
    String key = at(day, end).toString();
    String query = "/task?maxResults=50&taskDefinitionKey=userTask_remindDesk";
    return app.as("lead1")
        .get(app.engine(query + "&processInstanceBusinessKey=" + key))
        .expect(200)
        .json();
  }
}
