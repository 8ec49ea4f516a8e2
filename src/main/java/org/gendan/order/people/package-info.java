/**
 * Who sold an order and who looks after it (rows 5, 9 and 52 of docs/domain.md), and which orders
 * nobody has written a note about. Owns the table {@code order_people}; who may work on the order
 * is not its to say.
 */
package org.gendan.order.people;
