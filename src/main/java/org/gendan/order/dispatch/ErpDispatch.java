package org.gendan.order.dispatch;

import org.gendan.erp.ErpShipment;
import org.gendan.erp.shipment.ShipmentArrivals;
import org.springframework.stereotype.Component;

/**
 * The warehouse has shipped an order: the same as when logistics records it by hand, but no hold
 * can keep it any more.
 */
@Component
class ErpDispatch implements ShipmentArrivals {

  private final Dispatching dispatching;

  ErpDispatch(Dispatching dispatching) {
    this.dispatching = dispatching;
  }

  @Override
  public void shipped(ErpShipment shipment) {
    dispatching.hasLeft(
        shipment.orderId(), shipment.carrier(), shipment.waybillNo(), shipment.shippedAt());
  }
}
