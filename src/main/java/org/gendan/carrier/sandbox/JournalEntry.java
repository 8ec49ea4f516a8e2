package org.gendan.carrier.sandbox;

import java.time.Instant;

/**
 * Something that came of a request: what a test counts.
 *
 * @param effect such as {@code RETURN_TO_SENDER}, {@code WAYBILL_CREATED} or {@code PUSH_ACKED}
 * @param key what the caller made the request recognizable by
 */
record JournalEntry(
    Instant at, String vendor, String waybillNo, String effect, String key, String detail) {}
