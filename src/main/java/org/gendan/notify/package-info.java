/**
 * Messages: whether a customer may be contacted, what no text may say, and the channels behind the
 * two ports, to customers and to the groups of the house. Here in the root stand what was sent and
 * what came of it, and what every channel needs; knows nothing of orders beyond what a text says.
 */
package org.gendan.notify;
