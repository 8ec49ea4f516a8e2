package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.Parcel;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** A change of an order at each stage (rows 12, 14 to 17, 19, 25 to 30, 33 of docs/domain.md). */
@WholeApp
class AmendmentJourneyTest extends AppTest {

  private static final String CONFIRM = "userTask_confirmAmendment";
  private static final String APPROVE = "userTask_approveAmendment";
  private static final String TELL = "userTask_tellAmendment";
  private static final String DISPATCH = "userTask_recordDispatch";
  private static final String PRESS = "userTask_pressCarrier";
  private static final Map<String, String> YES = Map.of("amendmentDecision", "APPROVE");
  private static final Map<String, Object> ELSEWHERE = Map.of("address", "示例大道9号");
  private static final Map<String, Object> PILLOWS =
      Map.of(
          "lines",
          List.of(Map.of("sku", "PILLOW", "name", "枕头", "quantity", "2", "unitPrice", "30.00")));

  @Test
  void beforeTheConfirmationTheAddressIsEditedAtOnce() {
    OrderCase order = app.take(OrderBody.cod());

    Answer made = change(order, "a1", "CONTACT", ELSEWHERE, Map.of()).expect(201);

    assertThat(made.at("/status")).isEqualTo("APPLIED");
    assertThat(order.unmasked().at("/customer/address").asText()).isEqualTo("示例大道9号");
    assertThat(order.openTasks()).containsExactly("userTask_confirmOrder");
    assertThat(change(order, "a1", "CONTACT", ELSEWHERE, Map.of()).expect(200).at("/amendmentId"))
        .isEqualTo(made.at("/amendmentId"));
    assertThat(change(order, "a1", "CONTACT", Map.of("address", "x"), Map.of()).status())
        .isEqualTo(409);
  }

  @Test
  void beforeTheConfirmationAWrongQuantityIsCorrectedAndThePriceFollows() {
    OrderCase order = app.take(OrderBody.cod());
    Map<String, Object> one = Map.of("lines", List.of(Map.of("sku", "P100-RED-M", "quantity", 1)));

    change(order, "a1", "CORRECTION", one, Map.of()).expect(201);

    assertThat(order.show().path("amountPayable").asText()).isEqualTo("117.0");
    assertThat(order.show().at("/lines/0/quantity").asInt()).isOne();
    assertThat(order.story()).contains("QUANTITY_CORRECTED");
  }

  @Test
  void aConfirmedOrderIsNotEditedButReplenishedAfterTheYesOfTheCustomer() {
    OrderCase order = confirmed();
    Map<String, Object> one = Map.of("lines", List.of(Map.of("sku", "P100-RED-M", "quantity", 1)));
    Answer edit = change(order, "a1", "CORRECTION", one, Map.of()).expect(201);
    assertThat(edit.at("/status")).isEqualTo("REFUSED");
    assertThat(edit.at("/why")).contains("a confirmed order is not edited");
    order.complete("agent1", TELL, Map.of("customerChoice", "KEEP"));

    Map<String, Object> agreed = Map.of("customerAgreed", "pays 60 on arrival, by phone");
    change(order, "a2", "ADD_ON", PILLOWS, Map.of()).expect(201);
    // Released from stock already: the department approves, too.
    order.complete(
        "agent1", CONFIRM, Map.of("customerYes", "YES", "customerWords", "pays on arrival"));
    assertThat(order.tryComplete("agent1", APPROVE, YES).status()).isEqualTo(403);
    order.complete("lead1", APPROVE, YES);

    OrderCase more = app.find(order.no() + "-P1");
    assertThat(more.show().path("amountPayable").asText()).isEqualTo("60.0");
    assertThat(more.show().path("paymentMethod").asText()).isEqualTo("COD");
    assertThat(order.show().at("/links/0/kind").asText()).isEqualTo("REPLENISHMENT");
    assertThat(change(order, "a2", "ADD_ON", PILLOWS, agreed).expect(200).at("/status"))
        .isEqualTo("APPLIED");
  }

  @Test
  void ofAPickedOrderTheAddressIsEditedHereAndAtTheErp() {
    OrderCase order = confirmed();
    long pushes = pushes(order);

    change(order, "a1", "CONTACT", ELSEWHERE, Map.of()).expect(201);

    await().untilAsserted(() -> assertThat(pushes(order)).isEqualTo(pushes + 1));
    assertThat(order.unmasked().at("/customer/address").asText()).isEqualTo("示例大道9号");
    assertThat(order.openTasks()).containsExactly(DISPATCH);
  }

