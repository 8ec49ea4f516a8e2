package org.gendan.shipment;

/** Knows who receives an order's parcels; implemented where orders are. */
public interface Consignees {

  /** Who receives the parcels of this order. */
  Consignee of(String orderId);

  /**
   * Who receives a parcel.
   *
   * @param city may be null, like province and district
   */
  record Consignee(
      String name, String phone, String province, String city, String district, String address) {}
}
