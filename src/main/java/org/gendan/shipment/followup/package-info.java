/**
 * Who calls whom, and what follows from it: the three calls, the return countdown, the pick-up
 * reminder, silence of a carrier, and the outcome that only logistics verifies. Owns these
 * processes and the page of a parcel; does not know where a movement was heard.
 */
package org.gendan.shipment.followup;
