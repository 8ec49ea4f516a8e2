/**
 * What carriers report of parcels, by push, by poll and by the daily sheet (row 48 of
 * docs/domain.md), and how their words are read. Owns the tracking events that come in and the list
 * of numbers that a carrier still has to be asked about. Sets no outcome: a report moves the parcel
 * and proves nothing, and nobody in this capability knows this room.
 */
package org.gendan.shipment.tracking;
