package org.gendan.order.correction;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gendan.erp.shipment.ToldParcels;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderStatus;
import org.gendan.order.Orders;
import org.gendan.order.dispatch.Dispatching;
import org.gendan.order.payment.Payback;
import org.gendan.order.payment.Paybacks;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipment.Withdrawal;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.Waybill;
import org.gendan.shipment.tracking.Tracking;
import org.gendan.shipment.withdrawal.Withdrawals;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;

/** What a correction does to the parcels of an order and to where the order stands. */
@Component
class ParcelCorrections {

  private final Orders orders;
  private final Shipments shipments;
  private final Withdrawals withdrawals;
  private final Dispatching dispatching;
  private final Tracking tracking;
  private final Paybacks paybacks;
  private final ToldParcels told;
  private final CorrectedOrderProcess process;
  private final OrderJournal journal;
  private final CurrentActor actor;

  ParcelCorrections(
      Orders orders,
      Shipments shipments,
      Withdrawals withdrawals,
      Dispatching dispatching,
      Tracking tracking,
      Paybacks paybacks,
      ToldParcels told,
      CorrectedOrderProcess process,
      OrderJournal journal,
      CurrentActor actor) {
    this.orders = orders;
    this.shipments = shipments;
    this.withdrawals = withdrawals;
    this.dispatching = dispatching;
    this.tracking = tracking;
    this.paybacks = paybacks;
    this.told = told;
    this.process = process;
    this.journal = journal;
    this.actor = actor;
  }

  /**
   * What came of a correction.
   *
   * @param right the parcel that is followed now, or null
   * @param leftToPeople sentences about what people have to undo outside
   */
  record Corrected(Shipment right, List<String> leftToPeople) {}

  /** Another number, another carrier, or both: another parcel was meant all the time. */
  Corrected replace(Order order, Shipment wrong, CorrectionWish wish) {
    String carrier = wish.carrier() == null ? wrong.carrier() : wish.carrier();
    String number = wish.waybillNo() == null ? wrong.waybillNo() : wish.waybillNo();
    Waybill waybill = Waybill.spelt(carrier, number);
    if (waybill.equals(new Waybill(wrong.carrier(), wrong.waybillNo()))) {
      throw Refusal.invalid(
          "waybillNo", ErrorCode.REPEATED, "is the waybill that the parcel has already");
    }
    mustNotBePaidBack(order);
    Instant left = wish.dispatchedAt() == null ? wrong.dispatchedAt() : wish.dispatchedAt();
    Shipment right =
        recorded(order, carrier, number)
            .orElseGet(() -> dispatching.replace(order, carrier, number, left));
    List<String> outside = withdrawn(order, wrong, wish, right);
    journal.note(
        order,
        "WAYBILL_CORRECTED",
        "%s %s was wrong, %s %s is right: %s"
            .formatted(
                wrong.carrier(),
                wrong.waybillNo(),
                right.carrier(),
                right.waybillNo(),
                wish.reason()),
        right.id());
    settle(order, wrong);
    return new Corrected(shipments.get(right.id()), outside);
  }

  /** The order has no such parcel. */
  Corrected withdraw(Order order, Shipment wrong, CorrectionWish wish) {
    mustNotBePaidBack(order);
    List<String> left = withdrawn(order, wrong, wish, null);
    journal.note(
        order,
        "DISPATCH_WITHDRAWN",
        "%s %s is no parcel of this order: %s"
            .formatted(wrong.carrier(), wrong.waybillNo(), wish.reason()),
        wrong.id());
    settle(order, wrong);
    return new Corrected(null, left);
  }

  /** When it left: what the carrier has reported may mean something else now. */
  Corrected leftAt(Order order, Shipment wrong, CorrectionWish wish) {
    Instant left = wish.dispatchedAt().truncatedTo(ChronoUnit.SECONDS);
    dispatching.mustHaveLeft(left);
    Shipment right = tracking.leftAt(wrong, left);
    journal.note(
        order,
        "DISPATCH_TIME_CORRECTED",
        "%s %s left at %s, not at %s: %s"
            .formatted(
                Words.of("carrier", wrong.carrier()),
                wrong.waybillNo(),
                journal.moment(left),
                journal.moment(wrong.dispatchedAt()),
                wish.reason()),
        wrong.id());
    return new Corrected(right, List.of());
  }

  /** The right one was recorded meanwhile, as a further parcel. */
  private Optional<Shipment> recorded(Order order, String carrier, String number) {
    return shipments
        .find(carrier, number)
        .filter(parcel -> parcel.orderId().equals(order.id()) && !parcel.isWithdrawn());
  }

  private List<String> withdrawn(Order order, Shipment wrong, CorrectionWish wish, Shipment right) {
    Withdrawal why =
        new Withdrawal(
            actor.id(), shipments.now(), wish.reason(), right == null ? null : right.id());
    List<String> left = new ArrayList<>(withdrawals.withdraw(wrong, why, right));
    dispatching.unwatch(wrong);
    left.addAll(outside(order, wrong));
    return left;
  }

  /**
   * What people would have to undo outside when the parcel is none of the order's.
   *
   * @throws Refusal when the order's money is back
   */
  List<String> leftOf(Order order, Shipment wrong) {
    mustNotBePaidBack(order);
    return outside(order, wrong);
  }

  /** Where the order would stand without the parcel. */
  OrderStatus without(Order order, Shipment wrong) {
    return shipments.ofOrder(order.id()).stream()
            .anyMatch(parcel -> !parcel.isWithdrawn() && !parcel.id().equals(wrong.id()))
        ? OrderStatus.DISPATCHED
        : OrderStatus.READY_TO_SHIP;
  }

  private List<String> outside(Order order, Shipment wrong) {
    List<String> left = new ArrayList<>();
    if (told.isTold(order.id(), wrong.carrier(), wrong.waybillNo())) {
      left.add(
          "The ERP has told %s %s itself: correct it there."
              .formatted(wrong.carrier(), wrong.waybillNo()));
    }
    if (order.status() == OrderStatus.RETURNING || order.status() == OrderStatus.RETURNED) {
      left.add(
          "What was opened because %s %s came back (refund, return) is void: end it."
              .formatted(wrong.carrier(), wrong.waybillNo()));
    }
    return left;
  }

  /** Where the order stands follows from the parcels that are left. */
  private void settle(Order order, Shipment wrong) {
    boolean shipped = !shipments.ofOrder(order.id()).isEmpty();
    OrderStatus next = shipped ? OrderStatus.DISPATCHED : OrderStatus.READY_TO_SHIP;
    boolean over = order.status() != OrderStatus.DISPATCHED;
    Order now = order.status() == next ? order : orders.save(order.takenBackTo(next));
    if (over || !shipped) {
      journal.note(
          now,
          "ORDER_" + next,
          shipped ? "On its way after all: a waybill was corrected" : "Not dispatched after all");
    }
    if (!shipped) {
      process.notDispatched(now);
    } else if (over) {
      process.dispatchedAfterAll(now);
    } else {
      process.parcelWithdrawn(now, wrong);
    }
  }

  /** An order that nobody has paid may have ended without a payment, and its goods still come. */
  private void mustNotBePaidBack(Order order) {
    boolean paidBack =
        paybacks.of(order.id()).stream()
            .anyMatch(payback -> payback.status() == Payback.Status.PAID);
    if (order.status() == OrderStatus.CANCELLED
        || order.status() == OrderStatus.REFUNDED && paidBack) {
      throw Refusal.conflict(
          "Order %s is %s and its money is back; take a new order for the goods that arrive",
          order.platformOrderNo(), order.status());
    }
  }
}
