package org.gendan.order.linked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gendan.order.Order;
import org.gendan.order.OrderLine;
import org.gendan.order.OrderStatus;
import org.gendan.order.PaymentMethod;
import org.gendan.order.linked.OrderLink.Kind;
import org.gendan.refusal.Refusal;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Orders that follow from another one, on the real database. */
@Tag("database")
@WholeApp
class LinkedOrdersTest extends AppTest {

  private static final BigDecimal NOTHING = BigDecimal.ZERO;
  private static final List<OrderLine> GOODS =
      List.of(new OrderLine("P100-BLUE-M", "羽绒服 蓝 M", 2, new BigDecimal("129.00")));

  @Autowired private LinkedOrders linkedOrders;
  @Autowired private TransactionTemplate transaction;

  @Test
  void goodsThatAreOwedCostNothingAndCountAsPaid() {
    OrderCase origin = app.take(OrderBody.cod());

    Order opened = linkedOrders.open(origin.id(), Kind.EXCHANGE, origin.id(), GOODS, NOTHING);

    OrderCase order = app.find(origin.no() + "-E1");
    JsonNode shown = order.show();
    assertThat(order.id()).isEqualTo(opened.id());
    assertThat(shown.path("amountPayable").decimalValue()).isEqualByComparingTo("0.00");
    assertThat(shown.path("discount").decimalValue()).isEqualByComparingTo("258.00");
    assertThat(shown.path("paymentMethod").asText()).isEqualTo("PREPAID");
    assertThat(shown.path("status").asText()).isEqualTo("CONFIRMING");
    assertThat(shown.path("customer")).isEqualTo(origin.show().path("customer"));
    assertThat(order.openTasks()).containsExactly("userTask_confirmOrder");
  }

  @Test
  void goodsThatAreOwedAreShippedLikeAllOthers() {
    OrderCase origin = app.take(OrderBody.cod());
    linkedOrders.open(origin.id(), Kind.REPLACEMENT, origin.id(), GOODS, NOTHING);
    OrderCase order = app.find(origin.no() + "-R1");

    order.complete("agent1", "userTask_confirmOrder", Map.of("callResult", "REACHED"));
    order.task("userTask_recordDispatch");
    order.dispatch("SF" + order.no());

    assertThat(order.status()).isEqualTo("DISPATCHED");
  }

  @Test
  void goodsThatAreChargedArePaidTheWayTheOriginIs() {
    OrderCase cod = app.take(OrderBody.cod());
    OrderCase prepaid = app.take(OrderBody.prepaid());

    Order onArrival =
        linkedOrders.open(cod.id(), Kind.REPLENISHMENT, cod.id(), GOODS, new BigDecimal("258.00"));
    Order first =
        linkedOrders.open(
            prepaid.id(), Kind.REPLENISHMENT, prepaid.id(), GOODS, new BigDecimal("270.50"));

    assertThat(onArrival.paymentMethod()).isEqualTo(PaymentMethod.COD);
    assertThat(onArrival.discount()).isEqualByComparingTo("0");
    assertThat(first.status()).isEqualTo(OrderStatus.UNPAID);
    assertThat(first.amountPayable()).isEqualByComparingTo("270.50");
    assertThat(first.freight()).isEqualByComparingTo("12.50");
  }

  @Test
  void bothOrdersNameTheOther() {
    OrderCase origin = app.take(OrderBody.cod());
    linkedOrders.open(origin.id(), Kind.RESEND, origin.id(), GOODS, NOTHING);

    OrderCase opened = app.find(origin.no() + "-S1");
    assertThat(origin.show().at("/links/0/platformOrderNo").asText()).isEqualTo(opened.no());
    assertThat(origin.show().at("/links/0/opened").asBoolean()).isTrue();
    assertThat(opened.show().at("/links/0/orderId").asText()).isEqualTo(origin.id());
    assertThat(opened.show().at("/links/0/opened").asBoolean()).isFalse();
    assertThat(opened.show().at("/links/0/kind").asText()).isEqualTo("RESEND");
    assertThat(text(origin, "LINKED_ORDER_OPENED")).contains(opened.no());
    assertThat(text(opened, "OPENED_FOR_ORDER")).contains(origin.no());
  }

