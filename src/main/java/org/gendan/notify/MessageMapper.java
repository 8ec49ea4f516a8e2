package org.gendan.notify;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.notify.MessageRecord.Status;
import org.springframework.dao.DuplicateKeyException;

/** Where messages are kept. */
@Mapper
public interface MessageMapper {

  /** Finds a message by its key. */
  @Select(
      """
      select message_key as `key`, audience, recipient, template, words, status, attempts, channel,
        vendor_ref, reason, asked_at, tried_at, unknown_at as unknown_since
      from message where message_key = #{key}
      """)
  Optional<MessageRecord> find(String key);

  /** What these desks were told since then, the newest first. */
  @Select(
      """
      <script>
      select message_key as `key`, audience, recipient, template, words, status, attempts, channel,
        vendor_ref, reason, asked_at, tried_at, unknown_at as unknown_since
      from message
      where audience = 'STAFF' and asked_at &gt;= #{since} and recipient in
        <foreach item="desk" collection="desks" open="(" separator="," close=")">#{desk}</foreach>
      order by asked_at desc, message_key limit #{most}
      </script>
      """)
  List<MessageRecord> toStaff(
      @Param("desks") Collection<String> desks,
      @Param("since") Instant since,
      @Param("most") int most);

  /** A page of all, the newest first; {@code status} may be null. */
  @Select(
      """
      <script>
      select message_key as `key`, audience, recipient, template, words, status, attempts, channel,
        vendor_ref, reason, asked_at, tried_at, unknown_at as unknown_since
      from message
      <where><if test="status != null">status = #{status}</if></where>
      order by asked_at desc, message_key desc limit #{limit} offset #{offset}
      </script>
      """)
  List<MessageRecord> newest(
      @Param("status") Status status, @Param("limit") int limit, @Param("offset") long offset);

  /** How many there are. */
  @Select(
      """
      <script>
      select count(*) from message <where><if test="status != null">status = #{status}</if></where>
      </script>
      """)
  long count(@Param("status") Status status);

  /**
   * Adds a message.
   *
   * @return false when there is one with this key already
   */
  default boolean add(MessageRecord asked) {
    try {
      insert(asked);
      return true;
    } catch (DuplicateKeyException e) {
      // Another transaction asked for the same at the same moment; there is one row, which is
      // all we need.
      return false;
    }
  }

  @Insert(
      """
      insert into message (message_key, audience, recipient, template, words, status, attempts,
        asked_at)
      values (#{key}, #{audience}, #{recipient}, #{template}, #{words}, #{status}, #{attempts},
        #{askedAt})
      """)
  void insert(MessageRecord asked);

  /**
   * Notes that a message leaves, unless another node was faster.
   *
   * @param attempts how often it had left when it was read
   * @return false when another node was
   */
  @Update(
      """
      update message set status = 'SENDING', attempts = attempts + 1, channel = #{channel},
        unknown_at = coalesce(unknown_at, #{at}), tried_at = #{at}
      where message_key = #{key} and attempts = #{attempts} and status in ('WAITING', 'SENDING')
      """)
  boolean leave(
      @Param("key") String key,
      @Param("attempts") int attempts,
      @Param("channel") String channel,
      @Param("at") Instant at);

  /** Notes that it has certainly not left. */
  @Update("update message set status = 'WAITING', unknown_at = null where message_key = #{key}")
  void stay(String key);

  /** Notes its end. */
  default void settle(String key, Status end, String vendorRef, String reason, Instant at) {
    settleRow(key, end, cut(vendorRef, MOST_REF), cut(reason, MOST_REASON), at);
  }

  @Update(
      """
      update message set status = #{end}, vendor_ref = #{vendorRef}, reason = #{reason},
        settled_at = #{at}
      where message_key = #{key}
      """)
  void settleRow(
      @Param("key") String key,
      @Param("end") Status end,
      @Param("vendorRef") String vendorRef,
      @Param("reason") String reason,
      @Param("at") Instant at);

  int MOST_REF = 64;
  int MOST_REASON = 500;

  private static String cut(String text, int most) {
    return text == null || text.length() <= most ? text : text.substring(0, most);
  }
}
