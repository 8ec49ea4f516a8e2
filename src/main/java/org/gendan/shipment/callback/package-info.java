/**
 * The call after delivery: how the customer was served and whether the goods are right. Owns the
 * answers and the process {@code parcel-care} that asks for them; knows nothing of the calls on the
 * way.
 */
package org.gendan.shipment.callback;
