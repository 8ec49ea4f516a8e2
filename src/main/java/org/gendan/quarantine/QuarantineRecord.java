package org.gendan.quarantine;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A row of {@code quarantined_row}; its times are UTC. */
record QuarantineRecord(
    Long id,
    String source,
    String fileName,
    Integer lineNo,
    String field,
    String reason,
    String header,
    String rawText,
    String rawDetails,
    LocalDateTime receivedAt,
    String receivedBy,
    String status,
    LocalDateTime replayedAt,
    String replayedBy,
    String replayRef) {

  QuarantinedRow toRow() {
    return new QuarantinedRow(
        id,
        source,
        fileName,
        lineNo,
        field,
        reason,
        header,
        rawText,
        rawDetails,
        instant(receivedAt),
        receivedBy,
        QuarantinedRow.Status.valueOf(status),
        instant(replayedAt),
        replayedBy,
        replayRef);
  }

  private static Instant instant(LocalDateTime utc) {
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }
}
