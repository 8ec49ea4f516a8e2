package org.gendan.order.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gendan.carrier.Watch;
import org.gendan.carrier.watch.Watches;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderLifecycleProcess;
import org.gendan.order.OrderStatus;
import org.gendan.order.Orders;
import org.gendan.order.hold.HeldOrderLeft;
import org.gendan.order.hold.OrderHold;
import org.gendan.order.hold.OrderHolds;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.sheet.IntakeProperties;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.Waybill;
import org.gendan.shipment.followup.FollowUps;
import org.gendan.shipment.tracking.Tracking;
import org.gendan.words.Sentence;
import org.gendan.words.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Logistics hands the order to a carrier (row 47 of docs/domain.md); never an unconfirmed one. */
@Component
public class Dispatching {

  private final Orders orders;
  private final Shipments shipments;
  private final FollowUps followUps;
  private final OrderJournal journal;
  private final OrderLifecycleProcess lifecycle;
  private final IntakeProperties intake;
  private final Watches watches;
  private final Tracking tracking;
  private final OrderHolds holds;
  private final ApplicationEventPublisher news;

  Dispatching(
      Orders orders,
      Shipments shipments,
      FollowUps followUps,
      OrderJournal journal,
      OrderLifecycleProcess lifecycle,
      IntakeProperties intake,
      Watches watches,
      Tracking tracking,
      OrderHolds holds,
      ApplicationEventPublisher news) {
    this.orders = orders;
    this.shipments = shipments;
    this.followUps = followUps;
    this.journal = journal;
    this.lifecycle = lifecycle;
    this.intake = intake;
    this.watches = watches;
    this.tracking = tracking;
    this.holds = holds;
    this.news = news;
  }

  /** The parcel, and whether it was recorded before. */
  public record Recorded(Shipment shipment, boolean repeated) {}

  /**
   * Locks the orders of a batch, and reads in few statements what {@link #record} asks about each.
   *
   * @param byOrder the waybills that will be recorded, by the id of the order
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void readAhead(Map<String, Waybill> byOrder) {
    List<Order> locked = orders.lockAll(byOrder.keySet());
    holds.readAhead(locked);
    shipments.readAhead(locked.stream().map(Order::id).toList(), byOrder.values());
  }

  /**
   * Records a parcel by another door than the task in Tasklist: the one an order waits for, or a
   * further one of an order that is on its way (a split shipment).
   *
   * @param dispatchedAt when it left; now when null
   * @throws Refusal when the order is held or may not be shipped, or all its parcels have arrived
   */
  @Transactional
  public Recorded record(String orderId, String carrier, String waybillNo, Instant dispatchedAt) {
    // Locked before the look, so that the same parcel told twice at once is one parcel.
    Order order = orders.lock(orderId);
    Optional<Recorded> same = recorded(orderId, carrier, waybillNo);
    if (same.isPresent()) {
      return same.get();
    }
    holds.mustBeFree(order);
    return take(order, carrier, waybillNo, dispatchedAt);
  }

  /**
   * The warehouse tells that a parcel has left. No hold can keep what is gone: it is recorded, the
   * story of the order says that it was held, and the flow that holds it hears of it.
   *
   * @throws Refusal when the order may not be shipped, or all its parcels have arrived
   */
  @Transactional
  public Recorded hasLeft(String orderId, String carrier, String waybillNo, Instant dispatchedAt) {
    // Locked before the look, so that the same parcel told twice at once is one parcel.
    Order order = orders.lock(orderId);
    Optional<Recorded> same = recorded(orderId, carrier, waybillNo);
    if (same.isPresent()) {
      return same.get();
    }
    Recorded recorded = take(order, carrier, waybillNo, dispatchedAt);
    List<OrderHold> open = holds.open(orderId);
    if (!open.isEmpty()) {
      journal.note(
          order,
          "LEFT_WHILE_HELD",
          "The warehouse has shipped it although it was held: "
              + open.get(0).reason().toLogistics(),
          recorded.shipment().id());
      news.publishEvent(
          new HeldOrderLeft(
              orderId, recorded.shipment().id(), open.stream().map(OrderHold::ref).toList()));
    }
    return recorded;
  }

  /** Whose the waybill is already; empty when nobody has it. */
  public Optional<String> ownerOf(ParcelUnderway parcel) {
    return shipments.find(parcel.carrier(), parcel.waybillNo()).map(Shipment::orderNo);
  }

  /**
   * Follows the parcel of an order that came to us on its way, from here on: what is long past is
   * neither missed nor told.
   */
  @Transactional
  public void takeOver(Order order, ParcelUnderway parcel) {
    Shipment shipment = add(order, parcel.carrier(), parcel.waybillNo(), parcel.dispatchedAt());
    followUps.takeOver(shipment);
    journal.note(
        order,
        "PARCEL_TAKEN_OVER",
        "On its way since %s, handed to %s, waybill %s"
            .formatted(
                journal.moment(shipment.dispatchedAt()),
                Words.of("carrier", shipment.carrier()),
                shipment.waybillNo()),
        shipment.id());
  }

