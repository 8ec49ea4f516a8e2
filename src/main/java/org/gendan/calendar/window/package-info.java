/**
 * Cut-off windows: what arrives before one hour is done by another. Reads the table that analysts
 * deploy and shows each window's load; who carries the load tells it through {@link
 * org.gendan.calendar.window.WindowLoad}.
 */
package org.gendan.calendar.window;
