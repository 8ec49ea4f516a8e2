package org.gendan.shipment.notice;

/** What the domain tells the processes of notices about parcels. */
public interface ParcelNoticeFlow {

  /** A customer is to be told. */
  void asked(ParcelNotice notice);
}
