/**
 * The parcel that brings goods back: the waybill, the time a customer has to send, its arrival, and
 * the taking in by logistics. Owns these steps; what is inside is the inspection's.
 */
package org.gendan.refund.goodsreturn.parcel;
