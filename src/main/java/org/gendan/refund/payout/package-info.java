/**
 * Pays money back, once, and never more than was paid: the decision where the law leaves it to us,
 * the payment, the ERP's books, and what returned goods mean for the sum. Knows no conversation
 * with the customer.
 */
package org.gendan.refund.payout;
