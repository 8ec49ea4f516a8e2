package org.gendan.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The orders whose rows the current transaction has locked, as it has left them: nobody else can
 * change them before it ends, so that they need not be read again. One that was only read is not
 * here, because it may be another one a moment later.
 */
@Component
class HeldOrders {

  /** The order, when this transaction holds it. */
  Optional<Order> find(String orderId) {
    return current().map(held -> held.orders.get(orderId));
  }

  /** Remembers an order that was locked or written just now; nothing without a transaction. */
  Order keep(Order order) {
    if (TransactionSynchronizationManager.isActualTransactionActive()
        && TransactionSynchronizationManager.isSynchronizationActive()) {
      current().orElseGet(HeldOrders::begin).put(order);
    }
    return order;
  }

  /** A change that was written just now, as the database keeps it: whole seconds, hundredths. */
  static Order written(Order changed) {
    return new Order(
        changed.id(),
        changed.platform(),
        changed.platformOrderNo(),
        changed.placedAt(),
        changed.paymentMethod(),
        second(changed.paidAt()),
        changed.customer(),
        changed.lines(),
        changed.freight(),
        hundredths(changed.discount()),
        hundredths(changed.amountPayable()),
        changed.currency(),
        changed.deliveryMode(),
        changed.remark(),
        second(changed.promisedDispatchAt()),
        changed.status(),
        second(changed.confirmedAt()),
        changed.fingerprint(),
        changed.version() + 1);
  }

  private static Instant second(Instant at) {
    return at == null ? null : at.truncatedTo(ChronoUnit.SECONDS);
  }

  private static BigDecimal hundredths(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }

  /** Has it read again. */
  void forget(String orderId) {
    current().ifPresent(held -> held.orders.remove(orderId));
  }

  private static Optional<Held> current() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return Optional.empty();
    }
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Held.class::isInstance)
        .map(Held.class::cast)
        .findFirst();
  }

  private static Held begin() {
    Held held = new Held();
    TransactionSynchronizationManager.registerSynchronization(held);
    return held;
  }

  /** Set aside by Spring while a transaction inside this one has its own. */
  private static final class Held implements TransactionSynchronization {

    private final Map<String, Order> orders = new HashMap<>();
    private boolean over;

    void put(Order order) {
      if (!over) {
        orders.put(order.id(), order);
      }
    }

    @Override
    public int getOrder() {
      return Ordered.HIGHEST_PRECEDENCE;
    }

    /** What comes after the commit holds nothing any more. */
    @Override
    public void beforeCompletion() {
      over = true;
      orders.clear();
    }
  }
}
