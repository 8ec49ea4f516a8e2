/**
 * The list of what ships on a day (排单, row 9 of docs/domain.md): after-sales hands it in on the day
 * before, logistics works by it. Owns the tables {@code dispatch_list} and {@code
 * dispatch_list_order}; whether an order may leave is not its to say.
 */
package org.gendan.order.plan;
