/**
 * What is owed after a return: money, other goods, or nothing, with the reason, and its entry in
 * the ERP's books. Owns the sum to the cent; paying is the refund's.
 */
package org.gendan.refund.goodsreturn.settlement;