  @Test
  void whileAChangeIsNotDecidedTheOrderStaysInTheHouse() {
    OrderCase order = confirmed();
    change(order, "a1", "VOID", Map.of(), Map.of("proof", "fax of today")).expect(201);

    Answer held =
        app.as("logistics1")
            .post(
                "/api/orders/" + order.id() + "/shipments",
                Map.of("carrier", "SF", "waybillNo", "SF" + order.no()));
    assertThat(held.status()).isEqualTo(409);
    assertThat(held.at("/detail")).contains("a change of the order is not decided yet");
    order.complete("logistics1", APPROVE, Map.of("amendmentDecision", "REFUSE"));
    order.complete("agent1", TELL, Map.of("customerChoice", "KEEP"));

    order.dispatch("SF" + order.no());
    assertThat(order.story()).containsSubsequence("AMENDMENT_REFUSED", "ORDER_DISPATCHED");
  }

  @Test
  void voidAndReplaceKeepsBothNotesLinked() {
    OrderCase order = app.take(OrderBody.prepaid());
    order.complete("agent1", "userTask_confirmOrder", Map.of("callResult", "REACHED"));
    order.task(DISPATCH);
    Map<String, Object> same =
        Map.of(
            "customerName",
            "李四",
            "lines",
            List.of(Map.of("sku", "P100-BLUE-M", "quantity", 2, "unitPrice", "129.00")));
    assertThat(change(order, "a1", "VOID", same, Map.of()).wrongFields()).containsExactly("proof");
    change(order, "a1", "VOID", same, Map.of("proof", "fax of 10:02")).expect(201);
    order.complete("logistics1", APPROVE, YES);

    assertThat(order.status()).isEqualTo("CANCELLED");
    OrderCase valid = app.find(order.no() + "-A1");
    JsonNode shown = valid.unmasked();
    assertThat(shown.path("remark").asText()).contains("前单托运书作废，以此单为准", order.no());
    assertThat(shown.at("/customer/name").asText()).isEqualTo("李四");
    assertThat(shown.path("amountPayable").asText()).isEqualTo("246.0");
    assertThat(shown.path("paidAt").asText()).isEqualTo(order.show().path("paidAt").asText());
    assertThat(order.show().path("amountPayable").decimalValue()).isEqualByComparingTo("0");
    assertThat(order.show().at("/links/0/orderId").asText()).isEqualTo(valid.id());
    assertThat(valid.show().at("/links/0/orderId").asText()).isEqualTo(order.id());
  }

  @Test
  void aPaidNoteIsNotReplacedByOneOfAnotherAmount() {
    OrderCase order = app.take(OrderBody.prepaid());
    Answer refused = change(order, "a1", "VOID", PILLOWS, Map.of());

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/detail")).contains("246.00 CNY were paid");
    assertThat(order.status()).isEqualTo("CONFIRMING");
    assertThat(order.show().path("links")).isEmpty();
    assertThat(order.story()).doesNotContain("AMENDMENT_REQUESTED");
  }

  @Test
  void afterTheWaybillTheCarrierIsAskedToRedirectAndItsYesDecides() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");

    Answer asked = change(order, "a1", "CONTACT", ELSEWHERE, Map.of()).expect(201);
    assertThat(asked.at("/status")).isEqualTo("REQUESTED");

