/**
 * Cancellations before dispatch, with a second key held by logistics when non-payment is the
 * reason. Owns the requests; knows nothing of money, which goes back by a refund.
 */
package org.gendan.order.cancellation;
