/**
 * What a person puts right about an order. Words of its story that were wrong, a note, a reason, an
 * answer: the line stays, and the right words stand below it. And its waybills: another number,
 * another carrier, another time of dispatch, or a dispatch that was recorded on the wrong order.
 * Owns the record of who corrected what and why; what has another effect is put right by the room
 * that has it, and where an order stands afterwards follows from its parcels.
 */
package org.gendan.order.correction;
