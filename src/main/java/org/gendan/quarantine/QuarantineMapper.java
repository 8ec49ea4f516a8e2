package org.gendan.quarantine;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.quarantine.QuarantinedRow.Status;
import org.gendan.row.ColumnText;
import org.gendan.row.UtcColumn;

/** SQL of quarantine. Columns stand in the order of {@link QuarantineRecord}. */
@Mapper
interface QuarantineMapper {

  String WHOLE =
      "select id as id, source as source, file_name as fileName, line_no as lineNo, field as field,"
          + " reason as reason, header as header, raw_text as rawText, raw_details as rawDetails,"
          + " received_at as receivedAt, received_by as receivedBy, status as status,"
          + " replayed_at as replayedAt, replayed_by as replayedBy, replay_ref as replayRef,"
          + " set_aside_at as setAsideAt, set_aside_by as setAsideBy, set_aside_why as setAsideWhy"
          + " from quarantined_row ";

  /** A raw text may be megabytes long; a page of them must not be. */
  String EXCERPT =
      "select id as id, source as source, file_name as fileName, line_no as lineNo, field as field,"
          + " reason as reason, header as header, substring(raw_text, 1, 2000) as rawText,"
          + " substring(raw_details, 1, 2000) as rawDetails,"
          + " received_at as receivedAt, received_by as receivedBy, status as status,"
          + " replayed_at as replayedAt, replayed_by as replayedBy, replay_ref as replayRef,"
          + " set_aside_at as setAsideAt, set_aside_by as setAsideBy, set_aside_why as setAsideWhy"
          + " from quarantined_row ";

  String FILTER =
      "<where>"
          + "<if test='source != null'>and source = #{source}</if>"
          + "<if test='status != null'> and status = #{status}</if>"
          + "</where>";

  /**
   * Adds rows; a few hundred at most. A row that waits already, because its file is sent again,
   * waits once and says what is wrong with it now; one that was repaired or set aside stays so.
   */
  default void add(List<RejectedRow> rows, Instant receivedAt, String receivedBy) {
    List<RejectedRow> batch = new ArrayList<>();
    long size = 0;
    for (RejectedRow row : rows) {
      RejectedRow stored = fitted(row);
      long rowSize = size(stored);
      if (batch.size() == MOST_ROWS || size + rowSize > LONGEST_STATEMENT && !batch.isEmpty()) {
        insert(batch, UtcColumn.utc(receivedAt), receivedBy);
        batch = new ArrayList<>();
        size = 0;
      }
      batch.add(stored);
      size += rowSize;
    }
    if (!batch.isEmpty()) {
      insert(batch, UtcColumn.utc(receivedAt), receivedBy);
    }
  }

  @Insert(
      """
      <script>
      insert into quarantined_row
        (source, file_name, line_no, field, reason, header, raw_text, raw_details,
         received_at, received_by, status, digest)
      values
      <foreach collection="rows" item="row" separator=",">
        (#{row.source}, #{row.fileName}, #{row.line}, #{row.field}, #{row.reason}, #{row.header},
         #{row.rawText}, #{row.rawDetails}, #{at}, #{by}, 'OPEN', #{row.digest})
      </foreach>
      on duplicate key update
        file_name = case when status = 'OPEN' then values(file_name) else file_name end,
        line_no = case when status = 'OPEN' then values(line_no) else line_no end,
        field = case when status = 'OPEN' then values(field) else field end,
        reason = case when status = 'OPEN' then values(reason) else reason end,
        received_at = case when status = 'OPEN' then values(received_at) else received_at end,
        received_by = case when status = 'OPEN' then values(received_by) else received_by end
      </script>
      """)
  void insert(
      @Param("rows") List<RejectedRow> rows, @Param("at") LocalDateTime at, @Param("by") String by);

  /**
   * Rows, newest first, with the beginning of their texts.
   *
   * @param source only rows of this source, or null
   * @param status only rows in this status, or null
   */
  default List<QuarantinedRow> list(String source, Status status, long offset, int size) {
    return records(source, status, offset, size).stream().map(QuarantineRecord::toRow).toList();
  }

