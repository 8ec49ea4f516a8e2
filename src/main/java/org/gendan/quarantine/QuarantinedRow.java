package org.gendan.quarantine;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import org.gendan.words.RefusalToReader;

/**
 * A row in quarantine.
 *
 * @param line number of its first line in the file
 * @param header header row as CSV text
 * @param rawText the rows as CSV text; in a list only their beginning
 * @param rawDetails rows of a second file that belong to them, or null
 * @param receivedBy user who sent the file
 * @param status OPEN, REPLAYED once it has been taken, or SET_ASIDE by a person who says why
 * @param replayRef what came of it, such as an order id; null while open
 * @param setAsideWhy why nothing will come of it; null unless it is set aside
 */
public record QuarantinedRow(
    long id,
    String source,
    String fileName,
    int line,
    String field,
    @JsonSerialize(using = RefusalToReader.class) String reason,
    String header,
    String rawText,
    String rawDetails,
    Instant receivedAt,
    String receivedBy,
    Status status,
    Instant replayedAt,
    String replayedBy,
    String replayRef,
    Instant setAsideAt,
    String setAsideBy,
    String setAsideWhy) {

  /** Whether the row still waits. */
  public enum Status {
    OPEN,
    REPLAYED,
    SET_ASIDE
  }
}
