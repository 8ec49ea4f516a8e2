package org.gendan.shipment;

/** What the domain tells the processes of notices about parcels. */
public interface ParcelNoticeFlow {

  /** A customer is to be told. */
  void asked(ParcelNotice notice);
}
