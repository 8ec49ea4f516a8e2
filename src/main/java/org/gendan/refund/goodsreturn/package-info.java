/**
 * Goods that come back: the return with what was quoted, agreed, sent, received, inspected and
 * settled, each a record written once, and the tables that analysts keep about it. Owns the
 * aggregate and its store; knows none of its rooms.
 */
package org.gendan.refund.goodsreturn;
