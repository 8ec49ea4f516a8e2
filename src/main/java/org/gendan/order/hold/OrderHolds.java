package org.gendan.order.hold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gendan.batch.Batch;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.Orders;
import org.gendan.order.dunning.Dunnings;
import org.gendan.order.hold.OrderHold.Reason;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps orders in the house. While a hold is open no dispatch of the order can be recorded,
 * whichever door it comes through; a parcel that the warehouse has sent nevertheless is news.
 */
@Component
@NamedInterface
public class OrderHolds {

  private final Orders orders;
  private final OrderHoldMapper store;
  private final Dunnings dunnings;
  private final OrderJournal journal;
  private final CurrentActor actor;
  private final Batch batch;

  /**
   * The holds of orders that an open batch has locked and means to ship, which it does not hold.
   */
  private record Known(Map<String, List<OrderHold>> byOrder) {
    Known() {
      this(new HashMap<>());
    }
  }

  OrderHolds(
      Orders orders,
      OrderHoldMapper store,
      Dunnings dunnings,
      OrderJournal journal,
      CurrentActor actor,
      Batch batch) {
    this.orders = orders;
    this.store = store;
    this.dunnings = dunnings;
    this.journal = journal;
    this.actor = actor;
    this.batch = batch;
  }

  /**
   * Holds an order; the same ref again changes nothing, also when it was lifted meanwhile.
   *
   * @param ref id of the case that wants it, at most 64 characters
   * @param text for people, or null
   * @throws Refusal when there is no such order, or the ref holds another one
   */
  @Transactional
  public OrderHold place(String orderId, Reason reason, String ref, String text) {
    // A dispatch is then recorded before the hold or refused after it, never in between.
    Order order = orders.lock(orderId);
    Optional<OrderHold> known = store.find(ref);
    if (known.isPresent()) {
      return known.filter(hold -> hold.orderId().equals(orderId)).orElseThrow(() -> taken(ref));
    }
    OrderHold hold =
        new OrderHold(ref, orderId, reason, text, actor.id(), journal.now(), null, null);
    store.add(hold);
    journal.note(
        order,
        "HOLD_PLACED",
        "Stays in the house: " + reason.toLogistics() + (text == null ? "" : " (" + text + ")"),
        ref);
    return hold;
  }

  /** Lifts a hold; one that is lifted, or never was, is left alone. */
  @Transactional
  public void lift(String ref) {
    Optional<Order> order = store.find(ref).map(hold -> orders.lock(hold.orderId()));
    // Read again: two who lift it at the same moment are told apart by the lock.
    if (order.isPresent() && store.find(ref).filter(OrderHold::isOpen).isPresent()) {
      store.lift(ref, actor.id(), journal.now());
      journal.note(
          order.get(), "HOLD_LIFTED", "Nothing of this hold keeps the order any more", ref);
    }
  }

  /** All holds of an order, lifted ones too, the oldest first. */
  public List<OrderHold> of(String orderId) {
    return store.of(orderId);
  }

  /** The holds that keep an order now, the oldest first. */
  public List<OrderHold> open(String orderId) {
    return store.of(orderId).stream().filter(OrderHold::isOpen).toList();
  }

  /**
   * Reads ahead, while a batch is open, what keeps these orders, which the caller has locked. Each
   * is answered for once.
   */
  public void readAhead(Collection<Order> locked) {
    batch
        .part(Known.class, Known::new)
        .filter(known -> !locked.isEmpty())
        .ifPresent(
            known -> {
              List<String> ids = locked.stream().map(Order::id).toList();
              ids.forEach(id -> known.byOrder().put(id, new ArrayList<>()));
              store.ofAll(ids).forEach(hold -> known.byOrder().get(hold.orderId()).add(hold));
            });
    dunnings.readAhead(locked);
  }

  /**
   * Lets pass only an order that nothing holds, of an account whose releases are not suspended.
   *
   * @throws Refusal otherwise; it says why, and who can lift the hold
   */
  public void mustBeFree(Order order) {
    List<OrderHold> open =
        batch
            .part(Known.class, Known::new)
            .map(known -> known.byOrder().remove(order.id()))
            .orElseGet(() -> store.of(order.id()))
            .stream()
            .filter(OrderHold::isOpen)
            .toList();
    if (!open.isEmpty()) {
      throw Refusal.conflict(
          "Order %s is held and cannot be shipped: %s. Keep the parcel; the order goes on when the"
              + " hold is lifted",
          order.platformOrderNo(), open.get(0).reason().toLogistics());
    }
    dunnings.mustNotBeSuspended(order);
  }

  /**
   * Lets pass only an order about which no refund is under way.
   *
   * @throws Refusal otherwise
   */
  public void mustHaveNoRefund(Order order) {
    if (open(order.id()).stream().anyMatch(hold -> hold.reason() == Reason.REFUND)) {
      throw Refusal.conflict(
          "A refund of order %s is under way already, and pays back what is owed; nothing is left"
              + " to ask for",
          order.platformOrderNo());
    }
  }

  private static Refusal taken(String ref) {
    return Refusal.conflict("Hold '%s' keeps another order; use another ref", ref);
  }
}
