package org.gendan.order.people;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.gendan.order.Order;
import org.gendan.order.OrderFieldRules;
import org.gendan.order.OrderJournal;
import org.gendan.order.Orders;
import org.gendan.order.people.OrderPeopleMapper.Unnoted;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says who sold an order and who looks after it, and lists the orders that have no note. */
@Component
@NamedInterface
public class OrderPeopleBook {

  private final Orders orders;
  private final OrderPeopleMapper store;
  private final OrderJournal journal;
  private final OrderFieldRules rules;

  OrderPeopleBook(
      Orders orders, OrderPeopleMapper store, OrderJournal journal, OrderFieldRules rules) {
    this.orders = orders;
    this.store = store;
    this.journal = journal;
    this.rules = rules;
  }

  /** Who belongs to the order; nobody when nobody was named. */
  public OrderPeople of(String orderId) {
    return store.find(orderId).orElseGet(() -> OrderPeople.nobody(orderId));
  }

  /**
   * Names the people of an order; the same again changes nothing.
   *
   * @param seller null leaves the seller as it is
   * @param owner null leaves the owner as it is
   * @param reason why it changes, or null
   * @throws Refusal when there is no such order, or nobody is named
   */
  @Transactional
  public OrderPeople name(String orderId, String seller, String owner, String reason) {
    Order order = orders.lock(orderId);
    Optional<OrderPeople> known = store.find(orderId);
    OrderPeople before = known.orElseGet(() -> OrderPeople.nobody(orderId));
    if (seller == null && owner == null) {
      throw Refusal.invalid(
          "owner", ErrorCode.REQUIRED, "is missing; name the owner, the seller, or both");
    }
    var now =
        new OrderPeople(
            orderId,
            seller == null ? before.seller() : rules.code("seller", seller),
            owner == null ? before.owner() : rules.code("owner", owner),
            journal.actor(),
            journal.now());
    if (Objects.equals(now.seller(), before.seller())
        && Objects.equals(now.owner(), before.owner())) {
      return before;
    }
    String why = rules.remark("reason", reason);
    if (known.isPresent()) {
      store.update(now);
    } else {
      store.add(now);
    }
    journal.note(
        order,
        "ORDER_PEOPLE",
        "Sold by %s, looked after by %s%s"
            .formatted(said(now.seller()), said(now.owner()), why == null ? "" : ": " + why),
        null);
    return now;
  }

  /** Orders that were placed in a time and have no note, the oldest first. */
  @Transactional(readOnly = true)
  Page<Unnoted> unnoted(Instant from, Instant to, PageRequest page) {
    return new Page<>(
        store.unnoted(from, to, page.size(), page.offset()),
        page.page(),
        page.size(),
        store.unnotedCount(from, to));
  }

  private static String said(String person) {
    return person == null ? "nobody" : person;
  }
}
