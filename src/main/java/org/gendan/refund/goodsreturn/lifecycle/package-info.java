/**
 * The way of a return from its opening to its end. Owns the steps of {@code goods-return}; what
 * each step does is known in its room, and what a refund wants of the goods is asked through an
 * interface.
 */
package org.gendan.refund.goodsreturn.lifecycle;
