package org.gendan.order.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gendan.order.DueChanged;
import org.gendan.order.NothingDue;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderLifecycleProcess;
import org.gendan.order.OrderStatus;
import org.gendan.order.Orders;
import org.gendan.order.cancellation.Cancellations;
import org.gendan.refusal.Refusal;
import org.gendan.row.Ids;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.words.Sentence;
import org.gendan.words.Several;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The customer's money as it comes in, from the platform or as a person has seen it on an account.
 * An order is paid when what came in covers what is due; what does not fit opens a case.
 */
@Component
@NamedInterface
public class OrderPayments {

  private static final List<String> PAYERS =
      List.of(
          Roles.FINANCE,
          Roles.ORDER_AGENTS,
          Roles.AFTER_SALES,
          Roles.TEAM_LEADS,
          Roles.CAMUNDA_ADMIN);

  private final Orders orders;
  private final PaymentMapper store;
  private final PaymentBook book;
  private final PaymentChecks checks;
  private final OrderJournal journal;
  private final PaymentEntries entries;
  private final OrderLifecycleProcess lifecycle;
  private final Cancellations cancellations;
  private final CurrentActor actor;

  OrderPayments(
      Orders orders,
      PaymentMapper store,
      PaymentBook book,
      PaymentChecks checks,
      OrderJournal journal,
      PaymentEntries entries,
      OrderLifecycleProcess lifecycle,
      Cancellations cancellations,
      CurrentActor actor) {
    this.orders = orders;
    this.store = store;
    this.book = book;
    this.checks = checks;
    this.journal = journal;
    this.entries = entries;
    this.lifecycle = lifecycle;
    this.cancellations = cancellations;
    this.actor = actor;
  }

  /**
   * A payment as it is told.
   *
   * @param amount in the order's currency
   * @param paidAt when the money arrived; now when null
   */
  public record Incoming(
      String requestId, BigDecimal amount, String method, String reference, Instant paidAt) {}

  /** The payment, the order after it, and whether it was here before. */
  public record Recorded(Payment payment, Order order, boolean repeated) {}

  /** Whether the caller may say that money has come; jobs and the marketplace's channel may. */
  public boolean mayRecord() {
    return !actor.isPerson() || PAYERS.stream().anyMatch(actor::is);
  }

  /**
   * Lets pass who may say that money has come.
   *
   * @throws Refusal otherwise
   */
  void mustBeAllowed(String action) {
    if (!mayRecord()) {
      throw Refusal.forbidden(
          "%s may not %s; only %s may",
          actor.id(), Sentence.of(action), Several.of("group", PAYERS.toArray(String[]::new)));
    }
  }

  /**
   * Records money that came in. The same request or the same reference again changes nothing. Money
   * that nobody waits for is recorded, too, and finance or risk control hears of it.
   *
   * @throws Refusal when a value is no valid one, the reference was told with other content or for
   *     another order, or a person of another role says so
   */
  @Transactional
  public Recorded record(String orderId, Incoming told) {
    mustBeAllowed("record a payment");
    Incoming incoming = entries.dated(told);
    Order order = orders.lock(orderId);
    Optional<Payment> known = entries.known(order, incoming);
    if (known.isPresent()) {
      return new Recorded(known.get(), order, true);
    }
    return add(order, incoming);
  }

  private Recorded add(Order order, Incoming incoming) {
    bookWhatCameWithTheOrder(order);
    Payment payment = payment(order, incoming, isDoubled(order, incoming.amount()));
    store.add(payment);
    book.keepLedger(order, actor.id());
    journal.note(
        order,
        "PAYMENT_RECEIVED",
        "%s %s by %s, reference %s, paid at %s"
            .formatted(
                payment.amount(),
                order.currency(),
                payment.method(),
                payment.reference(),
                journal.moment(payment.paidAt())),
        payment.id());
    return new Recorded(payment, settle(order, payment.paidAt()), false);
  }

  /**
   * Records that the platform reports the order as paid: all that is due came in.
   *
   * @throws Refusal when the order waits for no payment, or a person of another role says so
   */
  @Transactional
  public Order paidOnPlatform(String orderId, Instant paidAt) {
    mustBeAllowed("record a payment");
    Order order = orders.lock(orderId);
    if (order.status() != OrderStatus.UNPAID) {
      throw Refusal.conflict(
          "Order %s is %s and waits for no payment", order.platformOrderNo(), order.status());
    }
    return add(order, fromPlatform(order, paidAt)).order();
  }

