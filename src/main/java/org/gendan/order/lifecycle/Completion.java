package org.gendan.order.lifecycle;

import java.util.List;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderStatus;
import org.gendan.order.Orders;
import org.gendan.order.dispatch.Dispatching;
import org.gendan.order.payment.Paybacks;
import org.gendan.shipment.ParcelNews;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipment.Outcome;
import org.gendan.shipment.ShipmentStatus;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The end of an order's life, by what logistics has verified. */
@Component
public class Completion {

  private final Orders orders;
  private final OrderJournal journal;
  private final Dispatching dispatching;
  private final ApplicationEventPublisher news;
  private final Paybacks paybacks;

  Completion(
      Orders orders,
      OrderJournal journal,
      Dispatching dispatching,
      ApplicationEventPublisher news,
      Paybacks paybacks) {
    this.paybacks = paybacks;
    this.orders = orders;
    this.journal = journal;
    this.dispatching = dispatching;
    this.news = news;
  }

  /**
   * Takes over the verified outcomes of all parcels. An order is signed when every parcel is; one
   * refused or lost parcel keeps it open, because money or goods are owed.
   */
  @Transactional
  public OrderStatus recordOutcome(String orderId) {
    List<Shipment> parcels = dispatching.parcelsOf(orderId);
    parcels.forEach(Completion::mustBeVerified);
    boolean signed = parcels.stream().allMatch(parcel -> is(parcel, Outcome.SIGNED));
    boolean lost = parcels.stream().anyMatch(parcel -> is(parcel, Outcome.LOST));
    Shipment shipment =
        parcels.stream()
            .filter(parcel -> !is(parcel, Outcome.SIGNED))
            .findFirst()
            .orElse(parcels.get(0));
    Order order =
        orders.save(orders.get(orderId).to(signed ? OrderStatus.SIGNED : OrderStatus.RETURNING));
    journal.note(
        order,
        signed ? "ORDER_SIGNED" : "ORDER_RETURNING",
        signed
            ? "Signed by the customer"
            : lost
                ? "Lost by the carrier; the customer is owed goods or money"
                : "Refused by the customer; the parcel comes back",
        shipment.id());
    if (signed) {
      paybacks.lookForMoney(orderId);
      return order.status();
    }
    news.publishEvent(new DeliveryFailed(order, isNothingToComeBack(parcels)));
    if (orders.statusOf(orderId) == OrderStatus.RETURNING && isAllBack(parcels)) {
      returned(orders.get(orderId));
    }
    // The process routes on the outcome, which stays: refused.
    return OrderStatus.RETURNING;
  }

  private static void mustBeVerified(Shipment shipment) {
    if (shipment.verification() == null) {
      throw new IllegalStateException(
          "Parcel %s of order %s ended its follow-up unverified; verify it and retry the job"
              .formatted(shipment.waybillNo(), shipment.orderNo()));
    }
  }

  private static boolean is(Shipment shipment, Outcome outcome) {
    return shipment.verification() != null && shipment.verification().outcome() == outcome;
  }

  private static boolean isNothingToComeBack(List<Shipment> parcels) {
    return parcels.stream().allMatch(p -> is(p, Outcome.SIGNED) || is(p, Outcome.LOST));
  }

  /** Whether every refused parcel is back, and none is lost. */
  private static boolean isAllBack(List<Shipment> parcels) {
    return parcels.stream()
        .filter(parcel -> !is(parcel, Outcome.SIGNED))
        .allMatch(parcel -> parcel.status() == ShipmentStatus.RETURNED);
  }

  /** Nothing is left to do. */
  @Transactional
  public OrderStatus complete(String orderId) {
    Order order = orders.save(orders.get(orderId).to(OrderStatus.COMPLETED));
    journal.note(order, "ORDER_COMPLETED", "Order completed");
    return order.status();
  }

  /** Keeps the parcel's news in the story of the order, and notices when a refused one is back. */
  // The news itself first: what others make of it comes after it in the story.
  @org.springframework.core.annotation.Order(0)
  @EventListener
  @Transactional
  public void on(ParcelNews news) {
    Shipment shipment = news.shipment();
    journal.note(shipment.orderId(), news.kind(), news.text(), shipment.id());
    if (shipment.status() == ShipmentStatus.RETURNED) {
      Order order = orders.get(shipment.orderId());
      if (order.status() == OrderStatus.RETURNING && isAllBack(dispatching.parcelsOf(order.id()))) {
        returned(order);
      }
    }
  }

  private void returned(Order order) {
    Order back = orders.save(order.to(OrderStatus.RETURNED));
    journal.note(back, "ORDER_RETURNED", "The refused parcel is back");
  }
}
