/**
 * The trail that an order leaves in the log: its number stands on each line that is written while a
 * thread works for one order. Knows no order, and nothing of where numbers come from.
 */
package org.gendan.trail;
