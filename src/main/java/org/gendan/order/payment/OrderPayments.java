package org.gendan.order.payment;

import java.time.Instant;
import java.util.List;
import org.gendan.money.MoneyKind;
import org.gendan.money.MoneyLedger;
import org.gendan.money.MoneyMove;
import org.gendan.order.NothingDue;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderLifecycleProcess;
import org.gendan.order.Orders;
import org.gendan.order.cancellation.Cancellations;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The customer's money, as the platform reports it. */
@Component
public class OrderPayments {

  private static final List<String> PAYERS =
      List.of(
          Roles.FINANCE,
          Roles.ORDER_AGENTS,
          Roles.AFTER_SALES,
          Roles.TEAM_LEADS,
          Roles.CAMUNDA_ADMIN);

  private final Orders orders;
  private final MoneyLedger ledger;
  private final OrderJournal journal;
  private final OrderLifecycleProcess lifecycle;
  private final Cancellations cancellations;
  private final CurrentActor actor;

  OrderPayments(
      Orders orders,
      MoneyLedger ledger,
      OrderJournal journal,
      OrderLifecycleProcess lifecycle,
      Cancellations cancellations,
      CurrentActor actor) {
    this.actor = actor;
    this.orders = orders;
    this.ledger = ledger;
    this.journal = journal;
    this.lifecycle = lifecycle;
    this.cancellations = cancellations;
  }

  /** Whether the caller may say that money has come; jobs and the marketplace's channel may. */
  public boolean mayRecord() {
    return !actor.isPerson() || PAYERS.stream().anyMatch(actor::is);
  }

  /**
   * Records that the order is paid; its process goes on, and a request to cancel it for non-payment
   * is void.
   *
   * @throws Refusal when the order waits for no payment, or a person of another role says so
   */
  @Transactional
  public Order record(String orderId, Instant paidAt) {
    if (!mayRecord()) {
      throw Refusal.forbidden(
          "%s may not record a payment; only %s may"
              .formatted(actor.id(), String.join(", ", PAYERS)));
    }
    Order order = orders.get(orderId);
    Order paid = orders.save(order.paid(paidAt));
    ledger.book(
        MoneyMove.of(
            orderId,
            MoneyKind.PAYMENT,
            "paid-" + orderId,
            paid.amountPayable(),
            "Paid at " + paidAt,
            actor.id()));
    journal.note(paid, "PAYMENT_RECEIVED", "Paid at " + paidAt);
    cancellations.withdrawUnpaid(paid);
    lifecycle.paid(paid);
    return paid;
  }

  /** Nothing is left to pay: the process goes on as if the money had come. */
  @EventListener
  void nothingIsDue(NothingDue news) {
    journal.note(news.order(), "NOTHING_DUE", "Nothing is left to pay");
    cancellations.withdrawUnpaid(news.order());
    lifecycle.paid(news.order());
  }
}
