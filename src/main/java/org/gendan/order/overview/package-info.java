/**
 * What one sees of an order: its view, its story with the cases about it, its open tasks. Gathers
 * from all rooms and changes nothing of its own.
 */
package org.gendan.order.overview;
