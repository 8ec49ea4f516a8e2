package org.gendan.report.subscription;

import java.time.Instant;
import java.time.LocalDate;
import org.gendan.report.figures.Dimension;

/**
 * A desk that is told a report each Monday.
 *
 * @param desk a group that may read the report; its chat is written to unless there is an address
 * @param mailTo address of the house that the text goes to instead of the chat, or null
 * @param splitBy by what its lines are split; null as the report is split by itself
 * @param changedAt when it was last changed, or null
 * @param endedAt when it ended, or null
 * @param toldFor the last Monday on which it was told, or null
 */
public record Subscription(
    String subscriptionId,
    String reportName,
    String desk,
    Dimension splitBy,
    String mailTo,
    String subscribedBy,
    Instant subscribedAt,
    String changedBy,
    Instant changedAt,
    String endedBy,
    Instant endedAt,
    LocalDate toldFor) {}
