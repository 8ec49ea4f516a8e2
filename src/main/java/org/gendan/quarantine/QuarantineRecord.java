package org.gendan.quarantine;

import java.time.LocalDateTime;
import org.gendan.row.UtcColumn;

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
    String replayRef,
    LocalDateTime setAsideAt,
    String setAsideBy,
    String setAsideWhy) {

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
        UtcColumn.instant(receivedAt),
        receivedBy,
        QuarantinedRow.Status.valueOf(status),
        UtcColumn.instant(replayedAt),
        replayedBy,
        replayRef,
        UtcColumn.instant(setAsideAt),
        setAsideBy,
        setAsideWhy);
  }
}
