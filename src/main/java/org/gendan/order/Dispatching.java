package org.gendan.order;

import java.time.Instant;
import java.util.List;
import org.gendan.carrier.Watch;
import org.gendan.carrier.Watches;
import org.gendan.intake.IntakeProperties;
import org.gendan.refusal.Refusal;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Logistics hands the order to a carrier (DOMAIN row 47); never an unconfirmed one. */
@Component
public class Dispatching {

  private final Orders orders;
  private final Shipments shipments;
  private final OrderJournal journal;
  private final OrderLifecycle lifecycle;
  private final IntakeProperties intake;
  private final Watches watches;

  Dispatching(
      Orders orders,
      Shipments shipments,
      OrderJournal journal,
      OrderLifecycle lifecycle,
      IntakeProperties intake,
      Watches watches) {
    this.orders = orders;
    this.shipments = shipments;
    this.journal = journal;
    this.lifecycle = lifecycle;
    this.intake = intake;
    this.watches = watches;
  }

  /** The parcel, and whether it was recorded before. */
  public record Recorded(Shipment shipment, boolean repeated) {}

  /**
   * Records the parcel of an order that waits for it, by another door than the task in Tasklist.
   *
   * @param dispatchedAt when it left; now when null
   * @throws Refusal when the order may not be shipped, or has another parcel already
   */
  @Transactional
  public Recorded record(String orderId, String carrier, String waybillNo, Instant dispatchedAt) {
    List<Shipment> earlier = shipments.ofOrder(orderId);
    var same = shipments.find(carrier, waybillNo);
    if (same.isPresent() && earlier.contains(same.get())) {
      return new Recorded(same.get(), true);
    }
    Order order = orders.get(orderId);
    Shipment shipment = recordInTask(orderId, carrier, waybillNo, dispatchedAt);
    lifecycle.dispatched(order);
    return new Recorded(shipment, false);
  }

  /** The same from within the task, whose process goes on by itself. */
  @Transactional
  public Shipment recordInTask(
      String orderId, String carrier, String waybillNo, Instant dispatchedAt) {
    Order order = orders.get(orderId);
    if (order.status() != OrderStatus.READY_TO_SHIP) {
      throw Refusal.conflict(refusal(order));
    }
    if (dispatchedAt != null && intake.isFuture(dispatchedAt, journal.now())) {
      throw Refusal.invalid("dispatchedAt", "future", "lies in the future; check date and offset");
    }
    Shipment shipment =
        shipments.record(orderId, order.platformOrderNo(), carrier, waybillNo, dispatchedAt);
    watches.want(watch(order, shipment));
    Order dispatched = orders.save(order.to(OrderStatus.DISPATCHED));
    journal.note(
        dispatched,
        "ORDER_DISPATCHED",
        "Handed to %s, waybill %s".formatted(shipment.carrier(), shipment.waybillNo()),
        shipment.id());
    return shipment;
  }

  /** Carriers show a parcel only to those who know the end of the consignee's phone number. */
  private static Watch watch(Order order, Shipment shipment) {
    String phone = order.customer().phone();
    String tail = phone.substring(Math.max(0, phone.length() - 4));
    String to = order.customer().region();
    return new Watch(shipment.carrier(), shipment.waybillNo(), tail, null, to);
  }

  /** The parcel of a dispatched order. */
  public Shipment parcelOf(String orderId) {
    return shipments.ofOrder(orderId).stream()
        .findFirst()
        .orElseThrow(() -> Refusal.conflict("Order %s has no parcel yet".formatted(orderId)));
  }

  private static String refusal(Order order) {
    String why =
        switch (order.status()) {
          case UNPAID -> "it is not paid";
          case CONFIRMING, ON_HOLD -> "the customer has not confirmed it";
          case CONFIRMED, BACKORDERED -> "its stock is not reserved or the customer not informed";
          case DISPATCHED, SIGNED, COMPLETED, RETURNING, RETURNED ->
              "it has a parcel already; several parcels for one order are not supported yet";
          case CANCELLED, REFUNDED -> "it has ended";
          case READY_TO_SHIP -> "";
        };
    return "Order %s is %s and cannot be shipped: %s"
        .formatted(order.platformOrderNo(), order.status(), why);
  }
}
