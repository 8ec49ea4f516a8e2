/**
 * Channels inside the application that keep every message instead of sending it: one without a wire
 * format, and the vendors' own, which check signatures with code of their own.
 */
package org.gendan.notify.sandbox;
