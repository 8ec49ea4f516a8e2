package org.gendan.refund.goodsreturn.settlement;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.gendan.escalation.ExceptionCause;
import org.gendan.escalation.ExceptionReport;
import org.gendan.escalation.Exceptions;
import org.gendan.order.Order;
import org.gendan.order.Orders;
import org.gendan.order.lifecycle.OrderReturns;
import org.gendan.refund.goodsreturn.DeployedReturnTables;
import org.gendan.refund.goodsreturn.DeployedReturnTables.Cost;
import org.gendan.refund.goodsreturn.DeployedReturnTables.Rule;
import org.gendan.refund.goodsreturn.DeployedReturnTables.Settle;
import org.gendan.refund.goodsreturn.GoodsReturn;
import org.gendan.refund.goodsreturn.GoodsReturn.Way;
import org.gendan.refund.goodsreturn.GoodsReturnProcess;
import org.gendan.refund.goodsreturn.ReturnAgreement.Answer;
import org.gendan.refund.goodsreturn.ReturnFinding;
import org.gendan.refund.goodsreturn.ReturnFinding.Kind;
import org.gendan.refund.goodsreturn.ReturnInspection;
import org.gendan.refund.goodsreturn.ReturnInspection.Cause;
import org.gendan.refund.goodsreturn.ReturnIntake;
import org.gendan.refund.goodsreturn.ReturnOutcome;
import org.gendan.refund.goodsreturn.ReturnQuote.Payer;
import org.gendan.refund.goodsreturn.ReturnSettlement;
import org.gendan.refund.goodsreturn.ReturnSettlement.Part;
import org.gendan.refund.goodsreturn.ReturnStore;
import org.gendan.refund.goodsreturn.ReturnWaybill;
import org.gendan.refund.goodsreturn.Returns;
import org.gendan.refund.goodsreturn.inspection.ReturnFindings;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is owed after a return: money, other goods, or nothing, with the reason (row 130 of
 * docs/domain.md).
 */
@Component
public class ReturnSettlements {

  private final Returns returns;
  private final ReturnStore store;
  private final DeployedReturnTables tables;
  private final Orders orders;
  private final OrderReturns returned;
  private final ReturnExchanges exchanges;
  private final Exceptions exceptions;
  private final GoodsReturnProcess flow;

  ReturnSettlements(
      Returns returns,
      ReturnStore store,
      DeployedReturnTables tables,
      Orders orders,
      OrderReturns returned,
      ReturnExchanges exchanges,
      Exceptions exceptions,
      GoodsReturnProcess flow) {
    this.returns = returns;
    this.store = store;
    this.tables = tables;
    this.orders = orders;
    this.returned = returned;
    this.exchanges = exchanges;
    this.exceptions = exceptions;
    this.flow = flow;
  }

  /** Settles what was inspected. */
  @Transactional
  public ReturnOutcome settle(String refundId) {
    GoodsReturn goods = returns.lock(refundId);
    ReturnInspection found = store.inspection(refundId).orElseThrow();
    Order order = orders.get(goods.orderId());
    Money money = money(goods, found, order, parts(found));
    ReturnOutcome outcome = outcome(goods, found, money.parts());
    boolean otherGoods = outcome == ReturnOutcome.EXCHANGE || outcome == ReturnOutcome.REPLACEMENT;
    Order linked =
        otherGoods ? exchanges.open(goods, order, outcome, money.parts(), money.deducted()) : null;
    BigDecimal owed = otherGoods ? BigDecimal.ZERO.setScale(2) : money.owed();
    keep(
        goods,
        new ReturnSettlement(
            refundId,
            outcome,
            owed,
            money.deducted(),
            money.parts(),
            linked == null ? null : linked.id(),
            text(outcome, found, order, owed),
            due(goods, store.intake(refundId).orElseThrow()),
            returns.now()));
    follow(goods, found, money);
    return outcome;
  }

  private record Money(
      List<Part> parts, BigDecimal owed, BigDecimal deducted, boolean everything) {}

