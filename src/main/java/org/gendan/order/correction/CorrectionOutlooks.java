package org.gendan.order.correction;

import java.util.Arrays;
import java.util.List;
import org.gendan.order.Order;
import org.gendan.order.OrderStatus;
import org.gendan.order.Orders;
import org.gendan.order.correction.Correction.Kind;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipments;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says beforehand what the correction of a parcel would come to; writes nothing. */
@Component
@NamedInterface
public class CorrectionOutlooks {

  private final Orders orders;
  private final Shipments shipments;
  private final Corrections corrections;
  private final ParcelCorrections parcels;
  private final OutcomeCorrections outcomes;

  CorrectionOutlooks(
      Orders orders,
      Shipments shipments,
      Corrections corrections,
      ParcelCorrections parcels,
      OutcomeCorrections outcomes) {
    this.orders = orders;
    this.shipments = shipments;
    this.corrections = corrections;
    this.parcels = parcels;
    this.outcomes = outcomes;
  }

  /**
   * What it would come to.
   *
   * @param becomes where the order would stand; null where it stays
   * @param leftToPeople sentences about what people would have to undo outside
   */
  @NamedInterface
  public record Outlook(OrderStatus becomes, List<String> leftToPeople) {}

  /**
   * What a correction of this kind would come to.
   *
   * @throws org.gendan.refusal.Refusal when it would be refused, whatever else is filled in
   */
  @Transactional(readOnly = true)
  public Outlook of(String shipmentId, String kind) {
    corrections.mustBeAllowed();
    Shipment wrong = shipments.get(shipmentId);
    corrections.mustBeCorrectable(wrong);
    Order order = orders.get(wrong.orderId());
    return Arrays.stream(Kind.values())
        .filter(one -> one.name().equals(kind))
        .findFirst()
        .map(one -> of(one, order, wrong))
        .orElseGet(() -> new Outlook(null, List.of()));
  }

  private Outlook of(Kind kind, Order order, Shipment wrong) {
    return switch (kind) {
      case WAYBILL -> moved(order, OrderStatus.DISPATCHED, parcels.leftOf(order, wrong));
      case WITHDRAW -> moved(order, parcels.without(order, wrong), parcels.leftOf(order, wrong));
      case DISPATCH_TIME -> new Outlook(null, List.of());
      case OUTCOME -> {
        OutcomeCorrections.Left left = outcomes.wouldLeave(order, wrong);
        yield left.paidBack()
            ? new Outlook(null, left.sentences())
            : moved(order, OrderStatus.DISPATCHED, left.sentences());
      }
    };
  }

  private static Outlook moved(Order order, OrderStatus next, List<String> left) {
    return new Outlook(order.status() == next ? null : next, left);
  }
}
