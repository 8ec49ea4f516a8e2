/**
 * The list of an agent's parcels for the day, with what is due of each before the cut-off. Reads
 * the tables of this capability through a mapper of its own and changes nothing.
 */
package org.gendan.shipment.daylist;