  private Money money(GoodsReturn goods, ReturnInspection found, Order order, List<Part> accepted) {
    List<Part> earlier =
        store.ofOrder(order.id()).stream()
            .filter(other -> !other.id().equals(goods.id()))
            .flatMap(other -> store.settlement(other.id()).stream())
            .flatMap(other -> other.parts().stream())
            .toList();
    List<Part> parts = ReturnMoney.worth(order, accepted, earlier);
    boolean everything = ReturnMoney.isEverything(order, parts, earlier);
    boolean houseFault = found.isHouseFault(goods);
    BigDecimal gross = ReturnMoney.sum(parts);
    if (everything && (houseFault || cost(goods).outwardFreightBack())) {
      gross = gross.add(order.freight());
    }
    BigDecimal deducted = houseFault ? BigDecimal.ZERO : agreed(goods.id()).min(gross);
    return new Money(parts, gross.subtract(deducted).setScale(2), deducted.setScale(2), everything);
  }

  /** What another inspection would come to, less what was settled; in the order's currency. */
  @Transactional(readOnly = true)
  public BigDecimal difference(String refundId, ReturnInspection found) {
    GoodsReturn goods = returns.get(refundId);
    ReturnSettlement settled = store.settlement(refundId).orElseThrow();
    Money money = money(goods, found, orders.get(goods.orderId()), parts(found));
    // Other goods are worth what they were sent for, whatever money was owed.
    return settled.linkedOrderId() == null
        ? money.owed().subtract(settled.acceptedAmount())
        : ReturnMoney.sum(money.parts()).subtract(ReturnMoney.sum(settled.parts()));
  }

  /** Only what was quoted and agreed is deducted (B12 of docs/domain.md). */
  private BigDecimal agreed(String refundId) {
    boolean collected =
        store.agreement(refundId).filter(a -> a.answer() == Answer.COLLECT).isPresent()
            && store.waybill(refundId).filter(ReturnWaybill::ours).isPresent();
    return store
        .quote(refundId)
        .filter(quote -> collected && quote.payer() == Payer.CUSTOMER)
        .map(quote -> BigDecimal.valueOf(quote.totalFen(), 2))
        .orElse(BigDecimal.ZERO);
  }

  private List<Part> parts(ReturnInspection found) {
    return found.findings().stream()
        .map(
            one ->
                new Part(
                    one.lineNo(),
                    pieces(one, found, Settle.PAY),
                    pieces(one, found, Settle.SEND_BACK),
                    BigDecimal.ZERO))
        .toList();
  }

  private int pieces(ReturnFinding one, ReturnInspection found, Settle what) {
    return Arrays.stream(Kind.values())
        .filter(kind -> one.of(kind) > 0 && rule(kind, found).settle() == what)
        .mapToInt(one::of)
        .sum();
  }

  private Rule rule(Kind kind, ReturnInspection found) {
    return tables.rule(kind, found.damageCause());
  }

  private static ReturnOutcome outcome(
      GoodsReturn goods, ReturnInspection found, List<Part> parts) {
    int accepted = parts.stream().mapToInt(Part::accepted).sum();
    int wanted = found.findings().stream().mapToInt(ReturnFinding::pieces).sum();
    boolean asNew = found.findings().stream().mapToInt(ReturnFinding::asNew).sum() == wanted;
    if (accepted == 0) {
      boolean something = parts.stream().anyMatch(part -> part.sentBack() > 0);
      return something ? ReturnOutcome.SENT_BACK : ReturnOutcome.NOT_RETURNED;
    }
    if (goods.exchange()) {
      return found.isHouseFault(goods) ? ReturnOutcome.REPLACEMENT : ReturnOutcome.EXCHANGE;
    }
    if (accepted < wanted) {
      return ReturnOutcome.PARTLY_ACCEPTED;
    }
    return goods.way() == Way.CARRIER && !goods.refused() && asNew
        ? ReturnOutcome.INTERCEPTED
        : ReturnOutcome.ACCEPTED;
  }

