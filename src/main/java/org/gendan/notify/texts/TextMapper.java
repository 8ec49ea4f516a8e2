package org.gendan.notify.texts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** What analysts have changed in the texts of the house; rows are only ever added. */
@Mapper
interface TextMapper {

  /**
   * A change.
   *
   * @param chinese null where the shipped text is followed again, as are the other three
   * @param baseHash of the shipped text that was known when it was made
   */
  record Row(
      String code,
      int version,
      String chinese,
      String english,
      String smsCode,
      String smsCodeEn,
      String baseHash,
      Instant changedAt,
      String changedBy,
      String reason) {

    /** What it says; empty where the shipped text is followed. */
    Optional<TextContent> content() {
      return chinese == null
          ? Optional.empty()
          : Optional.of(new TextContent(chinese, english, smsCode, smsCodeEn));
    }
  }

  String COLUMNS =
      """
      select text_code as code, version_no as version, chinese, english, sms_code, sms_code_en,
        base_hash, changed_at, changed_by, reason from house_text_change
      """;

  /** All changes of a text, the newest first. */
  @Select(COLUMNS + "where text_code = #{code} order by version_no desc")
  List<Row> of(String code);

  /** The change that is in force. */
  @Select(COLUMNS + "where text_code = #{code} order by version_no desc limit 1")
  Optional<Row> newest(String code);

  @Select(COLUMNS + "where text_code = #{code} and version_no = #{version}")
  Optional<Row> find(@Param("code") String code, @Param("version") int version);

  /** Adds one; a second one of the same number fails by its key. */
  @Insert(
      """
      insert into house_text_change (text_code, version_no, chinese, english, sms_code, sms_code_en,
        base_hash, changed_at, changed_by, reason)
      values (#{code}, #{version}, #{chinese}, #{english}, #{smsCode}, #{smsCodeEn}, #{baseHash},
        #{changedAt}, #{changedBy}, #{reason})
      """)
  void add(Row row);
}
