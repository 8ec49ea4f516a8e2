package org.gendan.desk;

import java.util.List;
import java.util.Set;
import org.gendan.calendar.Explanation;
import org.gendan.engine.OpenCase;
import org.gendan.engine.OpenTask;
import org.gendan.lab.CaseTimers;
import org.gendan.money.MoneyAccount;
import org.gendan.order.Order;
import org.gendan.order.hold.OrderHold;
import org.gendan.order.linked.LinkedOrders.Linked;
import org.gendan.order.overview.Timeline;
import org.gendan.order.people.OrderPeople;
import org.gendan.security.CurrentActor;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.ShipmentStatus;
import org.gendan.shipment.TrackingEvent;

/**
 * One order with everything about it.
 *
 * @param tasks the most urgent first
 * @param story the newest first
 * @param money null for who may not read it
 * @param mends whether the reader may say what a line of the story should have said
 */
record OrderPage(
    Order order,
    List<Parcel> parcels,
    List<OrderHold> holds,
    List<Linked> links,
    List<Task> tasks,
    List<OpenCase> cases,
    List<CaseTimers.Next> timers,
    List<Timeline.Item> story,
    MoneyAccount money,
    OrderPeople people,
    boolean mends) {

  /** What a case waits for that nobody has to do, the next first. */
  public List<CaseTimers.Next> timersOf(OpenCase open) {
    return timers.stream()
        .filter(timer -> timer.caseId().equals(open.id()))
        .filter(timer -> timer.place().model().equals(open.key()))
        .toList();
  }

  /** The way of a parcel that nothing happens to. */
  private static final List<ShipmentStatus> WAY =
      List.of(
          ShipmentStatus.CREATED,
          ShipmentStatus.PICKED_UP,
          ShipmentStatus.IN_TRANSIT,
          ShipmentStatus.ARRIVED_LOCALLY,
          ShipmentStatus.OUT_FOR_DELIVERY,
          ShipmentStatus.DELIVERED);

  /** What the journal calls a talk with the customer on the phone. */
  private static final Set<String> CALLS =
      Set.of(
          "CONFIRMATION_ATTEMPT",
          "ORDER_CONFIRMED",
          "PRE_DISPATCH_CALL",
          "PAYMENT_CHASED",
          "REFUND_TALK",
          "CALLED_BACK");

  /** The calls so far, the newest first. */
  public List<Timeline.Item> calls() {
    return story.stream().filter(item -> CALLS.contains(item.kind())).toList();
  }

  /**
   * Whether the reader may correct this line: what a person has written into the order's own
   * journal, not what the engine remembers of its steps.
   */
  public boolean mends(Timeline.Item line) {
    return mends
        && !line.actor().equals(CurrentActor.SYSTEM)
        && !line.kind().startsWith("TASK_")
        && !line.kind().startsWith("PROCESS_");
  }

  /** Its parcels without their news. */
  List<Shipment> shipments() {
    return parcels.stream().map(Parcel::shipment).toList();
  }

  /**
   * A task and why it is due then; {@code why} is null when it has no due date.
   *
   * @param mine whether the reader may answer it now
   */
  record Task(OpenTask open, Explanation why, boolean mine) {}

  /** A parcel; {@code last} is null while nothing was reported. */
  record Parcel(Shipment shipment, TrackingEvent last) {

    /** Steps done of {@link #steps}; where it left the way, those of the way there. */
    public int step() {
      return switch (shipment.status()) {
        case CUSTOMS -> WAY.indexOf(ShipmentStatus.IN_TRANSIT);
        case AT_PICKUP_POINT -> WAY.indexOf(ShipmentStatus.OUT_FOR_DELIVERY);
        case EXCEPTION, REJECTED, RETURNING, RETURNED, CANCELLED ->
            WAY.indexOf(ShipmentStatus.ARRIVED_LOCALLY);
        default -> WAY.indexOf(shipment.status());
      };
    }

    public int steps() {
      return WAY.size() - 1;
    }

    /** Whether it is not on the way to the customer any more. */
    public boolean astray() {
      return switch (shipment.status()) {
        case EXCEPTION, REJECTED, RETURNING, RETURNED, CANCELLED -> true;
        default -> shipment.isWithdrawn();
      };
    }
  }
}
