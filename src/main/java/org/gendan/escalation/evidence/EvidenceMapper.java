package org.gendan.escalation.evidence;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Where evidence is kept, outside the engine. */
@Mapper
interface EvidenceMapper {

  String COLUMNS =
      """
      select evidence_id as id, exception_id, file_name, media_type, size_bytes as size, digest,
        added_by, added_at from exception_evidence
      """;

  /** The content alone: a bare byte array would be read as a list of columns. */
  record Content(byte[] content) {}

  /** Adds a file. */
  @Insert(
      """
      insert into exception_evidence (evidence_id, exception_id, file_name, media_type, size_bytes,
        digest, content, added_by, added_at)
      values (#{e.id}, #{e.exceptionId}, #{e.fileName}, #{e.mediaType}, #{e.size}, #{e.digest},
        #{content}, #{e.addedBy}, #{e.addedAt})
      """)
  void add(@Param("e") Evidence evidence, @Param("content") byte[] content);

  /** The file of a case with this digest. */
  @Select(COLUMNS + " where exception_id = #{exceptionId} and digest = #{digest}")
  Optional<Evidence> find(@Param("exceptionId") String exceptionId, @Param("digest") String digest);

  /** The files of a case, oldest first. */
  @Select(COLUMNS + " where exception_id = #{exceptionId} order by added_at, evidence_id")
  List<Evidence> of(String exceptionId);

  @Select(
      """
      select content from exception_evidence
      where exception_id = #{exceptionId} and evidence_id = #{evidenceId}
      """)
  Optional<Content> read(
      @Param("exceptionId") String exceptionId, @Param("evidenceId") String evidenceId);

  /** The content of a file. */
  default Optional<byte[]> content(String exceptionId, String evidenceId) {
    return read(exceptionId, evidenceId).map(Content::content);
  }
}
