/**
 * The message channel of Taobao and Tmall (TOP): what it delivers is stored first and applied by a
 * job. Owns the inbox and its signature check, and knows which topics become tickets and which
 * refunds; it alone in this capability knows that refunds exist.
 */
package org.gendan.ticket.top;
