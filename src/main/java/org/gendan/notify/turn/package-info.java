/**
 * Whose turn it is: no reader gets two messages about one matter at once, over all cases and
 * parcels of an order. Owns the least distance between two messages and when a reader was last
 * told; does not know what they say.
 */
package org.gendan.notify.turn;
