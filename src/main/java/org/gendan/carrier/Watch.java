package org.gendan.carrier;

/**
 * Tell us whenever something happens to this parcel.
 *
 * @param carrier code such as {@code SF}
 * @param phoneTail last four digits of the consignee's phone, or null
 * @param from sender's province and city, or null
 * @param to consignee's province and city, or null
 */
public record Watch(String carrier, String waybillNo, String phoneTail, String from, String to) {}
