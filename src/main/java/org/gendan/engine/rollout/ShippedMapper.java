package org.gendan.engine.rollout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** What was shipped last, file by file, and what of it waits for an analyst. */
@Mapper
interface ShippedMapper {

  /**
   * A shipped file.
   *
   * @param baseHash of the shipped content that the one in force goes back to
   * @param offeredHash of a newer one that did not go live by itself, or null
   * @param proposal WAITING or DECLINED, or null
   */
  record Row(
      String file,
      String baseHash,
      String offeredHash,
      String offeredBy,
      Instant offeredAt,
      String proposal,
      String decidedBy,
      Instant decidedAt) {

    static Row live(String file, String hash) {
      return new Row(file, hash, null, null, null, null, null, null);
    }

    Row offered(String hash, String version, Instant now) {
      return new Row(file, baseHash, hash, version, now, "WAITING", null, null);
    }

    Row declined(String by, Instant now) {
      return new Row(file, baseHash, offeredHash, offeredBy, offeredAt, "DECLINED", by, now);
    }
  }

  String COLUMNS =
      """
      select file_name as file, base_hash, offered_hash, offered_by, offered_at, proposal,
        decided_by, decided_at from shipped_model
      """;

  @Select(COLUMNS + "where file_name = #{file}")
  Optional<Row> find(String file);

  @Select(COLUMNS + "where proposal = 'WAITING' order by file_name")
  List<Row> waiting();

  @Insert(
      """
      insert into shipped_model (file_name, base_hash, offered_hash, offered_by, offered_at,
        proposal, decided_by, decided_at)
      values (#{file}, #{baseHash}, #{offeredHash}, #{offeredBy}, #{offeredAt}, #{proposal},
        #{decidedBy}, #{decidedAt})
      """)
  void add(Row row);

  @Update(
      """
      update shipped_model set base_hash = #{baseHash}, offered_hash = #{offeredHash},
        offered_by = #{offeredBy}, offered_at = #{offeredAt}, proposal = #{proposal},
        decided_by = #{decidedBy}, decided_at = #{decidedAt}
      where file_name = #{file}
      """)
  int update(Row row);

  default void save(Row row) {
    if (update(row) == 0) {
      add(row);
    }
  }
}
