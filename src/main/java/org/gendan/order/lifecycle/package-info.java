/**
 * From the confirmed order to its end: ERP, stock, shortages, the call before dispatch, the outcome
 * of the parcels. Owns the steps of {@code order-lifecycle}; what each side case does is known in
 * its own room.
 */
package org.gendan.order.lifecycle;
