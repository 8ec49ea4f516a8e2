package org.gendan.order;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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
  private final HeldOrders held;
  private final ApplicationEventPublisher news;

  Orders(OrderMapper store, HeldOrders held, ApplicationEventPublisher news) {
    this.store = store;
    this.held = held;
    this.news = news;
  }

  /**
   * The order with this id.
   *
   * @throws Refusal when there is none
   */
  public Order get(String orderId) {
    return read(
        held.find(orderId).or(() -> store.find(orderId)).orElseThrow(() -> unknown(orderId)));
  }

  /**
   * Where the order with this id stands; its lines are not read for it.
   *
   * @throws Refusal when there is none
   */
  public OrderStatus statusOf(String orderId) {
    return held.find(orderId)
        .map(Order::status)
        .or(() -> store.row(orderId).map(OrderRow::status))
        .orElseThrow(() -> unknown(orderId));
  }

  private static Order read(Order order) {
    OrderInLog.isRead(order.platformOrderNo());
    return order;
  }

  private static Refusal unknown(String orderId) {
    return Refusal.notFound(
        "There is no order '%s'; search for it by number, phone or name", orderId);
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
    return idOf(platform, platformOrderNo, withNumber(platformOrderNo));
  }

  /**
   * The same, said of orders that were read before.
   *
   * @param withNumber all that have this number
   */
  public String idOf(Platform platform, String platformOrderNo, List<Order> withNumber) {
    List<Order> found =
        withNumber.stream()
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

  /** The same for many numbers, by their one spelling; a few hundred at most. */
  public Map<String, List<Order>> withNumbers(Collection<String> platformOrderNos) {
    List<String> normal = platformOrderNos.stream().map(Identifier::normal).distinct().toList();
    return normal.isEmpty()
        ? Map.of()
        : store.findByNumbers(normal).stream().collect(groupingBy(Order::platformOrderNo));
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
        held.find(orderId)
            .or(() -> store.lock(orderId).map(held::keep))
            .orElseThrow(() -> Refusal.notFound("There is no order %s", orderId)));
  }

  /**
   * Locks orders that are going to be asked for one by one, in few statements; those that there are
   * not are left out. All who lock several do it in the order of their ids.
   */
  public List<Order> lockAll(Collection<String> orderIds) {
    List<String> missing =
        orderIds.stream().filter(id -> held.find(id).isEmpty()).distinct().sorted().toList();
    if (!missing.isEmpty()) {
      store.lockAll(missing).forEach(held::keep);
    }
    return orderIds.stream().flatMap(id -> held.find(id).stream()).toList();
  }

  /** Keeps a change, or fails so that the caller's transaction is tried again. */
  @Transactional
  public Order save(Order changed) {
    LostUpdate.unless(store.update(changed), "Order", changed.platformOrderNo());
    Order kept =
        changed.lines().isEmpty()
            ? store.find(changed.id()).orElseThrow()
            : HeldOrders.written(changed);
    news.publishEvent(new OrderSaved(held.keep(kept)));
    return kept;
  }

  /** Keeps other lines, and nothing else of the order; who locks it before is alone with it. */
  @Transactional
  public void replaceLines(Order changed) {
    store.updateLines(changed);
    held.forget(changed.id());
  }
}
