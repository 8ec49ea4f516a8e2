package org.gendan.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gendan.refusal.Refusal;
import org.gendan.security.Roles;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One order of CNY 246, and everything that wants money of it. */
@Tag("database")
@WholeApp
class MoneyLedgerTest extends AppTest {

  private static final int THREADS = 18;
  private static final MoneyApproval SUPERVISOR =
      new MoneyApproval("supervisor1", Set.of(Roles.SUPERVISORS));
  private static final MoneyApproval HEAD =
      new MoneyApproval("head1", Set.of(Roles.DEPARTMENT_HEADS));

  @Autowired private MoneyLedger ledger;

  @Test
  void whatThePlatformSaysIsPaidStandsInTheLedgerOfTheOrder() {
    OrderCase order = app.take(OrderBody.prepaid());

    JsonNode money = money(order);

    assertThat(money.path("paid").decimalValue()).isEqualByComparingTo("246.00");
    assertThat(money.path("balance").decimalValue()).isEqualByComparingTo("246.00");
    assertThat(money.path("lines")).hasSize(1);
    assertThat(money.at("/lines/0/kind").asText()).isEqualTo("PAYMENT");
    assertThat(money.at("/lines/0/direction").asText()).isEqualTo("IN");
  }

  @Test
  void whatIsPaidOnArrivalIsInNobodysHandsBefore() {
    OrderCase order = app.take(OrderBody.cod());

    assertThat(money(order).path("paid").decimalValue()).isEqualByComparingTo("0.00");
  }

  @Test
  void ofManyWhoWantTheSameMoneyAtOnceOneGetsIt() throws Exception {
    OrderCase order = app.take(OrderBody.prepaid());
    List<Callable<Boolean>> wishes = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      String ref = order.no() + "-" + i;
      MoneyKind kind = i % 2 == 0 ? MoneyKind.REFUND : MoneyKind.COMPENSATION;
      wishes.add(() -> promised(move(order, kind, ref, "200.00").with(SUPERVISOR)));
    }

    List<Boolean> done = together(wishes);

