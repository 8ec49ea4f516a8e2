package org.gendan.order.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderStatus;
import org.gendan.order.Orders;
import org.gendan.order.plan.DispatchListMapper.Head;
import org.gendan.order.plan.DispatchListMapper.Row;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the list of what ships on a day, and says what could ship. */
@Component
class DispatchLists {

  private static final int MOST = 2_000;

  private final DispatchListMapper store;
  private final Orders orders;
  private final OrderJournal journal;
  private final ZoneId zone;

  DispatchLists(DispatchListMapper store, Orders orders, OrderJournal journal, ZoneId zone) {
    this.store = store;
    this.orders = orders;
    this.journal = journal;
    this.zone = zone;
  }

  /** The list that is in force for the day, if one was handed in. */
  Optional<Head> of(LocalDate day) {
    return store.find(day);
  }

  /** What is on the list of the day, and what else is ready to ship. */
  @Transactional(readOnly = true)
  Page<Row> rows(LocalDate day, PageRequest page) {
    return new Page<>(
        store.rows(day, page.size(), page.offset()), page.page(), page.size(), store.count(day));
  }

  /**
   * Hands in the list of a day; it takes the place of an earlier one of the same day.
   *
   * @param day in the zone of business days, today at the earliest
   * @param orderIds orders that are ready to ship, or stand on the earlier list; none takes the
   *     list back
   * @throws Refusal when the day is over, an order is not there or not ready to ship
   */
  @Transactional
  Optional<Head> submit(LocalDate day, List<String> orderIds) {
    if (day.isBefore(LocalDate.ofInstant(journal.now(), zone))) {
      throw Refusal.invalid(
          "date", ErrorCode.RANGE, "%s is over; hand in the list of a later day", day);
    }
    Set<String> wanted = new LinkedHashSet<>(orderIds == null ? List.of() : orderIds);
    if (wanted.size() > MOST) {
      throw Refusal.invalid("orderIds", ErrorCode.TOO_MANY, "at most %s orders", MOST);
    }
    store.lock(day);
    Set<String> before = new LinkedHashSet<>(store.orders(day));
    for (String id : wanted) {
      Order order = orders.get(id);
      if (!before.contains(id)) {
        mustBeReady(order);
        journal.note(order, "DISPATCH_LISTED", "On the dispatch list of %s".formatted(day));
      }
    }
    before.stream()
        .filter(id -> !wanted.contains(id))
        .forEach(
            id ->
                journal.note(
                    orders.get(id),
                    "DISPATCH_UNLISTED",
                    "Taken off the dispatch list of %s".formatted(day)));
    store.clear(day);
    store.deleteHead(day);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    var head = new Head(day, journal.actor(), journal.now());
    store.add(head);
    store.addOrders(day, wanted);
    return Optional.of(head);
  }

  private static void mustBeReady(Order order) {
    if (order.status() != OrderStatus.READY_TO_SHIP) {
      throw Refusal.invalid(
          "orderIds",
          ErrorCode.NOT_ALLOWED,
          "order %s is not ready to ship; leave it out",
          order.platformOrderNo());
    }
  }
}
