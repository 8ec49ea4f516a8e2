/**
 * Parcels that were written down wrongly: everything that runs about one ends, and what has left
 * the house about it is named for people. Who may say so, and what becomes of the order, is for
 * others.
 */
package org.gendan.shipment.withdrawal;
