/**
 * The customer's money: payments that the platform reports, the chase of those that are missing,
 * and what may go back and how. Owns the chases and the paybacks; a refund decides, and here is
 * said how much there is.
 */
package org.gendan.order.payment;
