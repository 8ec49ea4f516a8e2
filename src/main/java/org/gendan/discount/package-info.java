/**
 * Discounts that agents may give, and what is given beyond that with a lead's word: requests, their
 * approval, each person's quota of the month and what is carried over. Owns the requests and the
 * ledger of the quotas; of an order it knows what the order's capability tells.
 */
package org.gendan.discount;
