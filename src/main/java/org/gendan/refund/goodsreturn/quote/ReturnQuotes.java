package org.gendan.refund.goodsreturn.quote;

import java.util.Map;
import java.util.Optional;
import org.gendan.notify.customer.CustomerMessages.Template;
import org.gendan.refund.goodsreturn.DeployedReturnTables;
import org.gendan.refund.goodsreturn.DeployedReturnTables.Cost;
import org.gendan.refund.goodsreturn.GoodsReturn;
import org.gendan.refund.goodsreturn.GoodsReturn.Status;
import org.gendan.refund.goodsreturn.ReturnAgreement;
import org.gendan.refund.goodsreturn.ReturnAgreement.Answer;
import org.gendan.refund.goodsreturn.ReturnLine;
import org.gendan.refund.goodsreturn.ReturnMessages;
import org.gendan.refund.goodsreturn.ReturnQuote;
import org.gendan.refund.goodsreturn.ReturnQuote.Payer;
import org.gendan.refund.goodsreturn.ReturnStore;
import org.gendan.refund.goodsreturn.ReturnText;
import org.gendan.refund.goodsreturn.Returns;
import org.gendan.refusal.Refusal;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a return costs: quoted exactly, told before anything is sent, and agreed or not. What was
 * not agreed is not deducted, and no answer is no consent (row 115, B12 of docs/domain.md).
 */
@Component
public class ReturnQuotes {

  private final Returns returns;
  private final ReturnStore store;
  private final DeployedReturnTables tables;
  private final ReturnMessages messages;

  ReturnQuotes(
      Returns returns, ReturnStore store, DeployedReturnTables tables, ReturnMessages messages) {
    this.returns = returns;
    this.store = store;
    this.tables = tables;
    this.messages = messages;
  }

  /** Works the quote out, once. */
  @Transactional
  public void quote(String refundId) {
    GoodsReturn goods = returns.lock(refundId);
    if (store.quote(refundId).isPresent()) {
      return;
    }
    int pieces = store.lines(refundId).stream().mapToInt(ReturnLine::quantity).sum();
    Cost cost = tables.cost(goods.fault(), goods.withinRight(), goods.way());
    ReturnQuote quote =
        new ReturnQuote(
            refundId,
            cost.payer(),
            cost.freightFen() + cost.furtherPieceFen() * (pieces - 1),
            cost.packingFen(),
            cost.outwardFreightBack(),
            cost.sendWithinDays(),
            returns.now());
    store.quoted(quote);
    returns.note(goods, "RETURN_QUOTED", words(quote));
  }

  /** The quote in words for people. */
  public static String words(ReturnQuote quote) {
    return quote.payer() == Payer.HOUSE
        ? "We pay the way back"
        : "With our waybill for %s CNY (freight %s, packing %s), or the customer sends at own expense"
            .formatted(
                ReturnMessages.yuan(quote.totalFen()),
                ReturnMessages.yuan(quote.freightFen()),
                ReturnMessages.yuan(quote.packingFen()));
  }

  /**
   * Tells the customer, once, in a job of its own.
   *
   * @return whether the customer has to say how the goods come back
   */
  @Transactional
  public boolean tell(String refundId) {
    GoodsReturn goods = returns.get(refundId);
    ReturnQuote quote = store.quote(refundId).orElseThrow();
    if (goods.status() != Status.OPENED) {
      return false;
    }
    boolean customerPays = quote.payer() == Payer.CUSTOMER;
    messages.send(
        goods,
        customerPays ? Template.RETURN_QUOTE : Template.RETURN_FREE,
        Map.of(
            "total", ReturnMessages.yuan(quote.totalFen()),
            "freight", ReturnMessages.yuan(quote.freightFen()),
            "packing", ReturnMessages.yuan(quote.packingFen()),
            "days", String.valueOf(quote.sendWithinDays())));
    return customerPays && store.agreement(refundId).isEmpty();
  }

  /**
   * Keeps what the customer has said.
   *
   * @throws Refusal when an answer is kept already
   */
  @Transactional
  public void agreed(String refundId, Answer answer, String remark) {
    GoodsReturn goods = returns.lock(refundId);
    Optional<ReturnAgreement> earlier = store.agreement(refundId);
    if (earlier.isPresent()) {
      throw Refusal.conflict(
          "The customer has chosen %s already; it is kept since %s",
          earlier.get().answer(), earlier.get().notedAt());
    }
    store.agreed(
        new ReturnAgreement(
            refundId, answer, ReturnText.remark(remark), returns.actor(), returns.now()));
    returns.note(
        goods,
        "RETURN_COST_AGREED",
        Words.capital(answer) + ", quoted: " + words(store.quote(refundId).orElseThrow()));
  }
}
