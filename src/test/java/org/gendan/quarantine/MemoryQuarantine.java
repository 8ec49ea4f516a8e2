package org.gendan.quarantine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gendan.quarantine.QuarantinedRow.Status;
import org.springframework.transaction.support.TransactionOperations;

/** Quarantine in memory. */
public final class MemoryQuarantine implements QuarantineStore {

  public static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

  public final List<RejectedRow> added = new ArrayList<>();

  public Quarantine quarantine(RowReplayer... replayers) {
    return new Quarantine(
        this,
        List.of(replayers),
        TransactionOperations.withoutTransaction(),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Override
  public void add(List<RejectedRow> rows, Instant receivedAt, String receivedBy) {
    added.addAll(rows);
  }

  @Override
  public List<QuarantinedRow> list(String source, Status status, long offset, int size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long count(String source, Status status) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<QuarantinedRow> find(long id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<QuarantinedRow> lock(long id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void replayed(long id, Instant at, String by, String ref) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void stillWrong(long id, String field, String reason) {
    throw new UnsupportedOperationException();
  }
}
