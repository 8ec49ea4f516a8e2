package org.gendan.security.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Adds to the trail and reads it; there is no statement that changes or removes a line. */
@Mapper
interface AuditMapper {

  String COLUMNS = "entry_no, at, person, kind, subject, detail, previous_hash, hash";

  /** Where the chain ends. */
  record Head(long entryNo, String hash) {}

  /** The end of the chain, held until the transaction is over. */
  @Select("select entry_no, hash from audit_head where head_id = 1 for update")
  Head hold();

  @Select("select entry_no, hash from audit_head where head_id = 1")
  Head head();

  @Insert(
      """
      <script>
      insert into audit_entry (entry_no, at, person, kind, subject, detail, previous_hash, hash)
      values
      <foreach collection="entries" item="e" separator=",">
        (#{e.entryNo}, #{e.at}, #{e.person}, #{e.kind}, #{e.subject}, #{e.detail},
          #{e.previousHash}, #{e.hash})
      </foreach>
      </script>
      """)
  void add(@Param("entries") List<AuditEntry> entries);

  @Update("update audit_head set entry_no = #{entryNo}, hash = #{hash} where head_id = 1")
  void moveHead(@Param("entryNo") long entryNo, @Param("hash") String hash);

  String FILTER =
      """
      <where>
        <if test="w.person != null">person = #{w.person}</if>
        <if test="w.kind != null">and kind = #{w.kind}</if>
        <if test="w.subject != null">and subject = #{w.subject}</if>
        <if test="w.from != null">and at &gt;= #{w.from}</if>
        <if test="w.until != null">and at &lt; #{w.until}</if>
      </where>
      """;

  /** What is looked for; null stands for all. */
  record Wanted(String person, AuditKind kind, String subject, Instant from, Instant until) {}

  /** The newest first. */
  @Select(
      "<script>select "
          + COLUMNS
          + " from audit_entry "
          + FILTER
          + " order by entry_no desc limit #{limit} offset #{offset}</script>")
  List<AuditEntry> search(
      @Param("w") Wanted wanted, @Param("limit") int limit, @Param("offset") long offset);

  @Select("<script>select count(*) from audit_entry " + FILTER + "</script>")
  long count(@Param("w") Wanted wanted);

  /** The next lines of the chain. */
  @Select(
      "select "
          + COLUMNS
          + " from audit_entry where entry_no > #{after} order by entry_no limit #{limit}")
  List<AuditEntry> next(@Param("after") long after, @Param("limit") int limit);

  /** About which of these the same was noted of the same person since then. */
  @Select(
      """
      <script>
      select distinct subject from audit_entry
      where person = #{person} and at &gt;= #{since} and kind = #{kind} and subject in
      <foreach collection="subjects" item="s" open="(" separator="," close=")">#{s}</foreach>
      </script>
      """)
  Set<String> noted(
      @Param("person") String person,
      @Param("kind") AuditKind kind,
      @Param("since") Instant since,
      @Param("subjects") Collection<String> subjects);
}