  @Test
  void ofCallersWhoAskForTheSameAtOnceAllGetOneOrder() throws Exception {
    OrderCase origin = app.take(OrderBody.cod());

    List<String> answers =
        atOnce(
            IntStream.range(0, 8)
                .<Callable<String>>mapToObj(
                    i ->
                        () ->
                            linkedOrders
                                .open(origin.id(), Kind.EXCHANGE, origin.no(), GOODS, NOTHING)
                                .id())
                .toList());

    assertThat(answers).hasSize(8).containsOnly(app.find(origin.no() + "-E1").id());
    assertThat(origin.show().path("links")).hasSize(1);
  }

  @Test
  void casesThatAskAtOnceGetAnOrderEach() throws Exception {
    OrderCase origin = app.take(OrderBody.cod());

    List<String> numbers =
        atOnce(
            IntStream.range(0, 5)
                .<Callable<String>>mapToObj(
                    i ->
                        () ->
                            linkedOrders
                                .open(
                                    origin.id(), Kind.RESEND, origin.no() + "/" + i, GOODS, NOTHING)
                                .platformOrderNo())
                .toList());

    assertThat(numbers)
        .containsExactlyInAnyOrder(
            IntStream.rangeClosed(1, 5)
                .mapToObj(n -> origin.no() + "-S" + n)
                .toArray(String[]::new));
  }

  @Test
  void aNumberThatThePlatformHasGivenItselfIsLeftAlone() {
    OrderCase origin = app.take(OrderBody.cod());
    app.take(OrderBody.cod().with("platformOrderNo", origin.no() + "-A1"));

    assertThat(
            linkedOrders
                .open(origin.id(), Kind.AMENDMENT, origin.id(), GOODS, NOTHING)
                .platformOrderNo())
        .isEqualTo(origin.no() + "-A2");
  }

  @Test
  void whatTheCallerTakesBackLeavesNothing() {
    OrderCase origin = app.take(OrderBody.cod());

    transaction.executeWithoutResult(
        status -> {
          linkedOrders.open(origin.id(), Kind.REPLACEMENT, origin.id(), GOODS, NOTHING);
          status.setRollbackOnly();
        });

    assertThat(app.as("agent1").get("/api/orders?q=" + origin.no() + "-R1").at("/total"))
        .isEqualTo("0");
    assertThat(origin.show().path("links")).isEmpty();
    assertThat(origin.story()).doesNotContain("LINKED_ORDER_OPENED");
  }

  @Test
  void aReferenceBelongsToOneOrigin() {
    OrderCase origin = app.take(OrderBody.cod());
    OrderCase other = app.take(OrderBody.cod());
    linkedOrders.open(origin.id(), Kind.EXCHANGE, origin.no(), GOODS, NOTHING);

    assertThatThrownBy(
            () -> linkedOrders.open(other.id(), Kind.EXCHANGE, origin.no(), GOODS, NOTHING))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("use a reference of its own");
  }

  @Test
  void anOrderWithoutGoodsIsRefused() {
    OrderCase origin = app.take(OrderBody.cod());

    assertThatThrownBy(
            () -> linkedOrders.open(origin.id(), Kind.EXCHANGE, origin.no(), List.of(), NOTHING))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("at least one line");
  }

  private static String text(OrderCase order, String kind) {
    return order.timeline().stream()
        .filter(item -> item.path("kind").asText().equals(kind))
        .findFirst()
        .orElseThrow()
        .path("text")
        .asText();
  }

  private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(calls.size());
    try {
      List<Future<T>> answers = callers.invokeAll(calls);
      List<T> all = new ArrayList<>();
      for (Future<T> answer : answers) {
        all.add(answer.get());
      }
      return all;
    } finally {
      callers.shutdownNow();
    }
  }
}
