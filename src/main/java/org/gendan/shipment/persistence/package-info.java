/** Parcels and tracking events in MyBatis; the only place that knows their tables. */
package org.gendan.shipment.persistence;
