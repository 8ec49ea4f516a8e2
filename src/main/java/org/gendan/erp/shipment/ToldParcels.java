package org.gendan.erp.shipment;

import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Which parcels the ERP has told by itself: what is wrong about one is wrong there, too. */
@Component
@NamedInterface
public class ToldParcels {

  private final ShipmentInboxMapper inbox;

  ToldParcels(ShipmentInboxMapper inbox) {
    this.inbox = inbox;
  }

  /** Whether the ERP says that this order has this parcel. */
  public boolean isTold(String orderId, String carrier, String waybillNo) {
    return inbox.countOf(orderId, carrier, waybillNo) > 0;
  }
}
