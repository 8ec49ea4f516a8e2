package org.gendan.escalation.evidence;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface EvidenceMapper extends EvidenceStore {

  String COLUMNS =
      """
      select evidence_id as id, exception_id, file_name, media_type, size_bytes as size, digest,
        added_by, added_at from exception_evidence
      """;

  /** The content alone: a bare byte array would be read as a list of columns. */
  record Content(byte[] content) {}

  @Override
  @Insert(
      """
      insert into exception_evidence (evidence_id, exception_id, file_name, media_type, size_bytes,
        digest, content, added_by, added_at)
      values (#{e.id}, #{e.exceptionId}, #{e.fileName}, #{e.mediaType}, #{e.size}, #{e.digest},
        #{content}, #{e.addedBy}, #{e.addedAt})
      """)
  void add(@Param("e") Evidence evidence, @Param("content") byte[] content);

  @Override
  @Select(COLUMNS + " where exception_id = #{exceptionId} and digest = #{digest}")
  Optional<Evidence> find(@Param("exceptionId") String exceptionId, @Param("digest") String digest);

  @Override
  @Select(COLUMNS + " where exception_id = #{exceptionId} order by added_at, evidence_id")
  List<Evidence> of(String exceptionId);

  @Select(
      """
      select content from exception_evidence
      where exception_id = #{exceptionId} and evidence_id = #{evidenceId}
      """)
  Content read(@Param("exceptionId") String exceptionId, @Param("evidenceId") String evidenceId);

  @Override
  default Optional<byte[]> content(String exceptionId, String evidenceId) {
    return Optional.ofNullable(read(exceptionId, evidenceId)).map(Content::content);
  }
}
