package org.gendan.shipment;

import java.util.Collection;

/** Knows who receives an order's parcels; implemented where orders are. */
public interface Consignees {

  /** Who receives the parcels of this order. */
  Consignee of(String orderId);

  /** Reads ahead whom a batch will ask about; nothing without a batch. */
  default void readAhead(Collection<String> orderIds) {}

  /**
   * Who receives a parcel.
   *
   * @param city may be null, like province and district
   */
  record Consignee(
      String name, String phone, String province, String city, String district, String address) {}
}
