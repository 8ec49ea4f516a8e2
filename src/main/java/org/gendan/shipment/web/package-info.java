/** HTTP doorway of parcels. */
package org.gendan.shipment.web;
