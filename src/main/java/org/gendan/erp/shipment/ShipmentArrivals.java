package org.gendan.erp.shipment;

import org.gendan.erp.ErpShipment;
import org.springframework.modulith.NamedInterface;

/** The capability that must hear of parcels that the ERP has shipped. */
@NamedInterface
public interface ShipmentArrivals {

  /**
   * Takes a parcel; the same one again changes nothing.
   *
   * @throws org.gendan.refusal.Refusal when it cannot be taken; it is offered again later
   */
  void shipped(ErpShipment shipment);
}
