package org.gendan.shipment;

/** What a parcel's follow-up asks of its order; implemented where orders are. */
public interface ParcelOrders {

  /** Where the order stands, in the words of its own states. */
  String statusOf(String orderId);

  /**
   * The parcels of the order go to another address of the same customer from now on.
   *
   * @param address street and house
   * @param why sentence for the story of the order
   * @throws org.gendan.refusal.Refusal when it is no address
   */
  void redirect(String orderId, String address, String why);
}
