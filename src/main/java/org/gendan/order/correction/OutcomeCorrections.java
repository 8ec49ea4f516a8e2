package org.gendan.order.correction;

import java.util.ArrayList;
import java.util.List;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderLifecycleProcess;
import org.gendan.order.OrderStatus;
import org.gendan.order.Orders;
import org.gendan.order.PaymentMethod;
import org.gendan.order.correction.ParcelCorrections.Corrected;
import org.gendan.order.payment.Payback;
import org.gendan.order.payment.Paybacks;
import org.gendan.refusal.Refusal;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipment.Outcome;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.followup.CorrectedOutcomes;
import org.gendan.shipment.followup.Outcomes.Verdict;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;

/**
 * A verified outcome that was wrong: where the order stands follows from the right one, and what
 * has left the house because of the wrong one is undone or left to people.
 */
@Component
class OutcomeCorrections {

  private final Orders orders;
  private final Shipments shipments;
  private final CorrectedOutcomes outcomes;
  private final Paybacks paybacks;
  private final CorrectedOrderProcess process;
  private final OrderLifecycleProcess lifecycle;
  private final OrderJournal journal;

  OutcomeCorrections(
      Orders orders,
      Shipments shipments,
      CorrectedOutcomes outcomes,
      Paybacks paybacks,
      CorrectedOrderProcess process,
      OrderLifecycleProcess lifecycle,
      OrderJournal journal) {
    this.orders = orders;
    this.shipments = shipments;
    this.outcomes = outcomes;
    this.paybacks = paybacks;
    this.process = process;
    this.lifecycle = lifecycle;
    this.journal = journal;
  }

  /**
   * Takes back what was verified and sets what is right, or has logistics verify it anew.
   *
   * @throws Refusal when nothing was verified, or it is what was verified
   */
  Corrected correct(Order order, Shipment wrong, CorrectionWish wish) {
    mustBeVerified(wrong);
    boolean paidBack = isPaidBack(order);
    if (paidBack && wish.outcome() == Verdict.NOT_YET) {
      throw Refusal.conflict(
          "Order %s is %s and its money is back; say what became of the parcel",
          order.platformOrderNo(), Words.word(order.status()));
    }
    List<String> left = new ArrayList<>(leftOf(order, wrong, paidBack));
    boolean over = order.status() != OrderStatus.DISPATCHED && !paidBack;
    Order now = over ? orders.save(order.takenBackTo(OrderStatus.DISPATCHED)) : order;
    left.addAll(outcomes.correct(wrong.id(), wish.outcome(), wish.reason(), !paidBack));
    Shipment right = shipments.get(wrong.id());
    if (over) {
      journal.note(now, "ORDER_DISPATCHED", "An outcome was corrected: looked at again");
      process.dispatchedAfterAll(now);
    } else if (right.verification() == null) {
      lifecycle.parcelAdded(now);
    }
    return new Corrected(right, left);
  }

  /**
   * What would be left to people.
   *
   * @param paidBack whether the order stays where it is, because its money is back
   */
  record Left(boolean paidBack, List<String> sentences) {}

  /**
   * What another outcome would leave to people.
   *
   * @throws Refusal when nothing was verified
   */
  Left wouldLeave(Order order, Shipment wrong) {
    mustBeVerified(wrong);
    boolean paidBack = isPaidBack(order);
    return new Left(paidBack, leftOf(order, wrong, paidBack));
  }

  private static void mustBeVerified(Shipment wrong) {
    if (wrong.verification() == null) {
      throw Refusal.conflict(
          "No outcome of parcel %s is verified; answer its task instead", wrong.waybillNo());
    }
  }

  private boolean isPaidBack(Order order) {
    return order.status() == OrderStatus.CANCELLED
        || order.status() == OrderStatus.REFUNDED
            && paybacks.of(order.id()).stream()
                .anyMatch(payback -> payback.status() == Payback.Status.PAID);
  }

  private static List<String> leftOf(Order order, Shipment wrong, boolean paidBack) {
    List<String> left = new ArrayList<>();
    if (paidBack) {
      left.add(
          "The money of order %s is paid back because of %s %s: settle it with the customer."
              .formatted(
                  order.platformOrderNo(),
                  Words.of("carrier", wrong.carrier()),
                  wrong.waybillNo()));
    } else if (order.status() == OrderStatus.RETURNING
        || order.status() == OrderStatus.RETURNED
        || order.status() == OrderStatus.REFUNDED) {
      left.add(
          "What was opened because %s %s was not accepted (refund, return) is void: end it."
              .formatted(Words.of("carrier", wrong.carrier()), wrong.waybillNo()));
    }
    if (wrong.verification().outcome() == Outcome.SIGNED
        && order.paymentMethod() == PaymentMethod.COD) {
      left.add(
          "%s %s counted as paid to the courier: tell finance that it was not."
              .formatted(Words.of("carrier", wrong.carrier()), wrong.waybillNo()));
    }
    return left;
  }
}
