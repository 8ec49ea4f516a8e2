package org.gendan.erp.effect;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.row.ColumnText;
import org.gendan.row.UtcColumn;

/** SQL of effects. */
@Mapper
public interface EffectMapper {

  String ROW =
      "select effect_key, digest, status, sent_at, claimed_until, reference from erp_effect ";

  /** The effect, which nobody else can change until the transaction ends; new ones are opened. */
  default Effect lock(String key, String subject, String digest) {
    open(key, subject, digest);
    return lockedRow(key).toEffect();
  }

  /** Not "insert ignore": that only shares the lock of a row that is there, and two deadlock. */
  @Insert(
      """
      insert into erp_effect (effect_key, subject, digest, status, tries)
      values (#{key}, #{subject}, #{digest}, 'OPEN', 0)
      on duplicate key update effect_key = #{key}
      """)
  void open(
      @Param("key") String key, @Param("subject") String subject, @Param("digest") String digest);

  @Select(ROW + "where effect_key = #{key} for update")
  EffectRow lockedRow(String key);

  /** The effect, if it was ever begun. */
  default Optional<Effect> find(String key) {
    return row(key).map(EffectRow::toEffect);
  }

  @Select(ROW + "where effect_key = #{key}")
  Optional<EffectRow> row(String key);

  /** A node is at it until then. */
  default void claim(String key, Instant until) {
    claimUntil(key, UtcColumn.utc(until));
  }

  @Update("update erp_effect set claimed_until = #{until} where effect_key = #{key}")
  void claimUntil(@Param("key") String key, @Param("until") LocalDateTime until);

  /** It is about to leave. */
  default void send(String key, String digest, Instant now, Instant claimedUntil) {
    leave(key, digest, UtcColumn.utc(now), UtcColumn.utc(claimedUntil));
  }

  @Update(
      """
      update erp_effect set status = 'SENT', digest = #{digest}, tries = tries + 1,
        sent_at = #{now}, claimed_until = #{until}, reference = null, reason = null,
        settled_at = null
      where effect_key = #{key}
      """)
  void leave(
      @Param("key") String key,
      @Param("digest") String digest,
      @Param("now") LocalDateTime now,
      @Param("until") LocalDateTime until);

  /** Nobody is at it any more; reference and reason may be null. */
  default void settle(
      String key, Effect.Status status, String reference, String reason, Instant at) {
    close(
        key,
        status.name(),
        ColumnText.cut(reference, 500),
        ColumnText.cut(reason, 2000),
        UtcColumn.utc(at));
  }

  @Update(
      """
      update erp_effect set status = #{status}, claimed_until = null, reference = #{reference},
        reason = #{reason}, settled_at = #{at}
      where effect_key = #{key}
      """)
  void close(
      @Param("key") String key,
      @Param("status") String status,
      @Param("reference") String reference,
      @Param("reason") String reason,
      @Param("at") LocalDateTime at);
}
