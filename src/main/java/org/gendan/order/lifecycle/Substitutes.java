package org.gendan.order.lifecycle;

import java.math.BigDecimal;
import java.util.Optional;
import org.gendan.money.DeployedMoneyAuthority.Ruling;
import org.gendan.money.MoneyAccount;
import org.gendan.money.MoneyKind;
import org.gendan.money.MoneyLedger;
import org.gendan.money.MoneyMove;
import org.gendan.money.payment.MoneyPayments;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderMapper;
import org.gendan.order.OrderPrices;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.words.Sentence;
import org.springframework.stereotype.Component;

/**
 * What a substitute costs beside the item that it stands for (row 18 of docs/domain.md): cheaper,
 * and the customer has the difference back; dearer, and the ledger bounds what is given away.
 */
@Component
class Substitutes {

  private final OrderMapper store;
  private final OrderPrices prices;
  private final MoneyLedger ledger;
  private final MoneyPayments payments;
  private final OrderJournal journal;

  Substitutes(
      OrderMapper store,
      OrderPrices prices,
      MoneyLedger ledger,
      MoneyPayments payments,
      OrderJournal journal) {
    this.store = store;
    this.prices = prices;
    this.ledger = ledger;
    this.payments = payments;
    this.journal = journal;
  }

  /**
   * Settles the difference, in the transaction in which the item is changed.
   *
   * @param price of one piece, or empty for what the item was sold at last
   * @throws Refusal when the substitute costs more than may be given away
   */
  void settle(Order order, String forSku, String sku, Optional<BigDecimal> price) {
    BigDecimal before = of(order, forSku);
    Optional<BigDecimal> now = price.or(() -> store.lastPrice(sku, order.id()));
    if (now.isEmpty()) {
      journal.note(
          order, "SUBSTITUTE_PRICE_UNKNOWN", "Nobody has said what %s costs".formatted(sku));
      return;
    }
    BigDecimal pieces =
        BigDecimal.valueOf(
            order.lines().stream()
                .filter(line -> line.sku().equals(forSku))
                .mapToInt(line -> line.quantity())
                .sum());
    BigDecimal more = now.get().multiply(pieces).subtract(before).setScale(2);
    String ref = "substitute-%s-%d".formatted(order.id(), order.version());
    if (more.signum() < 0) {
      cheaper(order, ref, more.negate(), sku);
    } else if (more.signum() > 0) {
      dearer(order, ref, more, sku);
    }
  }

  private void cheaper(Order order, String ref, BigDecimal less, String sku) {
    if (order.paidAt() == null) {
      prices.reduce(order.id(), less.min(order.amountPayable()), ref);
      return;
    }
    BigDecimal left = ledger.lock(order.id()).left();
    if (left.signum() > 0) {
      payments.promise(
          MoneyMove.of(
              order.id(),
              MoneyKind.DIFFERENCE,
              ref,
              less.min(left),
              "Substitute %s costs less".formatted(sku),
              journal.actor()),
          null);
    }
  }

  private void dearer(Order order, String ref, BigDecimal more, String sku) {
    MoneyAccount account = ledger.lock(order.id());
    Ruling ruling = ledger.ruling(account, MoneyKind.SUBSTITUTE, ref, more);
    if (!ruling.isFree()) {
      throw Refusal.invalid(
          "substituteSku",
          ErrorCode.RANGE,
          "%s costs %s %s more than what it stands for, and %s; offer another item, or let the"
              + " customer add it and pay",
          sku,
          more,
          order.currency(),
          Sentence.of(ruling.why()));
    }
    ledger.book(
        MoneyMove.of(
            order.id(),
            MoneyKind.SUBSTITUTE,
            ref,
            more,
            "Substitute %s costs more".formatted(sku),
            journal.actor()));
  }

  private static BigDecimal of(Order order, String sku) {
    return order.lines().stream()
        .filter(line -> line.sku().equals(sku))
        .map(line -> line.amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
