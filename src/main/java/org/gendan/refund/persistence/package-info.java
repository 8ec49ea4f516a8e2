/** Refunds, returns and discounts in MyBatis; the only place that knows their tables. */
package org.gendan.refund.persistence;
