package org.gendan.carrier.push;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.carrier.push.Push.Status;

@Mapper
interface PushMapper {

  @Insert(
      """
      insert into carrier_push (vendor, digest, content, received_at, status, tries, next_try_at,
        reason)
      values (#{vendor}, #{digest}, #{content}, #{receivedAt}, #{status}, 0, #{nextTryAt},
        #{reason})
      """)
  void insert(
      @Param("vendor") String vendor,
      @Param("digest") String digest,
      @Param("content") String content,
      @Param("receivedAt") Instant receivedAt,
      @Param("status") Status status,
      @Param("nextTryAt") Instant nextTryAt,
      @Param("reason") String reason);

  @Select(
      """
      select push_id from carrier_push
      where status in ('NEW', 'WAITING') and next_try_at <= #{now}
        and (claimed_until is null or claimed_until <= #{now})
      order by next_try_at, push_id limit #{most}
      """)
  List<Long> due(@Param("now") Instant now, @Param("most") int most);

  @Update(
      """
      update carrier_push set claimed_until = #{until}, tries = tries + 1
      where push_id = #{pushId} and status in ('NEW', 'WAITING') and next_try_at <= #{now}
        and (claimed_until is null or claimed_until <= #{now})
      """)
  int claim(@Param("pushId") long pushId, @Param("now") Instant now, @Param("until") Instant until);

  @Select("select * from carrier_push where push_id = #{pushId}")
  Push find(long pushId);

  @Update(
      """
      update carrier_push set status = 'APPLIED', applied_at = #{at}, next_try_at = null,
        claimed_until = null, reason = null
      where push_id = #{pushId}
      """)
  void applied(@Param("pushId") long pushId, @Param("at") Instant at);

  @Update(
      """
      update carrier_push set status = #{status}, reason = #{reason}, next_try_at = #{nextTryAt},
        claimed_until = null
      where push_id = #{pushId}
      """)
  void left(
      @Param("pushId") long pushId,
      @Param("status") Status status,
      @Param("reason") String reason,
      @Param("nextTryAt") Instant nextTryAt);

  @Delete("delete from carrier_push where status = 'APPLIED' and applied_at < #{before}")
  int forget(Instant before);

  @Select(
      """
      <script>
      select push_id, vendor, substring(content, 1, 2000) as content, received_at, status, tries,
        next_try_at, reason
      from carrier_push <where><if test='status != null'>status = #{status}</if></where>
      order by push_id desc limit #{size} offset #{offset}
      </script>
      """)
  List<Push> page(
      @Param("status") Status status, @Param("offset") long offset, @Param("size") int size);

  @Select(
      """
      <script>
      select count(*) from carrier_push
      <where><if test='status != null'>status = #{status}</if></where>
      </script>
      """)
  long count(@Param("status") Status status);

  @Update(
      """
      update carrier_push set status = 'WAITING', next_try_at = #{now}
      where push_id = #{pushId} and status in ('WAITING', 'GIVEN_UP')
      """)
  int again(@Param("pushId") long pushId, @Param("now") Instant now);
}
