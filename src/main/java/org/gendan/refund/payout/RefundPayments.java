package org.gendan.refund.payout;

import java.math.BigDecimal;
import java.util.Optional;
import org.gendan.erp.Erp;
import org.gendan.erp.ErpOrder;
import org.gendan.erp.RefundCase;
import org.gendan.erp.RefundStep;
import org.gendan.order.ErpOrders;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.Orders;
import org.gendan.order.hold.OrderHolds;
import org.gendan.order.lifecycle.OrderEndings;
import org.gendan.order.payment.Payback;
import org.gendan.order.payment.Paybacks;
import org.gendan.refund.DeployedRefundRules;
import org.gendan.refund.DeployedRefundRules.Stage;
import org.gendan.refund.Refund;
import org.gendan.refund.RefundFlow;
import org.gendan.refund.RefundKind;
import org.gendan.refund.RefundPayment;
import org.gendan.refund.RefundPayment.How;
import org.gendan.refund.RefundScope;
import org.gendan.refund.RefundStages;
import org.gendan.refund.RefundStatus;
import org.gendan.refund.Refunds;
import org.gendan.refund.goodsreturn.ReturnStore;
import org.gendan.refusal.Refusal;
import org.gendan.refusal.field.KeptText;
import org.gendan.vendor.VendorUnavailable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pays money back, once, and never more than was paid. */
@Component
public class RefundPayments {

  private static final int MOST_REF = 200;

  private final Orders orders;
  private final Refunds refunds;
  private final RefundStages stages;
  private final DeployedRefundRules rules;
  private final Paybacks paybacks;
  private final OrderHolds holds;
  private final OrderEndings endings;
  private final Erp erp;
  private final ReturnStore returns;
  private final OrderJournal journal;
  private final RefundFlow flow;

  RefundPayments(
      Orders orders,
      Refunds refunds,
      RefundStages stages,
      DeployedRefundRules rules,
      Paybacks paybacks,
      OrderHolds holds,
      OrderEndings endings,
      Erp erp,
      ReturnStore returns,
      OrderJournal journal,
      RefundFlow flow) {
    this.orders = orders;
    this.refunds = refunds;
    this.stages = stages;
    this.rules = rules;
    this.paybacks = paybacks;
    this.holds = holds;
    this.endings = endings;
    this.erp = erp;
    this.returns = returns;
    this.journal = journal;
    this.flow = flow;
  }

  /**
   * Pays what is reserved, through the ERP where the platform can; safe to repeat. Nothing happens
   * when the refund does not wait for money, or the order has left the house meanwhile.
   *
   * @param way what the table refund-payment has said in the process; null in one of an earlier
   *     model, which does not ask it
   * @return whether finance has to pay it by hand
   */
  @Transactional
  public boolean pay(String refundId, String way) {
    Order order = orders.lock(refunds.get(refundId).orderId());
    Refund refund = refunds.get(refundId);
    if (refund.status() != RefundStatus.PAYING || hasLeft(refund, order)) {
      return false;
    }
    BigDecimal amount = amount(refund, order);
    if (amount.signum() == 0) {
      nothingWasPaid(refund, order);
      return false;
    }
    How how = how(refund, order, way);
    if (!isReturned(refund)) {
      tell(refund, order, amount, RefundStep.APPLIED);
    }
    if (how == How.OFFLINE) {
      journal.note(refund, "REFUND_BY_HAND", "Finance pays " + money(amount, refund));
      return true;
    }
    tell(refund, order, amount, RefundStep.PAID);
    settle(refund, order, new RefundPayment(amount, How.ERP, null));
    return false;
  }

  /**
   * Finance has paid by hand (row 166 of docs/domain.md).
   *
   * @param ref number of the payment
   * @throws Refusal when it waits for no payment
   */
  @Transactional
  public void paidByHand(String refundId, String ref) {
    Order order = orders.lock(refunds.get(refundId).orderId());
    Refund refund = refunds.get(refundId);
    settle(refund, order, new RefundPayment(amount(refund, order), How.OFFLINE, checked(ref)));
  }

  /** The bank has taken the money back already, which no platform has to be told. */
  void chargedBack(String refundId, String ref) {
    Order order = orders.lock(refunds.get(refundId).orderId());
    Refund refund = refunds.get(refundId);
    settle(refund, order, new RefundPayment(amount(refund, order), How.CHARGED_BACK, checked(ref)));
  }

