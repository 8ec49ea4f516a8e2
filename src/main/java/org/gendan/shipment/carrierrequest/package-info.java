/**
 * What is wanted of a carrier for a parcel: press, redirect, hold, send back; asked by machine
 * where that is possible and allowed, otherwise by logistics on the phone. Owns the requests and
 * their answers; does not know who wanted it or which call it came from.
 */
package org.gendan.shipment.carrierrequest;
