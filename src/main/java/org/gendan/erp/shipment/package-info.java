/**
 * Parcels that the warehouse has shipped: fetched from the ERP, kept, told to the capability that
 * implements {@link org.gendan.erp.shipment.ShipmentArrivals}, tried again where it was refused.
 * Owns the inbox of parcels; knows nothing of our own shipments.
 */
package org.gendan.erp.shipment;
