/**
 * What logistics and quality wrote wrongly of a return, and how it is put right: before the
 * settlement by writing it anew, after it as a difference for finance. Owns the corrections and the
 * process {@code return-difference}; receipt and inspection do not know that they can be corrected.
 */
package org.gendan.refund.goodsreturn.correction;
