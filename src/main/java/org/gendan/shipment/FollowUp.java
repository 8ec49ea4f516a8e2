package org.gendan.shipment;

/** What the domain tells the follow-up process of a parcel. */
public interface FollowUp {

  /** Something about the parcel is new. */
  void statusChanged(Shipment shipment);
}
