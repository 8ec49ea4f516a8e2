package org.gendan.refund.goodsreturn.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gendan.escalation.ExceptionCause;
import org.gendan.escalation.Exceptions;
import org.gendan.order.Customer;
import org.gendan.order.DeliveryMode;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderLine;
import org.gendan.order.OrderStatus;
import org.gendan.order.Orders;
import org.gendan.order.PaymentMethod;
import org.gendan.order.Platform;
import org.gendan.order.lifecycle.OrderReturns;
import org.gendan.refund.RefundFault;
import org.gendan.refund.goodsreturn.GoodsReturn;
import org.gendan.refund.goodsreturn.GoodsReturn.Status;
import org.gendan.refund.goodsreturn.GoodsReturn.Way;
import org.gendan.refund.goodsreturn.GoodsReturnProcess;
import org.gendan.refund.goodsreturn.MemoryReturns;
import org.gendan.refund.goodsreturn.ReturnAgreement;
import org.gendan.refund.goodsreturn.ReturnAgreement.Answer;
import org.gendan.refund.goodsreturn.ReturnFinding;
import org.gendan.refund.goodsreturn.ReturnInspection;
import org.gendan.refund.goodsreturn.ReturnInspection.Cause;
import org.gendan.refund.goodsreturn.ReturnIntake;
import org.gendan.refund.goodsreturn.ReturnLine;
import org.gendan.refund.goodsreturn.ReturnOutcome;
import org.gendan.refund.goodsreturn.ReturnQuote;
import org.gendan.refund.goodsreturn.ReturnQuote.Payer;
import org.gendan.refund.goodsreturn.ReturnSettlement;
import org.gendan.refund.goodsreturn.ReturnWaybill;
import org.gendan.refund.goodsreturn.Returns;
import org.gendan.refund.goodsreturn.TablesForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is owed for two pieces at 119.00 that came with 8.00 freight. */
class ReturnSettlementsTest {

  private static final String ID = "refund-1";
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

  private final MemoryReturns store = new MemoryReturns();
  private final OrderReturns returned = mock(OrderReturns.class);
  private final ReturnExchanges exchanges = mock(ReturnExchanges.class);
  private final Exceptions exceptions = mock(Exceptions.class);
  private final GoodsReturnProcess flow = mock(GoodsReturnProcess.class);
  private final Order order = order("order-1");
  private ReturnSettlements settlements;

  @BeforeEach
  void theOrderIsWithTheCustomer() {
    Orders orders = mock(Orders.class);
    when(orders.get("order-1")).thenReturn(order);
    Order other = order("order-2");
    when(exchanges.open(any(), any(), any(), any(), any())).thenReturn(other);
    OrderJournal journal = mock(OrderJournal.class);
    when(journal.now()).thenReturn(NOW);
    var returns = new Returns(store, journal);
    settlements =
        new ReturnSettlements(
            returns,
            store,
            TablesForTests.inTheFolder(),
            orders,
            returned,
            exchanges,
            exceptions,
            flow);
  }

  @Test
  void whatIsAsNewIsPaidWithoutTheFreightOfTheWayOut() {
    inspected(wish(), new ReturnFinding(1, 2, 0, 0, 0, 0), Cause.NONE);

    assertThat(settlements.settle(ID)).isEqualTo(ReturnOutcome.ACCEPTED);
    owed("238.00", "0.00");
    verify(returned).everythingIsBack("order-1");
    assertThat(settled().refundDueAt()).isEqualTo(NOW.plus(Duration.ofDays(7)));
  }

  @Test
  void whatWasAgreedIsDeductedWhenWeHaveCollected() {
    quoted(Answer.COLLECT, true);
    inspected(wish(), new ReturnFinding(1, 2, 0, 0, 0, 0), Cause.NONE);

    settlements.settle(ID);
    owed("224.00", "14.00");
  }

  @Test
  void nothingIsDeductedFromWhoSentTheOwnWayOrWithAnotherParcel() {
    quoted(Answer.OWN_WAY, false);
    inspected(wish(), new ReturnFinding(1, 2, 0, 0, 0, 0), Cause.NONE);

    settlements.settle(ID);
    owed("238.00", "0.00");
  }

  @Test
  void whoAgreedAndSentWithAnotherParcelPaysNothingToUs() {
    quoted(Answer.COLLECT, false);
    inspected(wish(), new ReturnFinding(1, 2, 0, 0, 0, 0), Cause.NONE);

    settlements.settle(ID);
    owed("238.00", "0.00");
  }

  @Test
  void noAgreementHoldsWhenTheInspectionFindsUsAtFault() {
    quoted(Answer.COLLECT, true);
    inspected(wish(), new ReturnFinding(1, 1, 1, 0, 0, 0), Cause.OURS);

    settlements.settle(ID);
    owed("246.00", "0.00");
  }

