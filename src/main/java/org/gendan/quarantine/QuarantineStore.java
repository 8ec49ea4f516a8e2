package org.gendan.quarantine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gendan.quarantine.QuarantinedRow.Status;

/** Where quarantined rows are kept. */
public interface QuarantineStore {

  /** Adds rows; a few hundred at most. */
  void add(List<RejectedRow> rows, Instant receivedAt, String receivedBy);

  /**
   * Rows, newest first, with the beginning of their texts.
   *
   * @param source only rows of this source, or null
   * @param status only rows in this status, or null
   */
  List<QuarantinedRow> list(String source, Status status, long offset, int size);

  /** How many rows {@link #list} could give. */
  long count(String source, Status status);

  /** One row with its whole texts. */
  Optional<QuarantinedRow> find(long id);

  /** One row, locked until the transaction ends. */
  Optional<QuarantinedRow> lock(long id);

  /** Closes a row. */
  void replayed(long id, Instant at, String by, String ref);

  /** Says why a row is still wrong; does nothing once it has been replayed. */
  void stillWrong(long id, String field, String reason);
}
