package org.gendan.order.correction;

import java.time.LocalDateTime;
import org.gendan.row.UtcColumn;

/** One row of order_entry_correction; times are UTC. */
record EntryCorrectionRow(
    String orderId,
    String requestId,
    String kind,
    LocalDateTime entryAt,
    String rightText,
    String reason,
    String correctedBy,
    LocalDateTime correctedAt) {

  static EntryCorrectionRow of(EntryCorrection one) {
    return new EntryCorrectionRow(
        one.orderId(),
        one.requestId(),
        one.kind(),
        UtcColumn.utc(one.entryAt()),
        one.rightText(),
        one.reason(),
        one.correctedBy(),
        UtcColumn.utc(one.correctedAt()));
  }

  EntryCorrection toCorrection() {
    return new EntryCorrection(
        orderId,
        requestId,
        kind,
        UtcColumn.instant(entryAt),
        rightText,
        reason,
        correctedBy,
        UtcColumn.instant(correctedAt));
  }
}
