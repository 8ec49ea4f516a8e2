package org.gendan.order.overview;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gendan.calendar.BusinessTime;
import org.gendan.engine.OpenTask;
import org.gendan.order.Customer;
import org.gendan.order.Order;
import org.gendan.order.OrderLine;
import org.gendan.order.OrderStatus;
import org.gendan.order.hold.OrderHold;
import org.gendan.order.linked.LinkedOrders;
import org.gendan.shipment.Shipment;

/** Orders as the API shows them; instants carry the offset of the business zone. */
public final class OrderView {

  private OrderView() {}

  /** A row of a list. */
  record Summary(
      String orderId,
      String platform,
      String platformOrderNo,
      OffsetDateTime placedAt,
      OrderStatus status,
      String customerName,
      BigDecimal amountPayable,
      String currency) {

    static Summary of(Order order, ZoneId zone) {
      return new Summary(
          order.id(),
          order.platform().name(),
          order.platformOrderNo(),
          BusinessTime.at(order.placedAt(), zone),
          order.status(),
          order.customer().name(),
          order.amountPayable(),
          order.currency());
    }
  }

  /** One order with everything that is open about it. */
  record Detail(
      String orderId,
      String platform,
      String platformOrderNo,
      OffsetDateTime placedAt,
      String paymentMethod,
      OffsetDateTime paidAt,
      OrderStatus status,
      Customer customer,
      List<OrderLine> lines,
      BigDecimal freight,
      BigDecimal discount,
      BigDecimal amountPayable,
      String currency,
      String deliveryMode,
      String remark,
      OffsetDateTime promisedDispatchAt,
      OffsetDateTime confirmedAt,
      List<Parcel> shipments,
      List<Hold> holds,
      List<Link> links,
      List<Task> openTasks) {}

  /** An order that this one led to ({@code opened}) or follows from. */
  record Link(String kind, boolean opened, String orderId, String platformOrderNo, String ref) {

    static Link of(LinkedOrders.Linked linked) {
      return new Link(
          linked.kind().name(),
          linked.opened(),
          linked.orderId(),
          linked.platformOrderNo(),
          linked.ref());
    }
  }

  /** A parcel of the order. */
  record Parcel(
      String shipmentId, String carrier, String waybillNo, String status, String verifiedOutcome) {

    static Parcel of(Shipment shipment) {
      return new Parcel(
          shipment.id(),
          shipment.carrier(),
          shipment.waybillNo(),
          shipment.status().name(),
          shipment.verification() == null ? null : shipment.verification().outcome().name());
    }
  }

  /** What keeps the order in the house now. */
  record Hold(String ref, String reason, String text, String placedBy, OffsetDateTime placedAt) {

    static Hold of(OrderHold hold, ZoneId zone) {
      return new Hold(
          hold.ref(),
          hold.reason().name(),
          hold.text(),
          hold.placedBy(),
          BusinessTime.at(hold.placedAt(), zone));
    }
  }

  /** A task that waits for a person of its group. */
  record Task(
      String taskId, String key, String name, String group, String assignee, OffsetDateTime dueAt) {

    static Task of(OpenTask task, ZoneId zone) {
      return new Task(
          task.taskId(),
          task.key(),
          task.name(),
          task.group(),
          task.assignee(),
          BusinessTime.at(task.dueAt(), zone));
    }
  }

  static Detail detail(
      Order order,
      List<Shipment> shipments,
      List<OrderHold> holds,
      List<LinkedOrders.Linked> links,
      List<OpenTask> tasks,
      ZoneId zone) {
    return new Detail(
        order.id(),
        order.platform().name(),
        order.platformOrderNo(),
        BusinessTime.at(order.placedAt(), zone),
        order.paymentMethod().name(),
        BusinessTime.at(order.paidAt(), zone),
        order.status(),
        order.customer(),
        order.lines(),
        order.freight(),
        order.discount(),
        order.amountPayable(),
        order.currency(),
        order.deliveryMode().name(),
        order.remark(),
        BusinessTime.at(order.promisedDispatchAt(), zone),
        BusinessTime.at(order.confirmedAt(), zone),
        shipments.stream().map(Parcel::of).toList(),
        holds.stream().map(hold -> Hold.of(hold, zone)).toList(),
        links.stream().map(Link::of).toList(),
        tasks.stream().map(task -> Task.of(task, zone)).toList());
  }
}
