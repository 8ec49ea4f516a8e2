/**
 * Messages to customers: a port, and the channels behind it. Owns the texts; knows nothing of
 * orders beyond what a text says.
 */
package org.gendan.notify;
