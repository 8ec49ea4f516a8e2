/**
 * What a customer is told of a parcel without being called: milestones and what went wrong on a
 * flight. Owns the notices and the freight events; knows nothing of calls, countdowns or carriers.
 */
package org.gendan.shipment.notice;