  /** The same from within the task, whose process goes on by itself. */
  @Transactional
  public Shipment recordInTask(
      String orderId, String carrier, String waybillNo, Instant dispatchedAt) {
    Order order = orders.lock(orderId);
    holds.mustBeFree(order);
    return ship(order, carrier, waybillNo, dispatchedAt);
  }

  private Optional<Recorded> recorded(String orderId, String carrier, String waybillNo) {
    Optional<Shipment> same =
        shipments.find(carrier, waybillNo).filter(parcel -> parcel.orderId().equals(orderId));
    same.filter(Shipment::isWithdrawn).ifPresent(Dispatching::refuse);
    return same.map(shipment -> new Recorded(shipment, true));
  }

  /** A sheet of yesterday must not bring back what was taken back today. */
  private static void refuse(Shipment withdrawn) {
    throw Refusal.conflict(
        "Waybill %s %s of order %s was withdrawn by %s (%s); correct it back if it was right",
        withdrawn.carrier(),
        withdrawn.waybillNo(),
        withdrawn.orderNo(),
        withdrawn.withdrawal().by(),
        withdrawn.withdrawal().reason());
  }

  private Recorded take(Order order, String carrier, String waybillNo, Instant dispatchedAt) {
    if (order.status() != OrderStatus.DISPATCHED) {
      Shipment shipment = ship(order, carrier, waybillNo, dispatchedAt);
      lifecycle.dispatched(order);
      return new Recorded(shipment, false);
    }
    Shipment further = add(order, carrier, waybillNo, dispatchedAt);
    journal.note(
        order,
        "PARCEL_ADDED",
        "Parcel %d, handed to %s, waybill %s"
            .formatted(
                shipments.ofOrder(order.id()).size(),
                Words.of("carrier", further.carrier()),
                further.waybillNo()),
        further.id());
    lifecycle.parcelAdded(order);
    return new Recorded(further, false);
  }

  private Shipment ship(Order order, String carrier, String waybillNo, Instant dispatchedAt) {
    if (order.status() != OrderStatus.READY_TO_SHIP) {
      throw refusal(order);
    }
    Shipment shipment = add(order, carrier, waybillNo, dispatchedAt);
    Order dispatched = orders.save(order.to(OrderStatus.DISPATCHED));
    journal.note(
        dispatched,
        "ORDER_DISPATCHED",
        "Handed to %s, waybill %s"
            .formatted(Words.of("carrier", shipment.carrier()), shipment.waybillNo()),
        shipment.id());
    return shipment;
  }

  /**
   * The parcel that was meant when another number was written down; its follow-up begins with the
   * next look of the order's process.
   *
   * @throws Refusal when the number cannot be one, or is another parcel's
   */
  @Transactional
  public Shipment replace(Order order, String carrier, String waybillNo, Instant dispatchedAt) {
    return add(order, carrier, waybillNo, dispatchedAt);
  }

  /** Carriers need not tell any more of a number that was written down wrongly. */
  @Transactional
  public void unwatch(Shipment wrong) {
    watches.drop(wrong.carrier(), wrong.waybillNo());
  }

  /**
   * Refuses a time of dispatch that has not come yet.
   *
   * @throws Refusal when it lies in the future
   */
  public void mustHaveLeft(Instant dispatchedAt) {
    if (dispatchedAt != null && intake.isFuture(dispatchedAt, journal.now())) {
      throw Refusal.invalid(
          "dispatchedAt", ErrorCode.FUTURE, "lies in the future; check date and offset");
    }
  }

  private Shipment add(Order order, String carrier, String waybillNo, Instant dispatchedAt) {
    mustHaveLeft(dispatchedAt);
    Shipment shipment =
        shipments.record(order.id(), order.platformOrderNo(), carrier, waybillNo, dispatchedAt);
    watches.want(watch(order, shipment), shipment.round() > 1);
    // What came in under a number that was another order's by mistake is known already.
    return shipment.round() > 1 ? tracking.reread(shipment.id()) : shipment;
  }

  /** The parcel whose follow-up begins now; empty when each parcel has one. */
  @Transactional
  public Optional<Shipment> beginToFollow(String orderId) {
    return followUps.beginNext(orderId);
  }

  /** All parcels of a dispatched order, the oldest first. */
  public List<Shipment> parcelsOf(String orderId) {
    return shipments.ofOrder(orderId);
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
        .orElseThrow(() -> Refusal.conflict("Order %s has no parcel yet", orderId));
  }

  private static Refusal refusal(Order order) {
    String why =
        switch (order.status()) {
          case UNPAID -> "it is not paid";
          case CONFIRMING, ON_HOLD -> "the customer has not confirmed it";
          case CONFIRMED, BACKORDERED -> "its stock is not reserved or the customer not informed";
          case DISPATCHED, SIGNED, COMPLETED, RETURNING, RETURNED ->
              "its parcels have arrived, or are coming back; take a new order for what is missing";
          case CANCELLED, REFUNDED -> "it has ended";
          case READY_TO_SHIP -> "";
        };
    return Refusal.conflict(
        "Order %s is %s and cannot be shipped: %s",
        order.platformOrderNo(), order.status(), Sentence.of(why));
  }
}