    order.complete("agent1", TELL, Map.of("customerChoice", "KEEP"));
    assertThat(parcel.requests()).containsExactly("REDIRECT AGREED");
    assertThat(order.unmasked().at("/customer/address").asText()).isEqualTo("示例大道9号");
    assertThat(order.story())
        .containsSubsequence("CARRIER_ASKED", "CARRIER_AGREED", "AMENDMENT_APPLIED");
  }

  @Test
  void aNewConsigneeIsToldToTheCarrierByLogisticsAndItsNoIsToldToTheCustomer() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel.of(app, order, "SF").is("IN_TRANSIT");
    change(order, "a1", "CONTACT", Map.of("customerName", "李四"), Map.of()).expect(201);

    order.complete("logistics1", PRESS, Map.of("carrierAnswer", "DECLINED", "remark", "too late"));

    assertThat(order.unmasked().at("/customer/name").asText()).isEqualTo("张三");
    assertThat(amendment(order).path("why").asText()).contains("too late");
    order.complete("agent1", TELL, Map.of("customerChoice", "KEEP"));
    assertThat(order.story()).containsSubsequence("AMENDMENT_REFUSED", "AMENDMENT_TOLD");
  }

  @Test
  void aNoteWithAWaybillIsWithdrawnWithTheYesOfCustomerLeadAndCarrier() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    change(order, "a1", "VOID", Map.of(), Map.of("proof", "取消发货，退回入库")).expect(201);
    assertThat(order.openTasks()).contains(CONFIRM);
    order.complete(
        "agent1", CONFIRM, Map.of("customerYes", "YES", "customerWords", "without freight"));
    order.complete("lead1", APPROVE, YES);

    order.complete("agent1", TELL, Map.of("customerChoice", "KEEP"));

    assertThat(parcel.requests()).containsExactly("RETURN_TO_SENDER AGREED");
    assertThat(app.find(order.no() + "-A1").status()).isEqualTo("CONFIRMING");
    assertThat(order.status()).isEqualTo("DISPATCHED");
  }

  @Test
  void whatHasFlownCannotBeWithdrawnAndTheCustomerMayChooseAReturn() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel.of(app, order, "SF").is("IN_TRANSIT");

    Answer refused = change(order, "a1", "VOID", Map.of(), Map.of("proof", "fax")).expect(201);

    assertThat(refused.at("/status")).isEqualTo("REFUSED");
    assertThat(refused.at("/why")).contains("may choose a return");
    order.complete("agent1", TELL, Map.of("customerChoice", "RETURN"));
    assertThat(order.story()).containsSubsequence("AMENDMENT_REFUSED", "AMENDMENT_TOLD");
  }

  @Test
  void whatTheCompanyWantsNeedsTheYesOfTheCustomer() {
    OrderCase order = app.take(OrderBody.cod());
    change(order, "a1", "CONTACT", ELSEWHERE, Map.of("askedBy", "COMPANY")).expect(201);

    order.complete("agent1", CONFIRM, Map.of("customerYes", "NO", "customerWords", "no"));

    assertThat(order.unmasked().at("/customer/address").asText()).isEqualTo("示例大道2号");
    assertThat(amendment(order).path("status").asText()).isEqualTo("REFUSED");
    assertThat(order.openTasks()).containsExactly("userTask_confirmOrder");
  }

  @Test
  void earlyDispatchAndUrgencyAreAnsweredByTheDepartment() {
    OrderCase order = app.take(OrderBody.cod());
    Map<String, Object> soon =
        Map.of("dispatchOn", order.now().plus(Duration.ofDays(2)).toString().substring(0, 10));
    change(order, "a1", "EARLY_DISPATCH", soon, Map.of()).expect(201);
    order.complete("lead1", APPROVE, Map.of("amendmentDecision", "REFUSE", "remark", "no stock"));
    order.complete("agent1", TELL, Map.of("customerChoice", "MESSAGE_LEFT"));

    assertThat(amendment(order).path("status").asText()).isEqualTo("REFUSED");
    assertThat(order.story())
        .containsSubsequence("AMENDMENT_NOT_APPROVED", "AMENDMENT_REFUSED", "AMENDMENT_TOLD");
  }

  @Test
  void aWishDoesNotHoldTheOrderWhileTheLeadThinks() {
    OrderCase order = confirmed();
    Map<String, Object> soon =
        Map.of("dispatchOn", order.now().plus(Duration.ofDays(2)).toString().substring(0, 10));
    change(order, "a1", "EARLY_DISPATCH", soon, Map.of()).expect(201);
    change(order, "a2", "PACKING", Map.of(), Map.of("text", "double boxes")).expect(201);
    Map<String, Object> line = Map.of("sku", "P200", "quantity", 1, "unitPrice", 10);
    change(order, "a3", "ADD_ON", Map.of("lines", List.of(line)), Map.of()).expect(201);

    assertThat(order.openTasks()).contains(DISPATCH, APPROVE);
    assertThat(order.status()).isEqualTo("READY_TO_SHIP");
    order.dispatch("SF" + order.no());

    order.complete("lead1", APPROVE, Map.of("amendmentDecision", "APPROVE"));
    assertThat(amendment(order).path("status").asText()).isEqualTo("REFUSED");
    assertThat(amendment(order).path("why").asText()).contains("handed over already");
  }

  @Test
  void aPlaceThatWasTakenWrongIsCorrected() {
    OrderCase order = app.take(OrderBody.cod());
    Map<String, Object> place =
        Map.of("province", "江苏省", "city", "苏州市", "district", "姑苏区", "address", "平江路1号");

    Answer changed = change(order, "a1", "CONTACT", place, Map.of()).expect(201);

    assertThat(changed.at("/status")).isEqualTo("APPLIED");
    place.forEach(
        (field, value) ->
            assertThat(order.unmasked().at("/customer/" + field).asText()).isEqualTo(value));
    assertThat(order.timeline())
        .anySatisfy(item -> assertThat(item.path("text").asText()).contains("district: 姑苏区"));
    assertThat(
            change(order, "a2", "CONTACT", Map.of("district", "x".repeat(65)), Map.of())
                .wrongFields())
        .containsExactly("district");
  }

  @Test
  void theSameCorrectionAgainIsTheSameCorrection() {
    OrderCase order = app.take(OrderBody.cod());
    Map<String, Object> fewer =
        Map.of("lines", List.of(Map.of("sku", "P100-RED-M", "quantity", 1)));
    change(order, "a1", "CORRECTION", fewer, Map.of()).expect(201);

    Answer again = change(order, "a1", "CORRECTION", fewer, Map.of()).expect(200);

    assertThat(again.at("/status")).isEqualTo("APPLIED");
    change(order, "a1", "CORRECTION", fewer, Map.of("text", "said again on the phone")).expect(409);
  }

  @Test
  void noFieldOfAChangeIsDropped() {
    OrderCase order = app.take(OrderBody.cod());
    Map<String, Object> line = Map.of("sku", "P100-RED-M", "quantity", 1);
    Map<String, Object> priced =
        Map.of("sku", "P100-RED-M", "quantity", 1, "unitPrice", 99, "name", "other");

    assertThat(
            change(order, "a", "CORRECTION", Map.of("lines", List.of(priced)), Map.of())
                .wrongFields())
        .containsExactly("changes.lines[0].name", "changes.lines[0].unitPrice");
    assertThat(
            change(order, "a", "CORRECTION", Map.of("lines", List.of(line, line)), Map.of())
                .wrongFields())
        .containsExactly("changes.lines");
    assertThat(
            change(order, "a", "VOID", Map.of("release", "李四"), Map.of("proof", "fax"))
                .wrongFields())
        .containsExactly("changes.release");
    assertThat(
            change(order, "a", "PACKING", Map.of("city", "苏州市"), Map.of("text", "two boxes"))
                .wrongFields())
        .containsExactly("changes");
  }

  @Test
  void whatDoesNotFitIsRefusedAndSaysWhatIsMissing() {
    OrderCase order = app.take(OrderBody.cod());

    assertThat(change(order, "a", "CONTACT", Map.of(), Map.of()).wrongFields())
        .containsExactly("changes");
    assertThat(change(order, "a", "CONTACT", Map.of("customerPhone", "12"), Map.of()).wrongFields())
        .containsExactly("customerPhone");
    assertThat(change(order, "a", "PACKING", Map.of(), Map.of()).wrongFields())
        .containsExactly("text");
    assertThat(change(order, "a", "ADD_ON", ELSEWHERE, Map.of()).wrongFields())
        .containsExactly("changes", "changes.lines");
    assertThat(
            change(order, "a", "EARLY_DISPATCH", Map.of("dispatchOn", "2020-01-01"), Map.of())
                .wrongFields())
        .containsExactly("changes.dispatchOn");
    Map<String, Object> unknown = Map.of("lines", List.of(Map.of("sku", "X", "quantity", 1)));
    assertThat(change(order, "a", "CORRECTION", unknown, Map.of()).wrongFields())
        .containsExactly("changes.lines");
    assertThat(change(order, "a", "PAINT", Map.of(), Map.of()).wrongFields())
        .containsExactly("kind");
    order.cancel("agent1", "c1", "CHANGED_MIND").expect(201);
    assertThat(change(order, "a", "CONTACT", ELSEWHERE, Map.of()).status()).isEqualTo(409);
  }

  private OrderCase confirmed() {
    OrderCase order = app.take(OrderBody.cod());
    order.confirm();
    order.task(DISPATCH);
    return order;
  }

  private Answer change(
      OrderCase order,
      String requestId,
      String kind,
      Map<String, Object> changes,
      Map<String, ?> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("requestId", requestId);
    body.put("kind", kind);
    body.put("changes", changes);
    return app.as("agent2").post("/api/orders/" + order.id() + "/amendments", body);
  }

  private JsonNode amendment(OrderCase order) {
    String path = "/api/orders/" + order.id() + "/amendments";
    return app.as("agent1").get(path).expect(200).json().at("/items/0");
  }

  private static long pushes(OrderCase order) {
    return order.story().stream().filter("ORDER_PUSHED"::equals).count();
  }
}
