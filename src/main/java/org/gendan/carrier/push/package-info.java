/**
 * What carriers send by themselves: taken in as it came, acknowledged in the vendor's way, read
 * later by a job and tried again. Owns the inbox of pushes; the vendor's format is the vendor's
 * room's, and what a push means is for the capability that implements {@link
 * org.gendan.carrier.CarrierNews}.
 */
package org.gendan.carrier.push;
