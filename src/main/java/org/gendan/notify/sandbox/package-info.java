/** A channel inside the application that keeps every message instead of sending it. */
package org.gendan.notify.sandbox;
