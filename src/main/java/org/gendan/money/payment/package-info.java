/**
 * Money that was promised to a customer beside a refund, until it is paid: by the platform, or by
 * finance. Owns the payments and the process {@code compensation-payment}; who promises, and why,
 * is known by who asks.
 */
package org.gendan.money.payment;
