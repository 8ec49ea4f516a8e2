/**
 * Parcels: what the carrier reports, what customers and agents claim, and what logistics has
 * verified. The three are kept apart (docs/architecture.md#claimed-is-not-verified). Owns waybills
 * and tracking events; of an order it knows only the id and the number.
 */
package org.gendan.shipment;
