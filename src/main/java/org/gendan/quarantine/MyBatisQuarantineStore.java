package org.gendan.quarantine;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gendan.quarantine.QuarantinedRow.Status;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisQuarantineStore implements QuarantineStore {

  /** MariaDB refuses a statement over 16 MB; escapes and UTF-8 make a text up to four times it. */
  private static final int LONGEST_STATEMENT = 12 * 1024 * 1024;

  private static final int MOST_ROWS = 100;
  private static final String CUT = "… (cut here; the whole row is in the file)";

  private final QuarantineMapper mapper;

  MyBatisQuarantineStore(QuarantineMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void add(List<RejectedRow> rows, Instant receivedAt, String receivedBy) {
    List<RejectedRow> batch = new ArrayList<>();
    long size = 0;
    for (RejectedRow row : rows) {
      RejectedRow stored = fitted(row);
      long rowSize = size(stored);
      if (batch.size() == MOST_ROWS || size + rowSize > LONGEST_STATEMENT && !batch.isEmpty()) {
        mapper.insert(batch, utc(receivedAt), receivedBy);
        batch = new ArrayList<>();
        size = 0;
      }
      batch.add(stored);
      size += rowSize;
    }
    if (!batch.isEmpty()) {
      mapper.insert(batch, utc(receivedAt), receivedBy);
    }
  }

  @Override
  public List<QuarantinedRow> list(String source, Status status, long offset, int size) {
    return mapper.list(source, name(status), offset, size).stream()
        .map(QuarantineRecord::toRow)
        .toList();
  }

  @Override
  public long count(String source, Status status) {
    return mapper.count(source, name(status));
  }

  @Override
  public Optional<QuarantinedRow> find(long id) {
    return Optional.ofNullable(mapper.find(id)).map(QuarantineRecord::toRow);
  }

  @Override
  public Optional<QuarantinedRow> lock(long id) {
    return Optional.ofNullable(mapper.lock(id)).map(QuarantineRecord::toRow);
  }

  @Override
  public void replayed(long id, Instant at, String by, String ref) {
    mapper.replayed(id, utc(at), by, ref);
  }

  @Override
  public void stillWrong(long id, String field, String reason) {
    mapper.stillWrong(id, cut(field, 100), cut(reason, 2000));
  }

  private static RejectedRow fitted(RejectedRow row) {
    String header = cut(row.header(), 64 * 1024);
    String details = fitted(row.rawDetails(), LONGEST_STATEMENT / 2);
    int left = LONGEST_STATEMENT - (details == null ? 0 : (int) weight(details));
    return new RejectedRow(
        row.source(),
        cut(row.fileName(), 255),
        row.line(),
        cut(row.field(), 100),
        cut(row.reason(), 2000),
        header,
        fitted(row.rawText(), left - (int) weight(header)),
        details);
  }

  private static long size(RejectedRow row) {
    return 8192 + weight(row.header()) + weight(row.rawText()) + weight(row.rawDetails());
  }

  /** Bytes of the text inside a statement. */
  private static long weight(String text) {
    return text == null ? 0 : text.chars().mapToLong(MyBatisQuarantineStore::weight).sum();
  }

  private static int weight(int c) {
    if (c < 0x80) {
      return c == '\'' || c == '"' || c == '\\' || c < 0x20 ? 2 : 1;
    }
    return c < 0x800 ? 2 : 3;
  }

  private static String fitted(String text, int most) {
    if (text == null || (long) text.length() * 3 < most || weight(text) <= most) {
      return text;
    }
    int end = 0;
    long sum = 0;
    while (sum + 200 < most) {
      sum += weight(text.charAt(end++));
    }
    return text.substring(0, end) + CUT;
  }

  private static String cut(String text, int most) {
    return text == null || text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }

  private static String name(Status status) {
    return status == null ? null : status.name();
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
  }
}
