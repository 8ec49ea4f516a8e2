/**
 * What cannot be accepted goes back to the customer, with the reason. Owns that way and its
 * process; that it is not accepted was decided before.
 */
package org.gendan.refund.goodsreturn.sendback;
