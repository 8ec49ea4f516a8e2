/**
 * What people see of a return: its view, its forms, and the doors through which they answer.
 * Decides nothing.
 */
package org.gendan.refund.goodsreturn.overview;