  @Test
  void goodsThatWeHadSentWronglyCostTheCustomerNothing() {
    quoted(Answer.COLLECT, true);
    inspected(wish(), new ReturnFinding(1, 1, 0, 0, 1, 0), Cause.NONE);

    settlements.settle(ID);
    owed("246.00", "0.00");
  }

  @Test
  void whatTheCarrierHasBrokenIsPaidAndClaimed() {
    inspected(wish(), new ReturnFinding(1, 1, 1, 0, 0, 0), Cause.CARRIER);

    assertThat(settlements.settle(ID)).isEqualTo(ReturnOutcome.ACCEPTED);
    owed("246.00", "0.00");
    verify(exceptions)
        .raise(org.mockito.ArgumentMatchers.argThat(r -> r.cause() == ExceptionCause.DAMAGED));
    verify(flow, never()).sendBack(any());
  }

  @Test
  void whatTheCustomerHasBrokenGoesBackAndTheRestIsPaid() {
    inspected(wish(), new ReturnFinding(1, 1, 1, 0, 0, 0), Cause.CUSTOMER);

    assertThat(settlements.settle(ID)).isEqualTo(ReturnOutcome.PARTLY_ACCEPTED);
    owed("119.00", "0.00");
    verify(flow).sendBack(any());
    verify(returned, never()).everythingIsBack(any());
    verify(exceptions, never()).raise(any());
  }

  @Test
  void nothingIsPaidWhenEverythingGoesBack() {
    inspected(wish(), new ReturnFinding(1, 0, 0, 0, 0, 2), Cause.NONE);

    assertThat(settlements.settle(ID)).isEqualTo(ReturnOutcome.SENT_BACK);
    owed("0.00", "0.00");
    verify(flow).sendBack(any());
  }

  @Test
  void anEmptyParcelReturnsNothing() {
    inspected(wish(), new ReturnFinding(1, 0, 0, 2, 0, 0), Cause.NONE);

    assertThat(settlements.settle(ID)).isEqualTo(ReturnOutcome.NOT_RETURNED);
    owed("0.00", "0.00");
    verify(flow, never()).sendBack(any());
  }

  @Test
  void aStoppedParcelIsInterceptedAndARefusedOneAccepted() {
    inspected(
        goods(false, RefundFault.CUSTOMER, false, Way.CARRIER),
        new ReturnFinding(1, 2, 0, 0, 0, 0),
        Cause.NONE);
    assertThat(settlements.settle(ID)).isEqualTo(ReturnOutcome.INTERCEPTED);
    owed("246.00", "0.00");
    verify(returned).refusedIsBack("order-1");

    var refused = new ReturnSettlementsTest();
    refused.theOrderIsWithTheCustomer();
    refused.inspected(
        goods(false, RefundFault.UNKNOWN, true, Way.CARRIER),
        new ReturnFinding(1, 2, 0, 0, 0, 0),
        Cause.NONE);
    assertThat(refused.settlements.settle(ID)).isEqualTo(ReturnOutcome.ACCEPTED);
  }

  @Test
  void anExchangeByChoiceSendsOtherGoodsForWhatWasAgreed() {
    quoted(Answer.COLLECT, true);
    inspected(
        goods(true, RefundFault.CUSTOMER, false, Way.CUSTOMER),
        new ReturnFinding(1, 2, 0, 0, 0, 0),
        Cause.NONE);

    assertThat(settlements.settle(ID)).isEqualTo(ReturnOutcome.EXCHANGE);
    verify(exchanges)
        .open(any(), any(), eq(ReturnOutcome.EXCHANGE), any(), eq(new BigDecimal("14.00")));
    assertThat(settled().linkedOrderId()).isEqualTo("order-2");
    assertThat(settled().acceptedAmount()).isEqualByComparingTo("0.00");
    verify(returned, never()).everythingIsBack(any());
  }

  @Test
  void anExchangeByOurFaultReplacesFreeOfCharge() {
    inspected(
        goods(true, RefundFault.CUSTOMER, false, Way.CUSTOMER),
        new ReturnFinding(1, 1, 1, 0, 0, 0),
        Cause.OURS);

    assertThat(settlements.settle(ID)).isEqualTo(ReturnOutcome.REPLACEMENT);
    verify(exchanges)
        .open(any(), any(), eq(ReturnOutcome.REPLACEMENT), any(), eq(new BigDecimal("0.00")));
  }

