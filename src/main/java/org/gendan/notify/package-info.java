/**
 * Messages to customers: a port, and the channels behind it; and who may be contacted, for what and
 * when. Owns the texts and the wishes of customers; knows nothing of orders beyond what a text
 * says.
 */
package org.gendan.notify;
