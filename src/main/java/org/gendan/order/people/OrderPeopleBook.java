package org.gendan.order.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gendan.order.Order;
import org.gendan.order.OrderFieldRules;
import org.gendan.order.OrderJournal;
import org.gendan.order.Orders;
import org.gendan.order.people.OrderPeopleMapper.Unnoted;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.security.DeskPeople;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says who sold an order and who looks after it, and lists the orders that have no note. */
@Component
@NamedInterface
public class OrderPeopleBook {

  /** What is said where a name is written that logs in nowhere. */
  public static final String NOBODY_OF_A_DESK =
      "is no person of a desk; write the name with which that person logs in";

  private static final String KIND = "ORDER_PEOPLE";

  private final Orders orders;
  private final OrderPeopleMapper store;
  private final OrderJournal journal;
  private final OrderFieldRules rules;
  private final DeskPeople desks;

  OrderPeopleBook(
      Orders orders,
      OrderPeopleMapper store,
      OrderJournal journal,
      OrderFieldRules rules,
      DeskPeople desks) {
    this.desks = desks;
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
   * @param why why it changes, or null
   * @throws Refusal when there is no such order, or nobody is named, or one who belongs to no desk
   */
  @Transactional
  public OrderPeople name(String orderId, String seller, String owner, String why) {
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
            seller == null ? before.seller() : person("seller", seller),
            owner == null ? before.owner() : person("owner", owner),
            journal.actor(),
            journal.now());
    if (Objects.equals(now.seller(), before.seller())
        && Objects.equals(now.owner(), before.owner())) {
      return before;
    }
    if (known.isPresent()) {
      store.update(now);
    } else {
      store.add(now);
    }
    journal.note(order, KIND, sentence(now) + (why == null ? "" : ": " + why), null);
    return now;
  }

  /**
   * Keeps who was named when orders came in, in the transaction that takes them.
   *
   * @param named by the order's id; checked to be people of desks
   */
  public void cameWith(Map<String, NamedPeople> named) {
    List<OrderPeople> all =
        named.entrySet().stream()
            .filter(one -> !one.getValue().isNobody())
            .map(one -> people(one.getKey(), one.getValue()))
            .toList();
    if (all.isEmpty()) {
      return;
    }
    store.addAll(all);
    journal.addAll(
        all.stream()
            .map(people -> journal.entry(people.orderId(), KIND, sentence(people), null))
            .toList());
  }

  /** Gives an order that follows from another one the people of that one, if it has any. */
  public void passOn(String fromOrderId, String toOrderId) {
    OrderPeople before = of(fromOrderId);
    cameWith(Map.of(toOrderId, new NamedPeople(before.seller(), before.owner())));
  }

  private OrderPeople people(String orderId, NamedPeople named) {
    return new OrderPeople(orderId, named.seller(), named.owner(), journal.actor(), journal.now());
  }

  private String person(String field, String text) {
    String person = rules.code(field, text);
    if (person != null && !desks.isOfADesk(person)) {
      throw Refusal.invalid(field, ErrorCode.UNKNOWN, NOBODY_OF_A_DESK);
    }
    return person;
  }

  private static String sentence(OrderPeople people) {
    return "Sold by %s, looked after by %s".formatted(said(people.seller()), said(people.owner()));
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
