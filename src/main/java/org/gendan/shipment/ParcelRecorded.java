package org.gendan.shipment;

/**
 * A parcel was recorded; told in the same transaction to who begins to care about it.
 *
 * @param shipment the new parcel
 */
public record ParcelRecorded(Shipment shipment) {}
