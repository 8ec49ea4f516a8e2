/**
 * What agents have agreed and done about a parcel: the follow-up record, the calls made, the
 * countdown as it stands and what is planned next. Owns these facts and keeps them; decides nothing
 * and calls nobody.
 */
package org.gendan.shipment.care;