  private void follow(GoodsReturn goods, ReturnInspection found, Money money) {
    if (goods.way() == Way.CARRIER) {
      returned.refusedIsBack(goods.orderId());
    }
    if (money.everything() && !goods.exchange()) {
      returned.everythingIsBack(goods.orderId());
    }
    if (money.parts().stream().anyMatch(part -> part.sentBack() > 0)) {
      flow.sendBack(goods);
    }
    boolean claim =
        found.findings().stream()
            .anyMatch(
                one ->
                    Arrays.stream(Kind.values())
                        .anyMatch(kind -> one.of(kind) > 0 && rule(kind, found).claim()));
    if (claim) {
      exceptions.raise(
          new ExceptionReport(
              "return-" + goods.id(),
              goods.orderId(),
              null,
              ExceptionCause.DAMAGED,
              "Returned goods were damaged by the carrier: " + found.report(),
              "goods-return"));
    }
  }

  /** The goods are lost: on our waybill it is our loss, on the customer's it is not. */
  @Transactional
  public ReturnOutcome settleLost(String refundId) {
    GoodsReturn goods = returns.lock(refundId);
    boolean ours =
        goods.way() == Way.CARRIER
            || store.waybill(refundId).filter(ReturnWaybill::ours).isPresent();
    if (!ours) {
      return nothing(
          goods, "Lost on the customer's own waybill; the customer claims from that carrier");
    }
    Order order = orders.get(goods.orderId());
    List<Part> all =
        store.lines(refundId).stream()
            .map(line -> new Part(line.lineNo(), line.quantity(), 0, BigDecimal.ZERO))
            .toList();
    ReturnInspection lost =
        new ReturnInspection(
            refundId, null, Cause.CARRIER, 0, "", List.of(), returns.actor(), returns.now());
    Money money = money(goods, lost, order, all);
    keep(
        goods,
        new ReturnSettlement(
            refundId,
            ReturnOutcome.ACCEPTED,
            money.owed(),
            BigDecimal.ZERO.setScale(2),
            money.parts(),
            null,
            "Lost by the carrier on its way back; not the customer's loss",
            null,
            returns.now()));
    return ReturnOutcome.ACCEPTED;
  }

  /** The customer keeps the goods, or has sent nothing in time. The right to ask again stays. */
  @Transactional
  public ReturnOutcome settleKept(String refundId, String why) {
    GoodsReturn goods = returns.lock(refundId);
    return store
        .settlement(refundId)
        .map(ReturnSettlement::outcome)
        .orElseGet(() -> nothing(goods, why));
  }

  private ReturnOutcome nothing(GoodsReturn goods, String why) {
    BigDecimal none = BigDecimal.ZERO.setScale(2);
    ReturnOutcome outcome = ReturnOutcome.NOT_RETURNED;
    Instant now = returns.now();
    keep(
        goods,
        new ReturnSettlement(goods.id(), outcome, none, none, List.of(), null, why, null, now));
    return outcome;
  }

  private void keep(GoodsReturn goods, ReturnSettlement settlement) {
    returns.save(goods.settled());
    store.settled(settlement);
    returns.note(
        goods, "RETURN_SETTLED", Words.capital(settlement.outcome()) + ": " + settlement.text());
  }

  private static String text(
      ReturnOutcome outcome, ReturnInspection found, Order order, BigDecimal owed) {
    String what = ReturnFindings.words(found.findings());
    return switch (outcome) {
      case EXCHANGE, REPLACEMENT -> "Other goods are sent for " + what;
      case SENT_BACK -> "Sent back to the customer: " + found.report();
      case NOT_RETURNED -> "The parcel held none of the goods: " + found.report();
      default -> "%s %s owed for %s".formatted(owed, order.currency(), what);
    };
  }

  /** Until when the law wants the money paid for goods that are here. */
  public Instant due(GoodsReturn goods, ReturnIntake intake) {
    return intake.receivedAt().plus(Duration.ofDays(cost(goods).refundWithinDays()));
  }

  private Cost cost(GoodsReturn goods) {
    return tables.cost(goods.fault(), goods.withinRight(), goods.way());
  }
}
