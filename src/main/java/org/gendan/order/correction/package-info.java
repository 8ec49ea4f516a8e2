/**
 * What a person puts right about the waybills of an order: another number, another carrier, another
 * time of dispatch, or a dispatch that was recorded on the wrong order. Owns the record of who
 * corrected what and why; where an order stands afterwards follows from its parcels.
 */
package org.gendan.order.correction;
