package org.gendan.order.overview;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gendan.calendar.BusinessTime;
import org.gendan.order.Order;
import org.gendan.order.OrderStatus;
import org.gendan.order.Orders;
import org.gendan.order.hold.OrderHolds;
import org.gendan.order.intake.IntakeOutcome;
import org.gendan.order.intake.OrderIntake;
import org.gendan.order.intake.OrderSubmission;
import org.gendan.order.linked.LinkedOrders;
import org.gendan.refusal.Refusal;
import org.gendan.shipment.Shipments;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.gendan.words.KeptRefusal;
import org.gendan.words.StoryWords;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes and shows orders. */
@RestController
@RequestMapping("/api/orders")
class OrderController {

  private final OrderIntake intake;
  private final Orders orders;
  private final Shipments shipments;
  private final OrderHolds holds;
  private final LinkedOrders links;
  private final Timeline timeline;
  private final ZoneId zone;

  OrderController(
      OrderIntake intake,
      Orders orders,
      Shipments shipments,
      OrderHolds holds,
      LinkedOrders links,
      Timeline timeline,
      ZoneId zone) {
    this.intake = intake;
    this.orders = orders;
    this.shipments = shipments;
    this.holds = holds;
    this.links = links;
    this.timeline = timeline;
    this.zone = zone;
  }

  /** The answer to an order that was handed in. */
  record Accepted(
      String orderId,
      String platform,
      String platformOrderNo,
      OrderStatus status,
      BigDecimal amountPayable,
      String currency) {

    static Accepted of(Order order) {
      return new Accepted(
          order.id(),
          order.platform().name(),
          order.platformOrderNo(),
          order.status(),
          order.amountPayable(),
          order.currency());
    }
  }

  @PostMapping
  ResponseEntity<Accepted> take(@RequestBody OrderSubmission submission) {
    intake.mustBeTaker();
    IntakeOutcome outcome = intake.take(List.of(submission)).get(0);
    if (outcome instanceof IntakeOutcome.Taken taken) {
      return ResponseEntity.status(HttpStatus.CREATED).body(Accepted.of(taken.order()));
    }
    if (outcome instanceof IntakeOutcome.Repeated repeated) {
      return ResponseEntity.ok(Accepted.of(repeated.order()));
    }
    if (outcome instanceof IntakeOutcome.Conflicting conflicting) {
      throw Refusal.conflict("%s", new KeptRefusal(conflicting.message()));
    }
    throw Refusal.invalid(((IntakeOutcome.Invalid) outcome).errors());
  }

  @GetMapping
  Page<OrderView.Summary> search(
      @RequestParam(required = false) OrderStatus status,
      @RequestParam(required = false) String q,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    Page<Order> found = orders.search(status, q, new PageRequest(page, size));
    return new Page<>(
        found.items().stream().map(order -> OrderView.Summary.of(order, zone)).toList(),
        found.page(),
        found.size(),
        found.total());
  }

  @GetMapping("/{orderId}")
  OrderView.Detail show(@PathVariable String orderId) {
    Order order = orders.get(orderId);
    return OrderView.detail(
        order,
        shipments.ofOrder(orderId),
        holds.open(orderId),
        links.of(orderId),
        timeline.openTasks(order),
        zone);
  }

  /** What happened, oldest first. */
  record Story(List<Moment> items) {}

  /** One thing that happened, in the business zone. */
  record Moment(OffsetDateTime at, String kind, String actor, String text, String ref) {}

  /** All of it, or a page of it when one is asked for. */
  @GetMapping("/{orderId}/timeline")
  Story timeline(
      @PathVariable String orderId,
      @RequestParam(required = false) Integer page,
      @RequestParam(required = false) Integer size) {
    List<Moment> all =
        timeline.of(orders.get(orderId)).stream()
            .map(
                item ->
                    new Moment(
                        BusinessTime.at(item.at(), zone),
                        item.kind(),
                        item.actor(),
                        StoryWords.toReader(item.text()),
                        item.ref()))
            .toList();
    if (page == null && size == null) {
      return new Story(all);
    }
    var asked = new PageRequest(page == null ? 0 : page, size == null ? 50 : size);
    return new Story(all.stream().skip(asked.offset()).limit(asked.size()).toList());
  }
}