    MoneyAccount account = ledger.of(order.id());
    assertThat(done).contains(true);
    assertThat(account.promised()).isLessThanOrEqualTo(account.paidIn());
    assertThat(done.stream().filter(one -> one).count()).isEqualTo(1);
  }

  @Test
  void theSameCaseIsPaidOnceHoweverManyNodesPayIt() throws Exception {
    OrderCase order = app.take(OrderBody.prepaid());
    ledger.promise(move(order, MoneyKind.REFUND, order.no(), "100.00"));
    List<Callable<Boolean>> nodes = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      nodes.add(() -> ledger.paid(order.id(), MoneyKind.REFUND, order.no(), "Paid") != null);
    }

    together(nodes);

    assertThat(ledger.of(order.id()).paidOut()).isEqualByComparingTo("100.00");
    assertThat(money(order).path("balance").decimalValue()).isEqualByComparingTo("146.00");
  }

  @Test
  void compensationBesideAFullRefundNeedsTheDepartmentHead() {
    OrderCase order = app.take(OrderBody.prepaid());
    ledger.promise(move(order, MoneyKind.REFUND, order.no(), "246.00"));

    MoneyMove compensation = move(order, MoneyKind.COMPENSATION, order.no(), "49.20");

    assertThatThrownBy(() -> ledger.promise(compensation))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("department head")
        .hasMessageContaining("more than the order is worth");
    assertThatThrownBy(() -> ledger.promise(compensation.with(SUPERVISOR)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("department head");
    ledger.promise(compensation.with(HEAD));
    assertThat(ledger.of(order.id()).beyond()).isEqualByComparingTo("49.20");
  }

  @Test
  void aRefundIsSoMuchLessAsDamagedGoodsWereCompensated() {
    OrderCase order = app.take(OrderBody.prepaid());
    ledger.promise(move(order, MoneyKind.COMPENSATION, order.no(), "49.20").with(SUPERVISOR));
    ledger.promise(move(order, MoneyKind.GOODWILL, order.no(), "20.00"));

    assertThatThrownBy(() -> ledger.promise(move(order, MoneyKind.REFUND, order.no(), "246.00")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("196.80");
    ledger.promise(move(order, MoneyKind.REFUND, order.no(), "196.80"));
  }

  @Test
  void nobodyApprovesWhatTheyHaveAskedFor() {
    OrderCase order = app.take(OrderBody.prepaid());
    MoneyMove own =
        move(order, MoneyKind.GOODWILL, order.no(), "246.01")
            .with(new MoneyApproval("agent1", Set.of(Roles.DEPARTMENT_HEADS)));

    assertThatThrownBy(() -> ledger.promise(own))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("another person");
  }

  @Test
  void whatNobodyMayGiveIsRefusedWhoeverApprovesIt() {
    OrderCase order = app.take(OrderBody.prepaid());
    MoneyMove far = move(order, MoneyKind.COMPENSATION, order.no(), "999999.00").with(HEAD);

    assertThatThrownBy(() -> ledger.promise(far))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("does not go");
  }

  @Test
  void aChangedPromiseLeavesBothInTheBooks() {
    OrderCase order = app.take(OrderBody.prepaid());
    ledger.promise(move(order, MoneyKind.REFUND, order.no(), "100.00"));
    ledger.promise(move(order, MoneyKind.REFUND, order.no(), "60.00"));
    ledger.paid(order.id(), MoneyKind.REFUND, order.no(), "Paid");

    MoneyAccount account = ledger.of(order.id());
    assertThat(account.paidOut()).isEqualByComparingTo("60.00");
    assertThat(account.promised()).isEqualByComparingTo("0.00");
    assertThat(account.lines())
        .extracting(line -> line.step().name())
        .containsExactly("BOOKED", "PROMISED", "RELEASED", "PROMISED", "BOOKED");
  }

  @Test
  void whatWasBookedByMistakeIsPromisedAgain() {
    OrderCase order = app.take(OrderBody.prepaid());
    ledger.promise(move(order, MoneyKind.REFUND, order.no(), "100.00"));
    ledger.paid(order.id(), MoneyKind.REFUND, order.no(), "Paid");

    ledger.reverse(order.id(), MoneyKind.REFUND, order.no(), "The transfer came back");

    MoneyAccount account = ledger.of(order.id());
    assertThat(account.paidOut()).isEqualByComparingTo("0.00");
    assertThat(account.promised()).isEqualByComparingTo("100.00");
    ledger.paid(order.id(), MoneyKind.REFUND, order.no(), "Paid again");
    assertThat(ledger.of(order.id()).paidOut()).isEqualByComparingTo("100.00");
  }

  @Test
  void aPaymentOfWhichMoneyWentBackIsNotTakenBack() {
    OrderCase order = app.take(OrderBody.prepaid());
    ledger.promise(move(order, MoneyKind.REFUND, order.no(), "0.01"));

    assertThatThrownBy(
            () ->
                ledger.reverse(
                    order.id(), MoneyKind.PAYMENT, "paid-" + order.id(), "Entered twice"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("take that back first");
  }

  private boolean promised(MoneyMove move) {
    try {
      ledger.promise(move);
      return true;
    } catch (Refusal e) {
      return false;
    }
  }

  private static MoneyMove move(OrderCase order, MoneyKind kind, String ref, String amount) {
    return MoneyMove.of(order.id(), kind, ref, new BigDecimal(amount), "Damaged", "agent1");
  }

  private JsonNode money(OrderCase order) {
    return app.as("finance1").get("/api/orders/" + order.id() + "/money").expect(200).json();
  }

  private static <T> List<T> together(List<Callable<T>> steps) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> done : threads.invokeAll(steps)) {
        results.add(done.get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }
}
