package org.gendan.carrier.push;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.carrier.push.Push.Status;
import org.gendan.row.ColumnText;
import org.springframework.dao.DuplicateKeyException;

/** Where pushes are kept. Times are whole seconds. */
@Mapper
interface PushMapper {

  /**
   * Keeps a push.
   *
   * @return false when the same was kept before
   */
  default boolean add(
      String vendor, String content, Instant receivedAt, Status status, String reason) {
    boolean refused = status == Status.REFUSED;
    // A forged push must not stand in the way of the real one.
    String digest = DigestUtils.sha256Hex(refused ? "refused:" + content : content);
    try {
      insert(
          vendor,
          digest,
          content,
          receivedAt,
          status,
          refused ? null : receivedAt,
          ColumnText.cut(reason, 2_000));
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

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

  /** Pushes that wait and that nobody works on, the oldest first. */
  @Select(
      """
      select push_id from carrier_push
      where status in ('NEW', 'WAITING') and next_try_at <= #{now}
        and (claimed_until is null or claimed_until <= #{now})
      order by next_try_at, push_id limit #{most}
      """)
  List<Long> due(@Param("now") Instant now, @Param("most") int most);

  /** Takes one, unless another node was faster. */
  default Optional<Push> claim(long pushId, Instant now, Instant until) {
    return take(pushId, now, until) ? Optional.of(find(pushId)) : Optional.empty();
  }

  @Update(
      """
      update carrier_push set claimed_until = #{until}, tries = tries + 1
      where push_id = #{pushId} and status in ('NEW', 'WAITING') and next_try_at <= #{now}
        and (claimed_until is null or claimed_until <= #{now})
      """)
  boolean take(
      @Param("pushId") long pushId, @Param("now") Instant now, @Param("until") Instant until);

  @Select("select * from carrier_push where push_id = #{pushId}")
  Push find(long pushId);

  /** Notes that all of it is applied. */
  @Update(
      """
      update carrier_push set status = 'APPLIED', applied_at = #{at}, next_try_at = null,
        claimed_until = null, reason = null
      where push_id = #{pushId}
      """)
  void applied(@Param("pushId") long pushId, @Param("at") Instant at);

  /** Notes what is left and when to try again; never again when null. */
  default void left(long pushId, Status status, String reason, Instant nextTryAt) {
    markLeft(pushId, status, ColumnText.cut(reason, 2_000), nextTryAt);
  }

  @Update(
      """
      update carrier_push set status = #{status}, reason = #{reason}, next_try_at = #{nextTryAt},
        claimed_until = null
      where push_id = #{pushId}
      """)
  void markLeft(
      @Param("pushId") long pushId,
      @Param("status") Status status,
      @Param("reason") String reason,
      @Param("nextTryAt") Instant nextTryAt);

  /** Removes applied pushes from before; answers how many. */
  @Delete("delete from carrier_push where status = 'APPLIED' and applied_at < #{before}")
  int forget(Instant before);

  /** One page, the newest first; all when the status is null. */
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

  /** How many there are. */
  @Select(
      """
      <script>
      select count(*) from carrier_push
      <where><if test='status != null'>status = #{status}</if></where>
      </script>
      """)
  long count(@Param("status") Status status);

  /** Lets one that waits or was given up be tried now; false when there is none. */
  @Update(
      """
      update carrier_push set status = 'WAITING', next_try_at = #{now}
      where push_id = #{pushId} and status in ('WAITING', 'GIVEN_UP')
      """)
  boolean again(@Param("pushId") long pushId, @Param("now") Instant now);
}
