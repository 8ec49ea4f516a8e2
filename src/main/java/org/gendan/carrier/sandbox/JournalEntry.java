package org.gendan.carrier.sandbox;

import java.time.Instant;

/**
 * One effect that the sandbox had: the thing a test counts.
 *
 * @param key what the caller made it recognizable by
 * @param effect such as {@code RETURN_TO_SENDER} or {@code WAYBILL_CREATED}
 */
record JournalEntry(
    Instant at, String carrier, String waybillNo, String effect, String key, String detail) {}
