package org.gendan.order.lifecycle;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.gendan.order.SampleOrders.ID;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import org.gendan.engine.EngineForTests;
import org.gendan.order.Order;
import org.gendan.order.OrderLifecycleProcess;
import org.gendan.order.OrderStatus;
import org.gendan.order.Orders;
import org.gendan.order.PaymentMethod;
import org.gendan.order.confirmation.Confirmations;
import org.gendan.order.confirmation.Confirmations.CallResult;
import org.gendan.order.confirmation.Confirmations.Facts;
import org.gendan.order.confirmation.Confirmations.HeldDecision;
import org.gendan.order.confirmation.Confirmations.PaymentVerdict;
import org.gendan.order.dispatch.Dispatching;
import org.gendan.order.lifecycle.Fulfilment.ShortageAnswer;
import org.gendan.order.payment.PaymentChases;
import org.gendan.order.payment.PaymentChases.Opened;
import org.gendan.order.payment.PaymentChases.Step;
import org.gendan.shipment.SampleShipments;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.care.ParcelPlan;
import org.gendan.shipment.followup.NextSteps;
import org.gendan.shipment.followup.StalledParcels;
import org.gendan.testing.process.Story;

/**
 * The chapters an order's story is made of: what the services answer, and what people do. Each
 * leaves the order where the next one begins.
 */
public final class OrderStory {

  static final String PARCEL = "shipment-1";

  private static final long PAYABLE = 24600;

  public final Story story;
  public final OrderLifecycleProcess processes;
  final Orders orders;
  public final Confirmations confirmations;
  final Fulfilment fulfilment;
  final Dispatching dispatching;
  final Completion completion;
  final NextSteps steps;
  public final PaymentChases chases;

  public OrderStory(EngineForTests engine) {
    story = new Story(engine);
    processes = new OrderLifecycleProcess(engine.processes());
    orders = engine.the(Orders.class);
    confirmations = engine.the(Confirmations.class);
    fulfilment = engine.the(Fulfilment.class);
    dispatching = engine.the(Dispatching.class);
    completion = engine.the(Completion.class);
    steps = engine.the(NextSteps.class);
    when(engine.the(StalledParcels.class).check(any()))
        .thenReturn(EngineForTests.NOW.plus(3, DAYS));
    chases = engine.the(PaymentChases.class);
  }

  /** The order is there and its process runs. */
  public Order taken(Order order) {
    stands(order);
    processes.taken(List.of(order));
    return order;
  }

  /** What the order table says from now on. */
  public void stands(Order order) {
    when(orders.get(ID)).thenReturn(order);
    when(orders.statusOf(ID)).thenReturn(order.status());
    chase(order.status() == OrderStatus.UNPAID ? Step.CHASE : Step.SETTLED);
  }

  /** What is left for the chase of an order that was placed now. */
  public void chase(Step step) {
    when(chases.open(ID)).thenReturn(new Opened(step, EngineForTests.NOW));
    when(chases.enterWindow(ID, EngineForTests.NOW)).thenReturn(true);
  }

  /** The agent's answer, and what the service makes of it for the decision. */
  public void talked(
      CallResult result, boolean suspicious, Long namedFen, boolean doubts, int attempt) {
    when(confirmations.answer(eq(ID), any()))
        .thenReturn(
            new Facts(result, suspicious, PaymentMethod.COD, namedFen, PAYABLE, doubts, attempt));
    story.complete("userTask_confirmOrder", "callResult", result.name());
  }

  /** The customer named the amount payable and has no doubt. */
  public void confirmed() {
    when(confirmations.release(ID)).thenReturn(OrderStatus.CONFIRMED);
    talked(CallResult.REACHED, false, PAYABLE, false, 1);
  }

  /** The customer named another amount. */
  public void talkAgain() {
    talked(CallResult.REACHED, false, 100L, false, 1);
  }

  public void held() {
    when(confirmations.hold(ID)).thenReturn(OrderStatus.ON_HOLD);
    talked(CallResult.UNREACHABLE, false, null, false, 3);
  }

  public void decidedHeld(HeldDecision decision, OrderStatus status) {
    when(confirmations.decideHeld(eq(ID), eq(decision), any())).thenReturn(status);
    story.complete("userTask_decideHeldOrder", "heldDecision", decision.name());
  }

