/**
 * Money and goods that go back to customers, and what is given so that they stay: refunds, returns
 * and discounts (DOMAIN rows 113 to 119, 126, 128 to 131). Owns the requests, what was decided and
 * what a person may still give this month; of an order it knows what the order's capability tells.
 */
package org.gendan.refund;
