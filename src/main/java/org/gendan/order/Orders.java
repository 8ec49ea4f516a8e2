package org.gendan.order;

import java.util.Collection;
import java.util.List;
import org.gendan.refusal.ControlCharacters;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Identifier;
import org.gendan.refusal.Refusal;
import org.gendan.row.LostUpdate;
import org.gendan.trail.OrderInLog;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds orders and keeps their changes. */
@Component
public class Orders {

  private final OrderMapper store;
  private final ApplicationEventPublisher news;

  Orders(OrderMapper store, ApplicationEventPublisher news) {
    this.store = store;
    this.news = news;
  }

  /**
   * The order with this id.
   *
   * @throws Refusal when there is none
   */
  public Order get(String orderId) {
    return read(store.find(orderId).orElseThrow(() -> unknown(orderId)));
  }

  /**
   * Where the order with this id stands; its lines are not read for it.
   *
   * @throws Refusal when there is none
   */
  public OrderStatus statusOf(String orderId) {
    return store.row(orderId).orElseThrow(() -> unknown(orderId)).status();
  }

  private static Order read(Order order) {
    OrderInLog.isRead(order.platformOrderNo());
    return order;
  }

  private static Refusal unknown(String orderId) {
    return Refusal.notFound("There is no order '%s'; search with GET /api/orders?q=", orderId);
  }

  /**
   * The order with this number.
   *
   * @param platform where it was placed, or null when the number alone tells
   * @throws Refusal when there is none, or several platforms have one
   */
  public Order get(Platform platform, String platformOrderNo) {
    return get(idOf(platform, platformOrderNo));
  }

  /**
   * The id of the order with this number; the same as {@link #get(Platform, String)} says, and
   * nothing else of it is read.
   *
   * @param platform where it was placed, or null when the number alone tells
   * @throws Refusal when there is none, or several platforms have one
   */
  public String idOf(Platform platform, String platformOrderNo) {
    List<Order> found =
        withNumber(platformOrderNo).stream()
            .filter(order -> platform == null || order.platform().equals(platform))
            .toList();
    if (found.isEmpty()) {
      throw Refusal.invalid(
          "platformOrderNo",
          ErrorCode.UNKNOWN,
          "there is no %s order '%s'; import the order first",
          platform == null ? "" : platform,
          ControlCharacters.shown(platformOrderNo));
    }
    if (found.size() > 1) {
      throw Refusal.invalid(
          "platform",
          ErrorCode.REQUIRED,
          "several platforms have an order '%s'; name the platform",
          ControlCharacters.shown(platformOrderNo));
    }
    return found.get(0).id();
  }

  /** Orders by their ids, without their lines; ids of no order are left out. */
  @Transactional(readOnly = true)
  public List<Order> all(Collection<String> orderIds) {
    return orderIds.isEmpty() ? List.of() : store.findByIds(orderIds);
  }

  /** The orders of all platforms that have this number; lines are left out. */
  public List<Order> withNumber(String platformOrderNo) {
    return store.findByNumber(Identifier.normal(platformOrderNo));
  }

  /** Searches, the newest first; lines are left out. */
  public Page<Order> search(OrderStatus status, String text, PageRequest page) {
    return new Page<>(
        store.search(status, text, page.size(), page.offset()),
        page.page(),
        page.size(),
        store.count(status, text));
  }

  /**
   * The order, which nobody else can change until the transaction ends. A step that calls the ERP
   * begins with it: a cancellation then comes either before the call or after it, never in between.
   */
  public Order lock(String orderId) {
    return read(
        store.lock(orderId).orElseThrow(() -> Refusal.notFound("There is no order %s", orderId)));
  }

  /** Keeps a change, or fails so that the caller's transaction is tried again. */
  @Transactional
  public Order save(Order changed) {
    LostUpdate.unless(store.update(changed), "Order", changed.platformOrderNo());
    Order kept = store.find(changed.id()).orElseThrow();
    news.publishEvent(new OrderSaved(kept));
    return kept;
  }
}
