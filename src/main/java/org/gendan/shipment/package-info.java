/**
 * Parcels: what the carrier reports, what customers and agents claim, and what logistics has
 * verified. The three are kept apart (DESIGN section 2, rule 8). Owns waybills and tracking events;
 * of an order it knows only the id and the number.
 */
package org.gendan.shipment;
