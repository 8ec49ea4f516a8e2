package org.gendan.shipment.care;

/** A parcel about which a customer may be called. */
public record OpenTalk(String shipmentId, String phone) {}
