/** The follow-up of a parcel: names of the model, what the domain tells it, what it asks of it. */
package org.gendan.shipment.process;
