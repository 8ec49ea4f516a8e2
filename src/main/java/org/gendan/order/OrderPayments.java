package org.gendan.order;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The customer's money, as the platform reports it. */
@Component
public class OrderPayments {

  private final Orders orders;
  private final OrderJournal journal;
  private final OrderLifecycle lifecycle;
  private final Cancellations cancellations;

  OrderPayments(
      Orders orders, OrderJournal journal, OrderLifecycle lifecycle, Cancellations cancellations) {
    this.orders = orders;
    this.journal = journal;
    this.lifecycle = lifecycle;
    this.cancellations = cancellations;
  }

  /**
   * Records that the order is paid; its process goes on, and a request to cancel it for non-payment
   * is void.
   *
   * @throws org.gendan.refusal.Refusal when the order waits for no payment
   */
  @Transactional
  public Order record(String orderId, Instant paidAt) {
    Order order = orders.get(orderId);
    Order paid = orders.save(order.paid(paidAt));
    journal.note(paid, "PAYMENT_RECEIVED", "Paid at " + paidAt);
    cancellations.withdrawUnpaid(paid);
    lifecycle.paid(paid);
    return paid;
  }
}
