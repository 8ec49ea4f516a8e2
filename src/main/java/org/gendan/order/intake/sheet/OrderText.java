package org.gendan.order.intake.sheet;

import java.util.List;
import java.util.stream.Collectors;
import org.gendan.quarantine.ImportResult.Rejection;
import org.gendan.quarantine.RejectedRow;

/**
 * The text an order came in.
 *
 * @param source who can replay it
 * @param fileName name of the file, or null
 * @param header header row, and that of the details after it
 * @param rows the order's rows
 * @param details its rows in the details file, or null
 */
record OrderText(String source, String fileName, String header, String rows, String details) {

  /** The entry for quarantine. */
  RejectedRow rejected(int line, List<Rejection> reasons) {
    String all =
        reasons.stream()
            .map(reason -> reason.field() + ": " + reason.reason())
            .distinct()
            .collect(Collectors.joining("; "));
    return new RejectedRow(
        source, fileName, line, reasons.get(0).field(), all, header, rows, details);
  }

  int length() {
    return rows.length() + (details == null ? 0 : details.length());
  }
}
