/**
 * The order: intake, confirmation, stock, dispatch, cancellation and the end of its life. Owns what
 * was ordered, by whom, at which price, and where the order stands; tells its processes to look
 * again and knows nothing of how they wait. Of a parcel it knows the id and the verified outcome.
 */
package org.gendan.order;
