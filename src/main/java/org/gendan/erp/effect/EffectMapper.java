package org.gendan.erp.effect;

import java.time.LocalDateTime;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** SQL of effects. */
@Mapper
interface EffectMapper {

  String ROW =
      "select effect_key, digest, status, sent_at, claimed_until, reference from erp_effect ";

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
  EffectRow lock(String key);

  @Select(ROW + "where effect_key = #{key}")
  EffectRow find(String key);

  @Update("update erp_effect set claimed_until = #{until} where effect_key = #{key}")
  void claim(@Param("key") String key, @Param("until") LocalDateTime until);

  @Update(
      """
      update erp_effect set status = 'SENT', digest = #{digest}, tries = tries + 1,
        sent_at = #{now}, claimed_until = #{until}, reference = null, reason = null,
        settled_at = null
      where effect_key = #{key}
      """)
  void send(
      @Param("key") String key,
      @Param("digest") String digest,
      @Param("now") LocalDateTime now,
      @Param("until") LocalDateTime until);

  @Update(
      """
      update erp_effect set status = #{status}, claimed_until = null, reference = #{reference},
        reason = #{reason}, settled_at = #{at}
      where effect_key = #{key}
      """)
  void settle(
      @Param("key") String key,
      @Param("status") String status,
      @Param("reference") String reference,
      @Param("reason") String reason,
      @Param("at") LocalDateTime at);
}
