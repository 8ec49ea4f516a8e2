/**
 * Carriers: one port, and one room for each vendor that speaks it. Asks carriers for waybills,
 * tracking and actions, and takes their pushes. Owns what it has asked of a carrier and what came
 * back; of a parcel it knows only carrier and waybill. What it hears goes to the capability that
 * implements {@link org.gendan.carrier.CarrierNews}.
 */
package org.gendan.carrier;
