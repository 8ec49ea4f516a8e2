package org.gendan.order.cancellation;

import java.util.List;
import org.gendan.order.Order;
import org.gendan.order.OrderCancelled;
import org.gendan.order.OrderFieldRules;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderLifecycleProcess;
import org.gendan.order.OrderStatus;
import org.gendan.order.Orders;
import org.gendan.order.cancellation.Cancellation.Reason;
import org.gendan.order.cancellation.Cancellation.Status;
import org.gendan.refusal.Refusal;
import org.gendan.row.Ids;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.words.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cancels orders before dispatch; an unpaid one with two keys, unless the customer does not want it
 * (row 13 of docs/domain.md). What was paid goes back by itself.
 */
@Component
@NamedInterface
public class Cancellations {

  private final Orders orders;
  private final CancellationMapper store;
  private final OrderJournal journal;
  private final OrderLifecycleProcess lifecycle;
  private final OrderCancellationProcess process;
  private final OrderFieldRules rules;
  private final CurrentActor actor;
  private final ApplicationEventPublisher news;

  Cancellations(
      Orders orders,
      CancellationMapper store,
      OrderJournal journal,
      OrderLifecycleProcess lifecycle,
      OrderCancellationProcess process,
      OrderFieldRules rules,
      CurrentActor actor,
      ApplicationEventPublisher news) {
    this.news = news;
    this.orders = orders;
    this.store = store;
    this.journal = journal;
    this.lifecycle = lifecycle;
    this.process = process;
    this.rules = rules;
    this.actor = actor;
  }

  /** The second key's answer. */
  public enum Decision {
    CONFIRM,
    REFUSE
  }

  /** A request, and whether it was here before. */
  public record Requested(Cancellation cancellation, boolean repeated) {}

  /**
   * Asks to cancel an order.
   *
   * @throws Refusal when the order has left the house or has ended, or when the same request id
   *     came with another reason
   */
  @Transactional
  public Requested request(String orderId, String requestId, Reason reason, String text) {
    // Locked, so that neither a payment nor a second request comes in between.
    Order order = orders.lock(orderId);
    List<Cancellation> earlier = store.of(orderId);
    for (Cancellation cancellation : earlier) {
      if (cancellation.requestId().equals(requestId)) {
        return repeated(cancellation, reason);
      }
    }
    refuseUnlessFitting(order, reason);
    Cancellation cancellation = requested(orderId, requestId, reason, text);
    if (reason.needsSecondKey(order.status())) {
      Requested asked = new Requested(askSecondKey(order, cancellation, earlier), false);
      lifecycle.cancellationChanged(order);
      return asked;
    }
    Cancellation confirmed = cancellation.decided(Status.CONFIRMED, actor.id(), journal.now());
    store.add(confirmed);
    cancel(order, confirmed);
    return new Requested(confirmed, false);
  }

  /**
   * Whether a request for this reason would wait for logistics; nothing is asked for.
   *
   * @throws Refusal as the request would be refused
   */
  public boolean wouldNeedSecondKey(String orderId, Reason reason) {
    Order order = orders.get(orderId);
    refuseUnlessFitting(order, reason);
    return reason.needsSecondKey(order.status());
  }

  /**
   * Ends an order whose note is void, because another order takes its place (rows 27 to 29 of
   * docs/domain.md); no second key is asked for, the goods are wanted still. Safe to repeat.
   *
   * @param requestId of the change that says so
   */
  @Transactional
  public void voided(String orderId, String requestId, String text) {
    Order order = orders.lock(orderId);
    boolean known = store.of(orderId).stream().anyMatch(one -> one.requestId().equals(requestId));
    if (known) {
      return;
    }
    refuseUnlessCancellable(order);
    Cancellation confirmed =
        requested(orderId, requestId, Reason.OTHER, text)
            .decided(Status.CONFIRMED, actor.id(), journal.now());
    store.add(confirmed);
    cancel(order, confirmed);
  }

  /**
   * The second key, held by logistics, in other hands than the first.
   *
   * @throws Refusal when the request no longer waits, or the same person turns both keys
   */
  @Transactional
  public void decide(String cancellationId, Decision decision, String remark) {
    actor.mustBeOneOf("confirm a cancellation", Roles.LOGISTICS);
    Order order = orders.lock(get(cancellationId).orderId());
    Cancellation cancellation = get(cancellationId);
    if (cancellation.status() != Status.REQUESTED) {
      throw Refusal.conflict("The cancellation is %s already", cancellation.status());
    }
    if (cancellation.requestedBy().equals(actor.id())) {
      throw Refusal.forbidden(
          "%s has asked for this cancellation; another person of logistics must confirm it",
          actor.id());
    }
    boolean confirmed = decision == Decision.CONFIRM;
    Cancellation decided =
        cancellation.decided(
            confirmed ? Status.CONFIRMED : Status.REFUSED, actor.id(), journal.now());
    store.decide(decided);
    if (confirmed) {
      refuseUnlessCancellable(order);
      cancel(order, decided);
    } else {
      String why = remark == null ? "" : " (" + rules.remark("remark", remark) + ")";
      journal.note(order, "CANCELLATION_REFUSED", "Logistics keeps the order" + why, decided.id());
      lifecycle.cancellationChanged(order);
    }
  }

