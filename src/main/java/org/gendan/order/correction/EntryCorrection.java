package org.gendan.order.correction;

import java.time.Instant;

/**
 * The right words for a line of the story.
 *
 * @param requestId the caller's own; the same again is the same correction
 * @param kind of the line that was wrong
 * @param entryAt when that line was written, to the second
 */
public record EntryCorrection(
    String orderId,
    String requestId,
    String kind,
    Instant entryAt,
    String rightText,
    String reason,
    String correctedBy,
    Instant correctedAt) {}
