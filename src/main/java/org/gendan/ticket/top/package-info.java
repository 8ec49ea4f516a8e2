/**
 * The message channel of Taobao and Tmall (TOP): what it delivers is stored first and applied by a
 * job. Knows which topics become tickets; refunds wait in the inbox for the refund flow.
 */
package org.gendan.ticket.top;