  private static Incoming fromPlatform(Order order, Instant paidAt) {
    String reference = order.platform() + ":" + order.platformOrderNo();
    return new Incoming(reference, order.amountPayable(), Payment.PLATFORM, reference, paidAt);
  }

  /** An order that came in paid gets its entry when there is another to tell it from. */
  private void bookWhatCameWithTheOrder(Order order) {
    if (PaymentBook.cameInPaid(order)
        && order.amountPayable().signum() > 0
        && store.of(order.id()).isEmpty()) {
      store.add(payment(order, fromPlatform(order, order.paidAt()), false));
    }
  }

  /** A covered order that gets all of it, or a part, once more (row 21 of docs/domain.md). */
  private boolean isDoubled(Order order, BigDecimal amount) {
    BigDecimal due = PaymentBook.due(order);
    return due.signum() > 0
        && book.isCovered(order)
        && (amount.compareTo(due) == 0
            || store.of(order.id()).stream()
                .anyMatch(p -> p.stands() && p.amount().compareTo(amount) == 0));
  }

  private Payment payment(Order order, Incoming incoming, boolean doubled) {
    return new Payment(
        Ids.next(),
        order.id(),
        incoming.requestId(),
        incoming.amount(),
        incoming.method(),
        incoming.reference(),
        incoming.paidAt(),
        doubled,
        journal.now(),
        actor.id(),
        null,
        null,
        null,
        null);
  }

  /**
   * Takes back an entry that was wrong; its reference is free again. Taking it back twice changes
   * nothing.
   *
   * @param why for the story of the order
   * @throws Refusal when the order has no such entry, the money has gone back to the customer
   *     since, or a person of another role does it
   */
  @Transactional
  public Recorded withdraw(String orderId, String paymentId, String why) {
    mustBeAllowed("take back a payment");
    Order order = orders.lock(orderId);
    bookWhatCameWithTheOrder(order);
    Payment payment = ofOrder(order, paymentId);
    if (!payment.stands()) {
      return new Recorded(payment, order, true);
    }
    book.mustNotHaveGoneBack(order, payment);
    store.withdraw(paymentId, journal.now(), actor.id(), why);
    book.keepLedger(order, actor.id());
    journal.note(
        order,
        "PAYMENT_WITHDRAWN",
        "%s %s by %s, reference %s, was a wrong entry: %s"
            .formatted(
                payment.amount(), order.currency(), payment.method(), payment.reference(), why),
        paymentId);
    Order after = settle(order, order.paidAt());
    return new Recorded(ofOrder(after, paymentId), after, false);
  }

  private Payment ofOrder(Order order, String paymentId) {
    return store.of(order.id()).stream()
        .filter(payment -> payment.id().equals(paymentId))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "Order %s has no payment '%s'; see GET /api/orders/%s/payments",
                    order.platformOrderNo(), paymentId, order.id()));
  }

  /** The order goes on when it is covered, and counts as unpaid when it is not. */
  Order settle(Order order, Instant paidAt) {
    Order settled = order;
    boolean covered = book.isCovered(order);
    if (PaymentBook.hasEnded(order) || PaymentBook.due(order).signum() == 0) {
      settled = order;
    } else if (covered && order.status() == OrderStatus.UNPAID) {
      settled = orders.save(order.paid(paidAt));
      cancellations.withdrawUnpaid(settled);
      lifecycle.paid(settled);
    } else if (covered != (order.paidAt() != null)) {
      settled = orders.save(order.paidSince(covered ? paidAt : null));
    }
    checks.look(settled);
    return settled;
  }

  /** Nothing is left to pay: the process goes on as if the money had come. */
  @EventListener
  void nothingIsDue(NothingDue news) {
    journal.note(news.order(), "NOTHING_DUE", "Nothing is left to pay");
    cancellations.withdrawUnpaid(news.order());
    lifecycle.paid(news.order());
  }

  /** What came in is held against what is due now. */
  @EventListener
  void dueChanged(DueChanged news) {
    List<Payment> booked = store.of(news.order().id());
    if (!booked.isEmpty()) {
      settle(news.order(), booked.get(booked.size() - 1).paidAt());
    }
  }
}