  public void frozen() {
    when(confirmations.freeze(ID)).thenReturn(OrderStatus.ON_HOLD);
    talked(CallResult.REACHED, true, PAYABLE, false, 1);
  }

  public void verifiedPayment(PaymentVerdict verdict, OrderStatus status) {
    when(confirmations.verifyPayment(eq(ID), eq(verdict), any())).thenReturn(status);
    story.complete("userTask_verifyPayment", "paymentVerdict", verdict.name());
  }

  public void cancelledOnThePhone() {
    when(confirmations.cancel(ID)).thenReturn(OrderStatus.CANCELLED);
    talked(CallResult.CANCELLED, false, null, false, 1);
  }

  /** Pushed to the ERP, which has everything; released to logistics unless a call comes first. */
  void reserved() {
    when(fulfilment.offerDispatch(ID)).thenReturn(OrderStatus.READY_TO_SHIP);
    story.run("serviceTask_pushOrder");
    reserve(OrderStatus.CONFIRMED);
  }

  /** Pushed to the ERP, which is short of something. */
  void shortOfStock() {
    story.run("serviceTask_pushOrder");
    reserve(OrderStatus.BACKORDERED);
  }

  void reserve(OrderStatus answer) {
    when(fulfilment.offerDispatch(ID)).thenReturn(OrderStatus.READY_TO_SHIP);
    when(fulfilment.reserveStock(ID)).thenReturn(answer);
    story.run("serviceTask_reserveStock");
  }

  void substituted() {
    when(fulfilment.substitute(eq(ID), any())).thenReturn(OrderStatus.CONFIRMED);
    story.complete(
        "userTask_settleShortage",
        "shortageAnswer",
        ShortageAnswer.SUBSTITUTE.name(),
        "substituteFor",
        "P100-RED-M",
        "substituteSku",
        "P100-BLUE-M",
        "substituteName",
        "羽绒服 蓝 M");
  }

  void postponed() {
    when(fulfilment.shipLater(eq(ID), any())).thenReturn(OrderStatus.CONFIRMED);
    story.complete("userTask_settleShortage", "shortageAnswer", "LATER", "laterDate", "2026-03-09");
  }

  void refundWanted() {
    when(fulfilment.askRefund(ID)).thenReturn(OrderStatus.BACKORDERED);
    story.complete("userTask_settleShortage", "shortageAnswer", "REFUND");
  }

  /** The parcel is recorded; its follow-up waits for news. */
  void dispatched() {
    hasParcel();
    story.complete("userTask_recordDispatch", "carrier", "SF", "waybillNo", "SF1400000000001");
  }

  /** What the tables say once logistics has recorded the parcel. */
  void hasParcel() {
    Shipment parcel = SampleShipments.parcel(PARCEL);
    when(dispatching.parcelOf(ID)).thenReturn(parcel);
    when(dispatching.beginToFollow(ID)).thenReturn(Optional.of(parcel), Optional.empty());
    when(steps.read(PARCEL)).thenReturn(plan(ParcelPlan.Step.WAIT));
    stands(
        orders
            .get(ID)
            .to(OrderStatus.CONFIRMED)
            .to(OrderStatus.READY_TO_SHIP)
            .to(OrderStatus.DISPATCHED));
  }

  /** The carrier reports an outcome, and logistics verifies it. */
  void verified(String outcome, OrderStatus status) {
    when(completion.recordOutcome(ID)).thenReturn(status);
    when(completion.complete(ID)).thenReturn(OrderStatus.COMPLETED);
    when(steps.read(PARCEL)).thenReturn(plan(ParcelPlan.Step.VERIFY));
    story.wake("shipment.statusChanged", PARCEL);
    story.complete("userTask_verifyOutcome", "verifiedOutcome", outcome, "evidence", "SF site");
  }

  private static ParcelPlan plan(ParcelPlan.Step step) {
    return new ParcelPlan(
        PARCEL,
        EngineForTests.NOW,
        step,
        null,
        EngineForTests.NOW.plus(3, DAYS),
        "told",
        null,
        null);
  }
}
