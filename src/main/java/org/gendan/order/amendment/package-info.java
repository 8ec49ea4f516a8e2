/**
 * Changes of an order that has not left (改单): what a customer wants changed, what the tables say to
 * it, who decides, and what carriers, ERP and a second order have to do with it. Owns the request
 * and its steps; whether an order may still change is asked of the order.
 */
package org.gendan.order.amendment;
