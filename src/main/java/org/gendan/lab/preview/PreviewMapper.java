package org.gendan.lab.preview;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Where previews are kept; times are UTC. */
@Mapper
interface PreviewMapper {

  /** A preview; {@code changes} are its places with their texts, as JSON. */
  record PreviewRow(
      String previewId,
      LocalDateTime madeAt,
      String madeBy,
      String changes,
      int dueAtOnce,
      int earlier,
      int later,
      int unchanged,
      int cannotTell) {}

  /** A file as it would be. */
  record FileRow(String fileName, String baseId, byte[] content) {}

  @Insert(
      """
      insert into lab_preview (preview_id, made_at, made_by, changes, due_at_once, earlier, later,
        unchanged, cannot_tell)
      values (#{previewId}, #{madeAt}, #{madeBy}, #{changes}, #{dueAtOnce}, #{earlier}, #{later},
        #{unchanged}, #{cannotTell})
      """)
  void insert(PreviewRow row);

  @Insert(
      """
      insert into lab_preview_file (preview_id, file_name, base_id, content)
      values (#{previewId}, #{file.fileName}, #{file.baseId}, #{file.content})
      """)
  void insertFile(@Param("previewId") String previewId, @Param("file") FileRow file);

  @Select("select * from lab_preview where preview_id = #{id}")
  Optional<PreviewRow> find(String id);

  @Select(
      """
      select file_name, base_id, content from lab_preview_file where preview_id = #{id}
      order by file_name
      """)
  List<FileRow> files(String id);
}
