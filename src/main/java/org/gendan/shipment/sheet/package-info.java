/** The daily status sheet of logistics (DOMAIN row 48). */
package org.gendan.shipment.sheet;
