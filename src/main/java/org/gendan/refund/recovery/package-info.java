/**
 * The way of a refund from the request to its end, and the talk before dispatch with its one offer.
 * Owns {@code refund-recovery}, its next steps and what talks achieve; paying and freezing are done
 * in their rooms.
 */
package org.gendan.refund.recovery;
