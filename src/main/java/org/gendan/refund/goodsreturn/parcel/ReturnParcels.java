package org.gendan.refund.goodsreturn.parcel;

import java.util.List;
import org.gendan.order.OrderLine;
import org.gendan.order.Orders;
import org.gendan.refund.goodsreturn.GoodsReturn;
import org.gendan.refund.goodsreturn.GoodsReturn.Status;
import org.gendan.refund.goodsreturn.GoodsReturn.Way;
import org.gendan.refund.goodsreturn.ReturnLine;
import org.gendan.refund.goodsreturn.ReturnPlace;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipment.Outcome;
import org.gendan.shipment.ShipmentStatus;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.carrierrequest.CarrierRequests;
import org.springframework.stereotype.Component;

/** The parcels that took the goods to the customer, as far as a return depends on them. */
@Component
public class ReturnParcels {

  private final Shipments shipments;
  private final CarrierRequests carrier;
  private final Orders orders;

  ReturnParcels(Shipments shipments, CarrierRequests carrier, Orders orders) {
    this.shipments = shipments;
    this.carrier = carrier;
    this.orders = orders;
  }

  /** Where the goods are, by what logistics has noted and the carrier reports. */
  public ReturnPlace place(GoodsReturn goods) {
    return switch (goods.status()) {
      case RECEIVED -> ReturnPlace.RECEIVED;
      case INSPECTED -> ReturnPlace.INSPECTED;
      case LOST -> ReturnPlace.LOST;
      case SENT -> ReturnPlace.UNDER_WAY;
      case SETTLED -> ReturnPlace.KEPT;
      case OPENED -> outward(goods.orderId());
    };
  }

  public ReturnPlace outward(String orderId) {
    List<Shipment> parcels = shipments.ofOrder(orderId);
    if (parcels.stream().allMatch(ReturnParcels::isWithCustomer)) {
      return ReturnPlace.WITH_CUSTOMER;
    }
    boolean lost =
        parcels.stream().filter(p -> !isWithCustomer(p)).allMatch(p -> is(p, Outcome.LOST));
    return lost ? ReturnPlace.LOST : ReturnPlace.UNDER_WAY;
  }

  /**
   * Has the carrier turn round what is not delivered, once. Only when the customer wants nothing of
   * the order: a parcel cannot be turned round by half.
   *
   * @return how many parcels are stopped or come back already
   */
  public int turnRound(GoodsReturn goods, List<ReturnLine> lines) {
    if (!isEverything(goods.orderId(), lines)) {
      return 0;
    }
    List<Shipment> parcels =
        shipments.ofOrder(goods.orderId()).stream().filter(p -> !isWithCustomer(p)).toList();
    parcels.stream()
        .filter(parcel -> parcel.verification() == null)
        .filter(parcel -> parcel.status() != ShipmentStatus.RETURNED)
        .filter(parcel -> parcel.status() != ShipmentStatus.RETURNING)
        .forEach(parcel -> carrier.turnRound(parcel.id(), "refund " + goods.id()));
    return parcels.size();
  }

  boolean isEverything(String orderId, List<ReturnLine> lines) {
    List<OrderLine> ordered = orders.get(orderId).lines();
    int wanted = lines.stream().mapToInt(ReturnLine::quantity).sum();
    return wanted == ordered.stream().mapToInt(OrderLine::quantity).sum();
  }

  /** Whether the goods come back by the carrier that was to deliver them. */
  static boolean isByCarrier(GoodsReturn goods) {
    return goods.way() == Way.CARRIER && goods.status() == Status.OPENED;
  }

  private static boolean isWithCustomer(Shipment parcel) {
    return parcel.verification() == null
        ? parcel.status() == ShipmentStatus.DELIVERED
        : is(parcel, Outcome.SIGNED);
  }

  private static boolean is(Shipment parcel, Outcome outcome) {
    return parcel.verification() != null && parcel.verification().outcome() == outcome;
  }
}
