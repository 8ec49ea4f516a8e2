package org.gendan.shipment.tracking;

import org.gendan.shipment.TrackingEvent;

/**
 * One row of a snapshot.
 *
 * @param line what the answer calls it
 */
public record ParcelReport(int line, String carrier, String waybillNo, TrackingEvent event) {}
