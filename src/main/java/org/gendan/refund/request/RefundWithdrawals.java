package org.gendan.refund.request;

import java.util.List;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderStatus;
import org.gendan.order.Orders;
import org.gendan.order.hold.OrderHolds;
import org.gendan.order.payment.Paybacks;
import org.gendan.refund.DeployedRefundAuthority;
import org.gendan.refund.Refund;
import org.gendan.refund.RefundFlow;
import org.gendan.refund.RefundStatus;
import org.gendan.refund.RefundSubmission;
import org.gendan.refund.Refunds;
import org.gendan.refund.goodsreturn.GoodsReturn;
import org.gendan.refund.goodsreturn.GoodsReturn.Status;
import org.gendan.refund.goodsreturn.ReturnStore;
import org.gendan.refund.goodsreturn.settlement.ReturnSettlements;
import org.gendan.refund.request.RefundRequests.Requested;
import org.gendan.refusal.Refusal;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.carrierrequest.CarrierRequests;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Refund requests that were a mistake, such as on the wrong order: taken back, or asked anew as
 * they were meant. The order goes on where it stood, and a parcel that was to be sent back is
 * delivered after all.
 */
@Component
@NamedInterface
public class RefundWithdrawals {

  private final Orders orders;
  private final Refunds refunds;
  private final RefundRequests requests;
  private final DeployedRefundAuthority authority;
  private final ReturnStore returns;
  private final ReturnSettlements settlements;
  private final Shipments shipments;
  private final CarrierRequests carrier;
  private final Paybacks paybacks;
  private final OrderHolds holds;
  private final OrderJournal journal;
  private final RefundFlow flow;

  RefundWithdrawals(
      Orders orders,
      Refunds refunds,
      RefundRequests requests,
      DeployedRefundAuthority authority,
      ReturnStore returns,
      ReturnSettlements settlements,
      Shipments shipments,
      CarrierRequests carrier,
      Paybacks paybacks,
      OrderHolds holds,
      OrderJournal journal,
      RefundFlow flow) {
    this.orders = orders;
    this.refunds = refunds;
    this.requests = requests;
    this.authority = authority;
    this.returns = returns;
    this.settlements = settlements;
    this.shipments = shipments;
    this.carrier = carrier;
    this.paybacks = paybacks;
    this.holds = holds;
    this.journal = journal;
    this.flow = flow;
  }

  /**
   * Takes a request back. Taking it back twice changes nothing.
   *
   * @param why kept with who and when
   * @throws Refusal when the person's desk may not, or it is too late: the money is on its way, the
   *     goods are, or the order has ended
   */
  @Transactional
  public Refund withdraw(String refundId, String why) {
    authority.mustBeAbleToAsk(refunds.get(refundId).withinRight());
    Order order = orders.lock(refunds.get(refundId).orderId());
    Refund refund = refunds.get(refundId);
    if (refund.status() == RefundStatus.WITHDRAWN) {
      return refund;
    }
    refuseWhenTooLate(refund, order);
    if (refund.status() == RefundStatus.RETURNING) {
      stopReturn(refund, why);
    }
    Refund withdrawn =
        refunds.save(
            refund
                .with(refund.findings().decided(journal.actor(), why))
                .over(RefundStatus.WITHDRAWN, journal.now()));
    paybacks.release(order.id(), refundId);
    journal.note(withdrawn, "REFUND_WITHDRAWN", "Taken back: " + why);
    holds.lift(refundId);
    flow.moved(withdrawn);
    flow.holdLifted(withdrawn);
    return withdrawn;
  }

  /**
   * Takes a request back and asks for what was meant, in one step.
   *
   * @param orderId the order that was meant; null for the same
   * @param meant what was meant; its reason is kept when it names none
   * @throws Refusal as taking back and asking are refused; then nothing has changed
   */
  @Transactional
  public Requested correct(String refundId, String orderId, RefundSubmission meant, String reason) {
    Refund wrong = withdraw(refundId, reason);
    String rightOrder = orderId == null ? wrong.orderId() : orderId;
    RefundSubmission submission =
        new RefundSubmission(
            meant.requestId(),
            meant.kind() == null ? wrong.kind().name() : meant.kind(),
            meant.reason() == null ? wrong.reason() : meant.reason(),
            meant.fault(),
            meant.lines() == null ? List.of() : meant.lines(),
            meant.amount());
    Requested right = requests.ask(rightOrder, submission);
    if (!right.repeated()) {
      journal.note(
          right.refund(), "REFUND_CORRECTED", "In place of refund %s".formatted(wrong.id()));
    }
    return right;
  }

  /**
   * Looks whether a request could be taken back now; writes nothing.
   *
   * @return the request as it stands
   * @throws Refusal why it could not
   */
  public Refund outlook(String refundId) {
    Refund refund = refunds.get(refundId);
    authority.mustBeAbleToAsk(refund.withinRight());
    refuseWhenTooLate(refund, orders.get(refund.orderId()));
    return refund;
  }

  private void refuseWhenTooLate(Refund refund, Order order) {
    if (refund.isOwed()) {
      throw tooLate(
          refund,
          "the order has ended, and its money is owed; if that was a mistake, open the order again"
              + " with POST /api/orders/%s/reopenings".formatted(order.id()));
    }
    switch (refund.status()) {
      case TALKING, DECIDING, RETURNING -> {}
      case WAITING, PAYING, DIRECTING -> throw tooLate(refund, "the money is on its way");
      default -> throw tooLate(refund, "it is over; ask for a new one if that is wrong");
    }
    boolean goesOn =
        order.status().isBeforeDispatch()
            || order.status() == OrderStatus.DISPATCHED
            || order.status() == OrderStatus.SIGNED
            || order.status() == OrderStatus.COMPLETED;
    if (!goesOn) {
      throw tooLate(refund, "order %s is %s".formatted(order.platformOrderNo(), order.status()));
    }
  }

  private static Refusal tooLate(Refund refund, String why) {
    return Refusal.conflict(
        "Refund %s is %s and cannot be taken back: %s", refund.id(), refund.status(), why);
  }

  private void stopReturn(Refund refund, String why) {
    boolean under =
        returns
            .find(refund.id())
            .map(GoodsReturn::status)
            .filter(status -> status != Status.OPENED)
            .isPresent();
    if (under) {
      throw tooLate(refund, "the goods are under way to us, or here; settle the return");
    }
    settlements.settleKept(refund.id(), "The request was taken back: " + why);
    // What the customer has signed for is with the customer: nobody presses a carrier for it.
    shipments.ofOrder(refund.orderId()).stream()
        .filter(parcel -> parcel.verification() == null)
        .forEach(parcel -> carrier.deliverAfterAll(parcel.id(), "Refund taken back: " + why));
  }
}
