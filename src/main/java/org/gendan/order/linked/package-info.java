/**
 * Orders that follow from another order: goods in exchange, sent again (补发), or added to what can
 * no longer be changed. Owns the links, and that never more is sent again than was ordered; why it
 * is sent is known by who asks.
 */
package org.gendan.order.linked;
