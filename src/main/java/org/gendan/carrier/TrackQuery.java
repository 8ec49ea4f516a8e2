package org.gendan.carrier;

/**
 * Where is this parcel?
 *
 * @param carrier code such as {@code SF}
 * @param phoneTail last four digits of the consignee's phone, which SF and ZTO insist on, or null
 */
public record TrackQuery(String carrier, String waybillNo, String phoneTail) {}
