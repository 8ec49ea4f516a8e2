package org.gendan.order.people;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.gendan.calendar.BusinessTime;
import org.gendan.order.Orders;
import org.gendan.refusal.field.Checked;
import org.gendan.refusal.field.Text;
import org.gendan.security.CurrentActor;
import org.gendan.security.Deed;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who sold an order and who looks after it, and the total sheet of orders without a note. */
@RestController
@RequestMapping("/api/orders")
class OrderPeopleController {

  private final OrderPeopleBook book;
  private final Orders orders;
  private final CurrentActor actor;
  private final ZoneId zone;

  OrderPeopleController(OrderPeopleBook book, Orders orders, CurrentActor actor, ZoneId zone) {
    this.book = book;
    this.orders = orders;
    this.actor = actor;
    this.zone = zone;
  }

  /** Who it shall be; what is left out stays. */
  record PeopleBody(String seller, String owner, @Text(2_000) String reason) {}

  /** Who it is; null for nobody. */
  record PeopleAnswer(
      String orderId, String seller, String owner, String setBy, OffsetDateTime setAt) {}

  /** An order without a note. */
  record Row(
      String orderId,
      String platform,
      String platformOrderNo,
      OffsetDateTime placedAt,
      String status,
      String seller,
      String owner) {}

  @PostMapping("/{orderId}/people")
  PeopleAnswer name(@PathVariable String orderId, @RequestBody PeopleBody body) {
    actor.must(Deed.NAME_PEOPLE);
    PeopleBody told = Checked.of(body);
    return answer(book.name(orderId, told.seller(), told.owner(), told.reason()));
  }

  @GetMapping("/{orderId}/people")
  PeopleAnswer people(@PathVariable String orderId) {
    return answer(book.of(orders.get(orderId).id()));
  }

  /** Those that were placed on a business day (总表). */
  @GetMapping("/unnoted")
  Page<Row> unnoted(
      @RequestParam LocalDate date,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    actor.must(Deed.NOTE);
    var found =
        book.unnoted(
            date.atStartOfDay(zone).toInstant(),
            date.plusDays(1).atStartOfDay(zone).toInstant(),
            new PageRequest(page, size));
    return new Page<>(
        found.items().stream()
            .map(
                o ->
                    new Row(
                        o.orderId(),
                        o.platform(),
                        o.platformOrderNo(),
                        BusinessTime.at(o.placedAt(), zone),
                        o.status(),
                        o.seller(),
                        o.owner()))
            .toList(),
        found.page(),
        found.size(),
        found.total());
  }

  private PeopleAnswer answer(OrderPeople people) {
    return new PeopleAnswer(
        people.orderId(),
        people.seller(),
        people.owner(),
        people.setBy(),
        people.setAt() == null ? null : BusinessTime.at(people.setAt(), zone));
  }
}
