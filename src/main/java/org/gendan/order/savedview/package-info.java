/**
 * Views of the list of orders that people have named. Owns the table {@code order_view} and what of
 * an address a view keeps; what a condition means is the list's to say.
 */
package org.gendan.order.savedview;