  @Test
  void aLossOnOurWaybillIsOursAndOneOnTheCustomersIsNot() {
    store.add(lost(), lines());
    store.keep(new ReturnWaybill(ID, "SF", "SF900", true, null, null));
    assertThat(settlements.settleLost(ID)).isEqualTo(ReturnOutcome.ACCEPTED);
    owed("246.00", "0.00");

    var own = new ReturnSettlementsTest();
    own.theOrderIsWithTheCustomer();
    own.store.add(lost(), lines());
    own.store.keep(new ReturnWaybill(ID, "SF", "SF900", false, "agent1", NOW));
    assertThat(own.settlements.settleLost(ID)).isEqualTo(ReturnOutcome.NOT_RETURNED);
  }

  @Test
  void whoKeepsTheGoodsIsSettledOnce() {
    store.add(wish(), lines());

    assertThat(settlements.settleKept(ID, "kept")).isEqualTo(ReturnOutcome.NOT_RETURNED);
    assertThat(settlements.settleKept(ID, "again")).isEqualTo(ReturnOutcome.NOT_RETURNED);
    assertThat(settled().text()).isEqualTo("kept");
    assertThat(store.find(ID).orElseThrow().isOpen()).isFalse();
  }

  @Test
  void twoReturnsOfAnOrderAreWorthTogetherWhatOneIs() {
    GoodsReturn first = wish();
    store.add(
        new GoodsReturn(
            "refund-0",
            first.orderId(),
            first.orderNo(),
            false,
            first.fault(),
            true,
            false,
            Way.CUSTOMER,
            Status.SETTLED,
            null,
            null,
            NOW,
            0),
        lines());
    store.settled(
        new ReturnSettlement(
            "refund-0",
            ReturnOutcome.PARTLY_ACCEPTED,
            new BigDecimal("119.00"),
            BigDecimal.ZERO,
            List.of(new ReturnSettlement.Part(1, 1, 0, new BigDecimal("119.00"))),
            null,
            "one piece",
            NOW,
            NOW));
    inspected(first, new ReturnFinding(1, 1, 0, 1, 0, 0), Cause.NONE);

    settlements.settle(ID);
    owed("119.00", "0.00");
    verify(returned).everythingIsBack("order-1");
  }

  private void inspected(GoodsReturn goods, ReturnFinding finding, Cause cause) {
    store.add(goods, lines());
    store.received(new ReturnIntake(ID, "W-1", 2, "A-17", null, null, null, "logistics1", NOW));
    store.inspected(
        new ReturnInspection(ID, "I-1", cause, 2, "seen", List.of(finding), "quality1", NOW));
  }

  private void quoted(Answer answer, boolean ours) {
    store.quoted(new ReturnQuote(ID, Payer.CUSTOMER, 1400, 0, false, 7, NOW));
    store.agreed(new ReturnAgreement(ID, answer, null, "aftersales1", NOW));
    store.keep(new ReturnWaybill(ID, "SF", "SF900", ours, "aftersales1", NOW));
  }

  private void owed(String accepted, String deducted) {
    assertThat(settled().acceptedAmount()).isEqualTo(new BigDecimal(accepted));
    assertThat(settled().deductedAmount()).isEqualTo(new BigDecimal(deducted));
  }

  private ReturnSettlement settled() {
    return store.settlement(ID).orElseThrow();
  }

  private static GoodsReturn wish() {
    return goods(false, RefundFault.CUSTOMER, false, Way.CUSTOMER);
  }

  private static GoodsReturn goods(boolean exchange, RefundFault fault, boolean refused, Way way) {
    return new GoodsReturn(
        ID,
        "order-1",
        "2603020001",
        exchange,
        fault,
        true,
        refused,
        way,
        Status.INSPECTED,
        null,
        null,
        NOW,
        0);
  }

  private static GoodsReturn lost() {
    return new GoodsReturn(
        ID,
        "order-1",
        "2603020001",
        false,
        RefundFault.CUSTOMER,
        true,
        false,
        Way.CUSTOMER,
        Status.LOST,
        null,
        null,
        NOW,
        0);
  }

  private static List<ReturnLine> lines() {
    return List.of(new ReturnLine(1, "P100-RED-M", "羽绒服 红 M", 2));
  }

  private static Order order(String id) {
    return new Order(
        id,
        Platform.TMALL,
        "2603020001",
        NOW,
        PaymentMethod.PREPAID,
        NOW,
        new Customer("张三", "13800008000", "广东省", "深圳市", "南山区", "示例大道2号", false),
        List.of(new OrderLine("P100-RED-M", "羽绒服 红 M", 2, new BigDecimal("119.00"))),
        new BigDecimal("8.00"),
        new BigDecimal("0.00"),
        new BigDecimal("246.00"),
        "CNY",
        DeliveryMode.COURIER,
        null,
        null,
        OrderStatus.COMPLETED,
        NOW,
        "0",
        3);
  }
}
