package org.gendan.carrier;

import java.math.BigDecimal;

/**
 * A parcel that wants a waybill.
 *
 * @param key ours, at most 64 characters; the same key gives the same waybill
 * @param carrier code such as {@code SF}
 * @param goods what is inside, in a word or two
 * @param weightKg chargeable weight in kilograms
 */
public record WaybillRequest(
    String key,
    String carrier,
    CarrierAddress sender,
    CarrierAddress consignee,
    String goods,
    int parcels,
    BigDecimal weightKg,
    String remark) {}
