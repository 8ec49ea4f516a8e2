/**
 * Messages to customers: the port that other capabilities know, and the short-message channel
 * behind it. Owns the texts; whether and when is asked of {@code policy} before.
 */
package org.gendan.notify.customer;
