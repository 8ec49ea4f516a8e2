/**
 * The confirmation of an order with its customer: the call, the payment check, the hold for review.
 * Owns what was answered and when; what follows in the warehouse is none of its business.
 */
package org.gendan.order.confirmation;
