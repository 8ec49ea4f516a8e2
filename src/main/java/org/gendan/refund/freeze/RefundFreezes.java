package org.gendan.refund.freeze;

import java.util.Optional;
import org.gendan.erp.Erp;
import org.gendan.erp.ErpOrder;
import org.gendan.erp.HoldOutcome;
import org.gendan.order.OrderJournal;
import org.gendan.order.Orders;
import org.gendan.order.hold.OrderHold;
import org.gendan.order.hold.OrderHolds;
import org.gendan.refund.Refund;
import org.gendan.refund.RefundStatus;
import org.gendan.refund.Refunds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the warehouse from shipping what a customer wants the money for, beside the talk. */
@Component
public class RefundFreezes {

  private final Orders orders;
  private final Refunds refunds;
  private final OrderHolds holds;
  private final Erp erp;
  private final OrderJournal journal;

  RefundFreezes(Orders orders, Refunds refunds, OrderHolds holds, Erp erp, OrderJournal journal) {
    this.orders = orders;
    this.refunds = refunds;
    this.holds = holds;
    this.erp = erp;
    this.journal = journal;
  }

  /**
   * Tells the ERP to keep the order; safe to repeat. An order that the ERP does not know is held
   * when it is pushed.
   *
   * @return whether logistics has to tell the warehouse by hand
   */
  @Transactional
  public boolean hold(String refundId) {
    Refund refund = refunds.get(refundId);
    orders.lock(refund.orderId());
    if (!isHeld(refundId) || erp.find(refund.orderId()).isEmpty()) {
      return false;
    }
    HoldOutcome outcome = erp.hold(refund.orderId(), refundId, OrderHold.Reason.REFUND.name());
    if (outcome instanceof HoldOutcome.ByHand hand) {
      journal.note(refund, "ERP_HOLD_BY_HAND", hand.why());
      return true;
    }
    if (outcome instanceof HoldOutcome.TooLate late) {
      journal.note(refund, "ERP_HOLD_TOO_LATE", "The ERP does not hold it: " + late.why());
      return false;
    }
    refunds.save(refunds.get(refundId).erpHolds(true));
    journal.note(refund, "ERP_HELD", "The ERP keeps the order in the warehouse");
    return false;
  }

  /** Logistics has told the warehouse to keep the goods. */
  @Transactional
  public void heldByHand(String refundId, String agreedWith) {
    Refund refund = refunds.get(refundId);
    orders.lock(refund.orderId());
    refunds.save(refunds.get(refundId).erpHolds(true));
    journal.note(refund, "ERP_HELD", agreedWith + " was told to keep the order");
  }

  /** Whether the refund still keeps the order in the house. */
  @Transactional(readOnly = true)
  public boolean isHeld(String refundId) {
    return holds.open(refunds.get(refundId).orderId()).stream()
        .anyMatch(hold -> hold.ref().equals(refundId));
  }

  /**
   * Lets the warehouse ship the order of a customer who keeps it; safe to repeat. Nothing is told
   * when the money went back, which the ERP knows, or when the order is with the carrier.
   *
   * @return whether logistics has to tell the warehouse by hand
   */
  @Transactional
  public boolean release(String refundId) {
    Refund refund = refunds.get(refundId);
    orders.lock(refund.orderId());
    Optional<ErpOrder> seen =
        isKept(refund.status()) ? erp.find(refund.orderId()) : Optional.empty();
    boolean held = refund.erpHeld() || seen.map(RefundFreezes::isAside).orElse(false);
    if (seen.isEmpty() || !held) {
      return false;
    }
    Optional<String> byHand = erp.release(refund.orderId(), refundId);
    byHand.ifPresent(what -> journal.note(refund, "ERP_RELEASE_BY_HAND", what));
    if (byHand.isEmpty()) {
      released(refundId, "The ERP lets the warehouse ship it");
    }
    return byHand.isPresent();
  }

  /** Logistics has told the warehouse that it may ship. */
  @Transactional
  public void releasedByHand(String refundId, String agreedWith) {
    orders.lock(refunds.get(refundId).orderId());
    released(refundId, agreedWith + " was told to ship the order");
  }

  private void released(String refundId, String text) {
    Refund released = refunds.save(refunds.get(refundId).erpHolds(false));
    journal.note(released, "ERP_RELEASED", text);
  }

  /** Whether the order goes on. */
  private static boolean isKept(RefundStatus status) {
    return status == RefundStatus.RECOVERED || status == RefundStatus.WITHDRAWN;
  }

  private static boolean isAside(ErpOrder order) {
    return order.position() == ErpOrder.Position.HELD;
  }
}