  /**
   * Turns the first key because the chase of a payment is over; nothing when it is turned already.
   * The chase is the one who asks, so it is not told.
   */
  @Transactional
  public void askForNonPayment(Order order, String text) {
    List<Cancellation> earlier = store.of(order.id());
    boolean waits = earlier.stream().anyMatch(request -> request.status() == Status.REQUESTED);
    if (order.status() != OrderStatus.UNPAID || waits) {
      return;
    }
    askSecondKey(order, requested(order.id(), Ids.next(), Reason.UNPAID, text), earlier);
  }

  private Cancellation requested(String orderId, String requestId, Reason reason, String text) {
    return new Cancellation(
        Ids.next(),
        orderId,
        requestId,
        reason,
        text,
        Status.REQUESTED,
        actor.id(),
        journal.now(),
        null,
        null);
  }

  /** The order was paid: requests to cancel it for non-payment are void. */
  @Transactional
  public void withdrawUnpaid(Order order) {
    store.of(order.id()).stream()
        .filter(cancellation -> cancellation.status() == Status.REQUESTED)
        .forEach(cancellation -> withdraw(order, cancellation));
  }

  /** All requests about an order, oldest first. */
  public List<Cancellation> of(String orderId) {
    return store.of(orderId);
  }

  /** The request with this id. */
  public Cancellation get(String cancellationId) {
    return store
        .find(cancellationId)
        .orElseThrow(() -> Refusal.notFound("There is no cancellation %s", cancellationId));
  }

  private static Requested repeated(Cancellation cancellation, Reason reason) {
    if (cancellation.reason() != reason) {
      throw Refusal.conflict(
          "Request %s was made with reason %s; use another requestId",
          cancellation.requestId(), cancellation.reason());
    }
    return new Requested(cancellation, true);
  }

  private Cancellation askSecondKey(Order order, Cancellation asked, List<Cancellation> earlier) {
    if (earlier.stream().anyMatch(cancellation -> cancellation.status() == Status.REQUESTED)) {
      throw Refusal.conflict(
          "A cancellation of order %s waits for logistics already", order.platformOrderNo());
    }
    store.add(asked);
    journal.note(
        order,
        "CANCELLATION_REQUESTED",
        "Cancellation of an unpaid order asked for (%s); logistics must confirm it"
            .formatted(Words.of(asked.reason())),
        asked.id());
    process.requested(asked, order);
    return asked;
  }

  private void cancel(Order order, Cancellation cancellation) {
    Order cancelled = orders.save(order.to(OrderStatus.CANCELLED));
    String text = cancellation.text() == null ? "" : " (" + cancellation.text() + ")";
    journal.note(
        cancelled,
        "ORDER_CANCELLED",
        Words.capital(cancellation.reason()) + text,
        cancellation.id());
    store.of(order.id()).stream()
        .filter(other -> other.status() == Status.REQUESTED)
        .forEach(other -> withdraw(cancelled, other));
    lifecycle.cancelled(cancelled);
    news.publishEvent(
        new OrderCancelled(
            cancelled,
            cancellation.reason() == Reason.FRAUD,
            "Cancelled: " + Words.of(cancellation.reason()) + text));
  }

  private void withdraw(Order order, Cancellation cancellation) {
    store.decide(cancellation.decided(Status.WITHDRAWN, actor.id(), journal.now()));
    journal.note(
        order,
        "CANCELLATION_WITHDRAWN",
        "The order is " + Words.of(order.status()),
        cancellation.id());
    process.withdrawn(cancellation);
  }

  private static void refuseUnlessFitting(Order order, Reason reason) {
    refuseUnlessCancellable(order);
    if (reason == Reason.UNPAID && order.status() != OrderStatus.UNPAID) {
      throw Refusal.conflict(
          "Order %s is %s, not unpaid; cancel it for another reason"
              .formatted(order.platformOrderNo(), order.status()));
    }
  }

  private static void refuseUnlessCancellable(Order order) {
    if (order.status().isBeforeDispatch()) {
      return;
    }
    String instead =
        switch (order.status()) {
          case CANCELLED, REFUNDED -> "it has ended, nothing is left to cancel";
          case RETURNING, RETURNED -> "the parcel comes back; wait for its inspection";
          default ->
              "it has left the house; let the customer refuse the parcel or ask for a return with"
                  + " POST /api/orders/%s/refund-requests".formatted(order.id());
        };
    throw Refusal.conflict(
        "Order %s is %s and cannot be cancelled: %s",
        order.platformOrderNo(), order.status(), instead);
  }
}