  private static String checked(String ref) {
    return KeptText.optional("paymentRef", ref, MOST_REF);
  }

  /** To another account only finance can pay. */
  private How how(Refund refund, Order order, String way) {
    if (refund.findings().payTo() != null) {
      return How.OFFLINE;
    }
    return way == null
        ? rules.payment(order.platform().name(), order.paymentMethod().name())
        : How.valueOf(way);
  }

  /** The ERP books what finance has paid; safe to repeat. */
  @Transactional
  public void bookPayment(String refundId) {
    Order order = orders.lock(refunds.get(refundId).orderId());
    Refund refund = refunds.get(refundId);
    tell(refund, order, refund.payment().amount(), RefundStep.PAID);
  }

  /** One that was held for the refund and has left takes another way, which is read next. */
  private boolean hasLeft(Refund refund, Order order) {
    return stages.of(order) == Stage.ON_THE_WAY
        && holds.open(order.id()).stream().anyMatch(hold -> hold.ref().equals(refund.id()));
  }

  /** What is reserved; an order that was paid on arrival has its money reserved now. */
  private BigDecimal amount(Refund refund, Order order) {
    Optional<Payback> reserved = paybacks.find(order.id(), refund.id());
    if (reserved.isPresent()) {
      return reserved.get().amount();
    }
    BigDecimal left = paybacks.left(order, refund.id());
    BigDecimal wanted =
        refund.amountAsked() != null
            ? refund.amountAsked()
            : refund.whole() ? left : RefundScope.worth(order, refund.lines());
    return paybacks.reserve(order.id(), refund.id(), wanted.min(left)).amount();
  }

  private void nothingWasPaid(Refund refund, Order order) {
    Refund over = refunds.save(refund.over(RefundStatus.CANCELLED, journal.now()));
    paybacks.release(order.id(), refund.id());
    journal.note(over, "REFUND_WITHOUT_MONEY", "Nothing was paid, so nothing goes back");
    if (refund.whole()) {
      endings.cancelled(order.id(), refund.id(), "The customer does not want it; nothing was paid");
    }
    letGo(over);
  }

  private void tell(Refund refund, Order order, BigDecimal amount, RefundStep step) {
    Optional<ErpOrder> seen = erp.find(order.id());
    if (seen.isEmpty()) {
      // Without the order an ERP knows nothing that it could refund.
      erp.pushOrder(ErpOrders.of(order));
    }
    boolean inHouse = !stages.hasParcels(order);
    if (inHouse && seen.filter(o -> o.position() == ErpOrder.Position.SHIPPED).isPresent()) {
      throw VendorUnavailable.nothingHappened(
          "The ERP has shipped order %s, and its parcel is not here yet; it comes with the next poll, and the job is repeated"
              .formatted(order.platformOrderNo()),
          null);
    }
    erp.tellRefund(ErpRefunds.of(refund, order, kind(refund, inHouse), amount), step);
  }

  /** Then the ERP knows of it since the goods came. */
  private boolean isReturned(Refund refund) {
    return returns.settlement(refund.id()).isPresent();
  }

  private RefundCase.Kind kind(Refund refund, boolean inHouse) {
    if (isReturned(refund)) {
      return RefundCase.Kind.RETURN;
    }
    if (inHouse && refund.whole()) {
      return RefundCase.Kind.BEFORE_DISPATCH;
    }
    return refund.kind() == RefundKind.REFUND_ONLY || inHouse
        ? RefundCase.Kind.WITHOUT_RETURN
        : RefundCase.Kind.RETURN;
  }

  private void settle(Refund refund, Order order, RefundPayment payment) {
    Refund paid = refunds.save(refund.paid(payment, journal.now()));
    paybacks.paid(order.id(), refund.id());
    journal.note(paid, "REFUND_PAID", "%s paid back".formatted(money(payment.amount(), refund)));
    if (refund.whole()) {
      endings.refunded(order.id(), refund.id(), money(payment.amount(), refund) + " paid back");
    }
    letGo(paid);
  }

  private void letGo(Refund refund) {
    holds.lift(refund.id());
    flow.holdLifted(refund);
  }

  private static String money(BigDecimal amount, Refund refund) {
    return amount + " " + refund.currency();
  }
}
