package org.gendan.shipment;

/** What a parcel's follow-up asks of its order; implemented where orders are. */
public interface ParcelOrders {

  /** Where the order stands, in the words of its own states. */
  String statusOf(String orderId);
}
