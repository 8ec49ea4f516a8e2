package org.gendan.order.lifecycle;

import java.time.Duration;
import java.time.Instant;
import org.gendan.escalation.ExceptionCause;
import org.gendan.escalation.ExceptionReport;
import org.gendan.escalation.Exceptions;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderStatus;
import org.gendan.order.Orders;
import org.gendan.order.PaymentMethod;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * By when an order has to leave, and what follows when it does not (rows 79 and 81 of
 * docs/domain.md).
 */
@Component
public class LateDispatches {

  private final Orders orders;
  private final OrderJournal journal;
  private final DispatchWarningProcess warning;
  private final Exceptions exceptions;

  LateDispatches(
      Orders orders, OrderJournal journal, DispatchWarningProcess warning, Exceptions exceptions) {
    this.orders = orders;
    this.journal = journal;
    this.warning = warning;
    this.exceptions = exceptions;
  }

  /**
   * The time until the dispatch counts from the payment, and from the confirmation where the
   * customer pays on arrival; what the platform has promised comes before it. Safe to repeat.
   */
  @Transactional
  public void count(String orderId) {
    Order order = orders.get(orderId);
    warning.warn(order, allowed -> due(order, allowed));
  }

  /** By when it has to leave when so much time is allowed. */
  Instant due(Order order, Duration allowed) {
    if (order.promisedDispatchAt() != null) {
      return order.promisedDispatchAt();
    }
    boolean prepaid = order.paymentMethod() == PaymentMethod.PREPAID && order.paidAt() != null;
    Instant confirmed = order.confirmedAt() == null ? journal.now() : order.confirmedAt();
    return (prepaid ? order.paidAt() : confirmed).plus(allowed);
  }

  /** Logistics has said nothing about why it has not left: an exception is raised, once. */
  @Transactional
  public void escalate(String orderId) {
    Order order = orders.get(orderId);
    if (isToLeave(order)) {
      raise(order, ExceptionCause.NOT_SHIPPED, "not-shipped-", "has not left, and nobody said why");
    }
  }

  /**
   * The day that the platform has promised is near, and the order has not left. One that was
   * promised for an earlier day than this from the beginning is not warned about.
   *
   * @param promisedAt what the watch was begun for
   */
  @Transactional
  public void foresee(String orderId, Instant promisedAt) {
    Order order = orders.get(orderId);
    Instant now = journal.now();
    boolean stands = promisedAt.equals(order.promisedDispatchAt()) && now.isBefore(promisedAt);
    Duration ahead = Duration.between(now, promisedAt);
    boolean foreseeable = !order.placedAt().plus(ahead).isAfter(now);
    if (stands && foreseeable && isToLeave(order)) {
      raise(
          order,
          ExceptionCause.DELAY_RISK,
          "promise-at-risk-",
          "was promised to leave by %s and has not".formatted(journal.moment(promisedAt)));
    }
  }

  private static boolean isToLeave(Order order) {
    return order.status() != OrderStatus.UNPAID && order.status().isBeforeDispatch();
  }

  private void raise(Order order, ExceptionCause cause, String request, String text) {
    exceptions.raise(
        new ExceptionReport(
            request + order.id(),
            order.id(),
            null,
            cause,
            "Order %s %s".formatted(order.platformOrderNo(), text),
            "order-lifecycle"));
  }
}
