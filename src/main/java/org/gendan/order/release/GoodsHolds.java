package org.gendan.order.release;

import java.util.List;
import org.gendan.order.Order;
import org.gendan.order.OrderFieldRules;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderStatus;
import org.gendan.order.Orders;
import org.gendan.order.dunning.Dunnings;
import org.gendan.order.hold.OrderHold.Reason;
import org.gendan.order.hold.OrderHolds;
import org.gendan.order.release.GoodsHold.OrderedBy;
import org.gendan.order.release.GoodsHold.Standing;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.row.Ids;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goods are held and released by order of the consignor or of finance (物控/放货, row 149 of
 * docs/domain.md). What finance holds only finance releases, and nothing is released to an account
 * whose releases are suspended.
 */
@NamedInterface
@Component
public class GoodsHolds {

  private final Orders orders;
  private final GoodsHoldMapper store;
  private final OrderHolds holds;
  private final Dunnings dunnings;
  private final GoodsHoldProcess flow;
  private final OrderFieldRules rules;
  private final OrderJournal journal;
  private final CurrentActor actor;

  GoodsHolds(
      Orders orders,
      GoodsHoldMapper store,
      OrderHolds holds,
      Dunnings dunnings,
      GoodsHoldProcess flow,
      OrderFieldRules rules,
      OrderJournal journal,
      CurrentActor actor) {
    this.orders = orders;
    this.store = store;
    this.holds = holds;
    this.dunnings = dunnings;
    this.flow = flow;
    this.rules = rules;
    this.journal = journal;
    this.actor = actor;
  }

  /** A hold, and whether it was so before. */
  @NamedInterface
  public record Done(GoodsHold hold, boolean repeated) {}

  /**
   * Holds the goods of an order.
   *
   * @throws Refusal when they have been handed out, the actor may not order it, or the same request
   *     id came from another side
   */
  @Transactional
  public Done hold(String orderId, String requestId, OrderedBy by, String text) {
    Order order = orders.lock(orderId);
    for (GoodsHold earlier : store.of(orderId)) {
      if (earlier.requestId().equals(requestId)) {
        return repeated(earlier, by);
      }
    }
    mayOrder(by, "hold goods for finance");
    if (!order.status().isBeforeDispatch() && order.status() != OrderStatus.DISPATCHED) {
      throw Refusal.conflict(
          "Order %s is %s: its goods are no longer ours to hold",
          order.platformOrderNo(), order.status());
    }
    GoodsHold hold =
        new GoodsHold(
            Ids.next(),
            orderId,
            requestId,
            by,
            text,
            actor.id(),
            journal.now(),
            null,
            null,
            null,
            null,
            null);
    store.add(hold);
    holds.place(orderId, Reason.GOODS, hold.id(), words(by, hold.text()));
    journal.note(order, "GOODS_HELD", "Held by order of " + words(by, hold.text()), hold.id());
    flow.held(hold, order.platformOrderNo());
    return new Done(hold, false);
  }

  /**
   * Releases held goods; what is released already stays so.
   *
   * @param holdId which hold; null when the order has one open hold
   * @throws Refusal when nothing is held, the actor may not order it, or the account is suspended
   */
  @Transactional
  public Done release(String orderId, String holdId, OrderedBy by, String text) {
    Order order = orders.lock(orderId);
    GoodsHold hold = holdId == null ? onlyOpen(order) : ofOrder(orderId, holdId);
    if (!hold.isOpen()) {
      return new Done(hold, true);
    }
    mustBeReleased(order, hold, by);
    store.release(hold.id(), actor.id(), journal.now(), words(by, text));
    holds.lift(hold.id());
    journal.note(order, "GOODS_RELEASED", "Released by order of " + words(by, text), hold.id());
    GoodsHold released = get(hold.id());
    flow.released(released);
    return new Done(released, false);
  }

  /**
   * Looks whether held goods could be released now; writes nothing.
   *
   * @throws Refusal why they could not
   */
  public void wouldBeReleased(String holdId, OrderedBy by) {
    GoodsHold hold = get(holdId);
    mustBeReleased(orders.get(hold.orderId()), hold, by);
  }

  private void mustBeReleased(Order order, GoodsHold hold, OrderedBy by) {
    if (hold.orderedBy() == OrderedBy.FINANCE && by != OrderedBy.FINANCE) {
      throw Refusal.conflict("Finance holds these goods; only finance can have them released");
    }
    mayOrder(by, "release goods for finance");
    dunnings.mustNotBeSuspended(order);
  }

  /** Where a hold stands, by where its order stands now. */
  @Transactional
  public Standing standing(String holdId) {
    GoodsHold hold = get(holdId);
    Order order = orders.lock(hold.orderId());
    return get(holdId).standing(order.status());
  }

  /** The agent at the destination has confirmed the hold; in the task. */
  @Transactional
  public void holdConfirmed(String holdId, String who, String remark) {
    Order order = orders.lock(get(holdId).orderId());
    store.holdTold(holdId, rules.itemName("confirmedBy", who));
    journal.note(
        order, "HOLD_CONFIRMED", "The destination keeps them: " + words(who, remark), holdId);
  }

  /** The agent at the destination has confirmed the release; in the task. */
  @Transactional
  public void releaseConfirmed(String holdId, String who, String remark) {
    Order order = orders.lock(get(holdId).orderId());
    store.releaseTold(holdId, rules.itemName("confirmedBy", who));
    journal.note(
        order,
        "RELEASE_CONFIRMED",
        "The destination hands them out: " + words(who, remark),
        holdId);
  }

  /** The hold with this id. */
  public GoodsHold get(String holdId) {
    return store
        .find(holdId)
        .orElseThrow(() -> Refusal.notFound("There is no hold of goods '%s'", holdId));
  }

  /** All holds of an order, oldest first. */
  public List<GoodsHold> of(String orderId) {
    return store.of(orderId);
  }

  private void mayOrder(OrderedBy by, String action) {
    if (by == OrderedBy.FINANCE) {
      actor.mustBeOneOf(action, Roles.FINANCE);
    }
  }

  private GoodsHold ofOrder(String orderId, String holdId) {
    return store.of(orderId).stream()
        .filter(hold -> hold.id().equals(holdId))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "holdId", ErrorCode.UNKNOWN, "is no hold of this order; leave it out"));
  }

  private GoodsHold onlyOpen(Order order) {
    List<GoodsHold> open = store.of(order.id()).stream().filter(GoodsHold::isOpen).toList();
    if (open.isEmpty()) {
      throw Refusal.conflict("No goods of order %s are held", order.platformOrderNo());
    }
    if (open.size() > 1) {
      throw Refusal.invalid(
          "holdId", ErrorCode.REQUIRED, "is missing; the order has several holds");
    }
    return open.get(0);
  }

  private static Done repeated(GoodsHold earlier, OrderedBy by) {
    if (earlier.orderedBy() != by) {
      throw Refusal.conflict(
          "Request %s held the goods by order of %s; use another requestId",
          earlier.requestId(), earlier.orderedBy());
    }
    return new Done(earlier, true);
  }

  private static String words(Object who, String text) {
    return who + (text == null || text.isBlank() ? "" : " (" + text + ")");
  }
}
