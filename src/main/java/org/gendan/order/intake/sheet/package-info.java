/**
 * Orders that come in sheets: our own columns, and the pair of files that sellers download from
 * Taobao and Tmall. Turns rows into submissions and tells faults in the words of the file; whether
 * an order is right is decided by {@link org.gendan.order.intake.OrderIntake} alone.
 */
package org.gendan.order.intake.sheet;
