package org.gendan.refund.recovery;

import java.math.BigDecimal;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.Orders;
import org.gendan.order.hold.OrderHolds;
import org.gendan.order.payment.Paybacks;
import org.gendan.refund.Refund;
import org.gendan.refund.RefundFlow;
import org.gendan.refund.RefundStatus;
import org.gendan.refund.RefundTalk;
import org.gendan.refund.RefundTalk.Answer;
import org.gendan.refund.Refunds;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.refusal.field.KeptText;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The talk before dispatch (rows 113, 114 of docs/domain.md): at most one offer, out of the
 * catalogue, and a customer who declines it, is not reached or stays silent has the money at once.
 */
@Component
public class RefundTalks {

  private static final int MOST_REMARK = 2_000;

  private final Orders orders;
  private final Refunds refunds;
  private final RefundOffers offers;
  private final OrderHolds holds;
  private final Paybacks paybacks;
  private final OrderJournal journal;
  private final RefundFlow flow;

  RefundTalks(
      Orders orders,
      Refunds refunds,
      RefundOffers offers,
      OrderHolds holds,
      Paybacks paybacks,
      OrderJournal journal,
      RefundFlow flow) {
    this.orders = orders;
    this.refunds = refunds;
    this.offers = offers;
    this.holds = holds;
    this.paybacks = paybacks;
    this.journal = journal;
    this.flow = flow;
  }

  /**
   * What came of the talk.
   *
   * @param offer the one that was made, or null
   * @param remark or null
   * @throws Refusal when the talk is over, or the offer is not one that may be made
   */
  @Transactional
  public void answer(String refundId, Answer answer, String offer, String remark) {
    Order order = orders.lock(refunds.get(refundId).orderId());
    Refund refund = refunds.get(refundId);
    if (answer == Answer.SILENT) {
      throw Refusal.invalid(
          "refundOutcome",
          ErrorCode.UNKNOWN,
          "'SILENT' is what the cut-off notes; choose UNREACHABLE");
    }
    if (answer == Answer.RECOVERED && !order.status().isBeforeDispatch()) {
      throw Refusal.conflict(
          "Order %s is %s and cannot go on; the money goes back: choose REFUND",
          order.platformOrderNo(), order.status());
    }
    KeptText.optional("remark", remark, MOST_REMARK);
    RefundTalk talk = offered(order, refund.talk(), answer, offer);
    Refund answered =
        refunds.save(
            refund.answered(talk.answered(answer, journal.actor(), journal.now(), remark)));
    journal.note(answered, "REFUND_TALK", text(answered.talk()));
    if (answer == Answer.RECOVERED) {
      offers.give(answered);
      paybacks.release(order.id(), refundId);
      holds.lift(refundId);
      journal.note(answered, "REFUND_RECOVERED", "The customer keeps the order, which goes on");
      flow.holdLifted(answered);
    }
  }

  /** The cut-off came first; a talk that is over stays as it is. */
  @Transactional
  public void cutOff(String refundId) {
    orders.lock(refunds.get(refundId).orderId());
    Refund refund = refunds.get(refundId);
    if (refund.status() == RefundStatus.TALKING) {
      Refund silent =
          refunds.save(
              refund.answered(
                  refund.talk().answered(Answer.SILENT, journal.actor(), journal.now(), null)));
      journal.note(silent, "REFUND_TALK", "No answer by the cut-off; the money goes back");
    }
  }

  private RefundTalk offered(Order order, RefundTalk talk, Answer answer, String offer) {
    if (offer == null) {
      return talk;
    }
    if (answer == Answer.UNREACHABLE) {
      throw Refusal.invalid(
          "offer",
          ErrorCode.NOT_REACHED,
          "nobody was reached who could be offered anything; leave it out");
    }
    BigDecimal cost = offers.costOf(offer, order);
    return talk.offered(offer, cost, journal.actor(), journal.now());
  }

  private static String text(RefundTalk talk) {
    return Words.capital(talk.answer())
        + (talk.offer() == null ? ", no offer" : ", offer " + talk.offer())
        + (talk.remark() == null ? "" : " (" + talk.remark() + ")");
  }
}
