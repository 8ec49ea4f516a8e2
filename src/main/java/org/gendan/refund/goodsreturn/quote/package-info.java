/**
 * What a return costs its customer: quoted exactly, told before anything is sent, agreed or not.
 * What was not agreed is not deducted later.
 */
package org.gendan.refund.goodsreturn.quote;
