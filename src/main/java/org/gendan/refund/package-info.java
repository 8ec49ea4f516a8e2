/**
 * Money and goods that go back: what a customer is entitled to, the one offer that may be made, the
 * return and its inspection, and the money (DOMAIN rows 113-119, 128-131). Owns the refunds, their
 * talks and their returns; what was paid and what is left of it the order knows. Refuses to delay
 * what the law gives, and to ask twice.
 */
package org.gendan.refund;
