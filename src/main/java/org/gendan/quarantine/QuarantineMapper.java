package org.gendan.quarantine;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** SQL of quarantine. Columns stand in the order of {@link QuarantineRecord}. */
@Mapper
interface QuarantineMapper {

  String WHOLE =
      "select id as id, source as source, file_name as fileName, line_no as lineNo, field as field,"
          + " reason as reason, header as header, raw_text as rawText, raw_details as rawDetails,"
          + " received_at as receivedAt, received_by as receivedBy, status as status,"
          + " replayed_at as replayedAt, replayed_by as replayedBy, replay_ref as replayRef"
          + " from quarantined_row ";

  /** A raw text may be megabytes long; a page of them must not be. */
  String EXCERPT =
      "select id as id, source as source, file_name as fileName, line_no as lineNo, field as field,"
          + " reason as reason, header as header, substring(raw_text, 1, 2000) as rawText,"
          + " substring(raw_details, 1, 2000) as rawDetails,"
          + " received_at as receivedAt, received_by as receivedBy, status as status,"
          + " replayed_at as replayedAt, replayed_by as replayedBy, replay_ref as replayRef"
          + " from quarantined_row ";

  String FILTER =
      "<where>"
          + "<if test='source != null'>and source = #{source}</if>"
          + "<if test='status != null'> and status = #{status}</if>"
          + "</where>";

  @Insert(
      """
      <script>
      insert into quarantined_row
        (source, file_name, line_no, field, reason, header, raw_text, raw_details,
         received_at, received_by, status)
      values
      <foreach collection="rows" item="row" separator=",">
        (#{row.source}, #{row.fileName}, #{row.line}, #{row.field}, #{row.reason}, #{row.header},
         #{row.rawText}, #{row.rawDetails}, #{at}, #{by}, 'OPEN')
      </foreach>
      </script>
      """)
  void insert(
      @Param("rows") List<RejectedRow> rows, @Param("at") LocalDateTime at, @Param("by") String by);

  @Select(
      "<script>" + EXCERPT + FILTER + " order by id desc limit #{size} offset #{offset}</script>")
  List<QuarantineRecord> list(
      @Param("source") String source,
      @Param("status") String status,
      @Param("offset") long offset,
      @Param("size") int size);

  @Select("<script>select count(*) from quarantined_row " + FILTER + "</script>")
  long count(@Param("source") String source, @Param("status") String status);

  @Select(WHOLE + "where id = #{id}")
  QuarantineRecord find(long id);

  @Select(WHOLE + "where id = #{id} for update")
  QuarantineRecord lock(long id);

  @Update(
      """
      update quarantined_row
      set status = 'REPLAYED', replayed_at = #{at}, replayed_by = #{by}, replay_ref = #{ref}
      where id = #{id}
      """)
  void replayed(
      @Param("id") long id,
      @Param("at") LocalDateTime at,
      @Param("by") String by,
      @Param("ref") String ref);

  @Update(
      """
      update quarantined_row set field = #{field}, reason = #{reason}
      where id = #{id} and status = 'OPEN'
      """)
  void stillWrong(
      @Param("id") long id, @Param("field") String field, @Param("reason") String reason);
}