  @Select(
      "<script>" + EXCERPT + FILTER + " order by id desc limit #{size} offset #{offset}</script>")
  List<QuarantineRecord> records(
      @Param("source") String source,
      @Param("status") Status status,
      @Param("offset") long offset,
      @Param("size") int size);

  /** How many rows {@link #list} could give. */
  @Select("<script>select count(*) from quarantined_row " + FILTER + "</script>")
  long count(@Param("source") String source, @Param("status") Status status);

  /** One row with its whole texts. */
  default Optional<QuarantinedRow> find(long id) {
    return row(id).map(QuarantineRecord::toRow);
  }

  @Select(WHOLE + "where id = #{id}")
  Optional<QuarantineRecord> row(long id);

  /** One row, locked until the transaction ends. */
  default Optional<QuarantinedRow> lock(long id) {
    return lockedRow(id).map(QuarantineRecord::toRow);
  }

  @Select(WHOLE + "where id = #{id} for update")
  Optional<QuarantineRecord> lockedRow(long id);

  /** Closes a row. */
  default void replayed(long id, Instant at, String by, String ref) {
    markReplayed(id, UtcColumn.utc(at), by, ref);
  }

  @Update(
      """
      update quarantined_row
      set status = 'REPLAYED', replayed_at = #{at}, replayed_by = #{by}, replay_ref = #{ref}
      where id = #{id}
      """)
  void markReplayed(
      @Param("id") long id,
      @Param("at") LocalDateTime at,
      @Param("by") String by,
      @Param("ref") String ref);

  /** Sets a row aside. */
  default void setAside(long id, Instant at, String by, String why) {
    markSetAside(id, UtcColumn.utc(at), by, why);
  }

  @Update(
      """
      update quarantined_row
      set status = 'SET_ASIDE', set_aside_at = #{at}, set_aside_by = #{by}, set_aside_why = #{why}
      where id = #{id}
      """)
  void markSetAside(
      @Param("id") long id,
      @Param("at") LocalDateTime at,
      @Param("by") String by,
      @Param("why") String why);

  /** Lets a row that was set aside wait again. */
  @Update(
      """
      update quarantined_row
      set status = 'OPEN', set_aside_at = null, set_aside_by = null, set_aside_why = null
      where id = #{id}
      """)
  void reopen(long id);

  /** Says why a row is still wrong; does nothing once it has been replayed. */
  default void stillWrong(long id, String field, String reason) {
    markStillWrong(id, ColumnText.cut(field, 100), ColumnText.cut(reason, 2000));
  }

  @Update(
      """
      update quarantined_row set field = #{field}, reason = #{reason}
      where id = #{id} and status = 'OPEN'
      """)
  void markStillWrong(
      @Param("id") long id, @Param("field") String field, @Param("reason") String reason);

  /** MariaDB refuses a statement over 16 MB; escapes and UTF-8 make a text up to four times it. */
  int LONGEST_STATEMENT = 12 * 1024 * 1024;

  int MOST_ROWS = 100;
  String CUT = "… (cut here; the whole row is in the file)";

  private static RejectedRow fitted(RejectedRow row) {
    String header = ColumnText.cut(row.header(), 64 * 1024);
    String details = fitted(row.rawDetails(), LONGEST_STATEMENT / 2);
    int left = LONGEST_STATEMENT - (details == null ? 0 : (int) weight(details));
    return new RejectedRow(
        row.source(),
        ColumnText.cut(row.fileName(), 255),
        row.line(),
        ColumnText.cut(row.field(), 100),
        ColumnText.cut(row.reason(), 2000),
        header,
        fitted(row.rawText(), left - (int) weight(header)),
        details);
  }

  private static long size(RejectedRow row) {
    return 8192 + weight(row.header()) + weight(row.rawText()) + weight(row.rawDetails());
  }

  /** Bytes of the text inside a statement. */
  private static long weight(String text) {
    return text == null ? 0 : text.chars().mapToLong(QuarantineMapper::weight).sum();
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
}
