package org.gendan.refund.goodsreturn.parcel;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gendan.notify.customer.CustomerMessages.Template;
import org.gendan.refund.goodsreturn.GoodsReturn;
import org.gendan.refund.goodsreturn.GoodsReturn.Status;
import org.gendan.refund.goodsreturn.GoodsReturnProcess;
import org.gendan.refund.goodsreturn.ReturnAgreement;
import org.gendan.refund.goodsreturn.ReturnAgreement.Answer;
import org.gendan.refund.goodsreturn.ReturnMessages;
import org.gendan.refund.goodsreturn.ReturnParcel;
import org.gendan.refund.goodsreturn.ReturnPlace;
import org.gendan.refund.goodsreturn.ReturnQuote;
import org.gendan.refund.goodsreturn.ReturnQuote.Payer;
import org.gendan.refund.goodsreturn.ReturnStore;
import org.gendan.refund.goodsreturn.ReturnWaybill;
import org.gendan.refund.goodsreturn.Returns;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.security.Deed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The customer sends the goods, within a time that is told and reminded of (row 115 of
 * docs/domain.md).
 */
@Component
public class ReturnSending {

  private final Returns returns;
  private final ReturnStore store;
  private final ReturnMessages messages;
  private final GoodsReturnProcess flow;
  private final CurrentActor actor;

  ReturnSending(
      Returns returns,
      ReturnStore store,
      ReturnMessages messages,
      GoodsReturnProcess flow,
      CurrentActor actor) {
    this.returns = returns;
    this.store = store;
    this.messages = messages;
    this.flow = flow;
    this.actor = actor;
  }

  /** Where the goods are, and until when the customer sends them. */
  public record Countdown(ReturnPlace place, Instant sendBy) {}

  /**
   * Begins the countdown. Who has not answered the quote sends the own way: nothing is deducted.
   */
  @Transactional
  public Countdown begin(String refundId) {
    GoodsReturn goods = returns.lock(refundId);
    ReturnQuote quote = store.quote(refundId).orElseThrow();
    if (quote.payer() == Payer.CUSTOMER && store.agreement(refundId).isEmpty()) {
      store.agreed(
          new ReturnAgreement(
              refundId, Answer.OWN_WAY, "no answer", returns.actor(), returns.now()));
      returns.note(goods, "RETURN_COST_UNANSWERED", "The customer sends at own expense");
    }
    if (goods.status() != Status.OPENED) {
      return new Countdown(ReturnPlace.UNDER_WAY, returns.now());
    }
    Instant sendBy = returns.now().plus(Duration.ofDays(quote.sendWithinDays()));
    returns.save(goods.sendBy(sendBy));
    returns.note(goods, "RETURN_AWAITED", "To be sent by " + messages.moment(sendBy));
    return new Countdown(ReturnPlace.WITH_CUSTOMER, sendBy);
  }

  /**
   * Keeps that the customer has sent the goods, by another door than the task.
   *
   * @throws Refusal when the waybill is unreadable, or the return waits for no parcel
   */
  @Transactional
  public ReturnWaybill named(String refundId, String carrier, String waybillNo) {
    ReturnWaybill named = namedInTask(refundId, carrier, waybillNo);
    flow.shipped(returns.get(refundId));
    return named;
  }

  /** The same from within the task, whose process goes on by itself. */
  @Transactional
  public ReturnWaybill namedInTask(String refundId, String carrier, String waybillNo) {
    actor.must(Deed.NAME_RETURN);
    ReturnParcel parcel = ReturnParcel.of(carrier, waybillNo);
    GoodsReturn goods = returns.lock(refundId);
    Optional<ReturnWaybill> known = store.waybill(refundId);
    if (known.filter(w -> w.namedBy() != null && parcel.is(w)).isPresent()) {
      return known.get();
    }
    if (goods.status() != Status.OPENED && goods.status() != Status.SENT) {
      throw Refusal.conflict(
          "The return of order %s is %s and waits for no parcel; a new refund request can have one",
          goods.orderNo(), goods.status());
    }
    if (goods.way() == GoodsReturn.Way.CARRIER) {
      throw Refusal.conflict(
          "The parcel of order %s is still under way to the customer; the carrier brings it back",
          goods.orderNo());
    }
    boolean ours = known.filter(w -> w.ours() && parcel.is(w)).isPresent();
    ReturnWaybill named =
        new ReturnWaybill(
            refundId, parcel.carrier(), parcel.number(), ours, returns.actor(), returns.now());
    store.keep(named);
    if (goods.status() == Status.OPENED) {
      returns.save(goods.sent());
    }
    returns.note(goods, "RETURN_SENT", parcel.carrier() + " " + parcel.number());
    return named;
  }

  /** Reminds the customer, in a job of its own; does nothing when the goods are on their way. */
  @Transactional
  public void remind(String refundId) {
    GoodsReturn goods = returns.get(refundId);
    if (goods.status() == Status.OPENED) {
      messages.send(
          goods, Template.RETURN_REMINDER, Map.of("sendBy", messages.moment(goods.sendBy())));
    }
  }
}
