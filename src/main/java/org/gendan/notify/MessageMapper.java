package org.gendan.notify;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.notify.MessageRecord.Status;

@Mapper
interface MessageMapper {

  @Select(
      """
      select message_key as `key`, audience, recipient, template, words, status, attempts, channel,
        vendor_ref, reason, asked_at, tried_at, unknown_at as unknown_since
      from message where message_key = #{key}
      """)
  Optional<MessageRecord> find(String key);

  @Insert(
      """
      insert into message (message_key, audience, recipient, template, words, status, attempts,
        asked_at)
      values (#{key}, #{audience}, #{recipient}, #{template}, #{words}, #{status}, #{attempts},
        #{askedAt})
      """)
  void add(MessageRecord asked);

  @Update(
      """
      update message set status = 'SENDING', attempts = attempts + 1, channel = #{channel},
        unknown_at = coalesce(unknown_at, #{at}), tried_at = #{at}
      where message_key = #{key} and attempts = #{attempts} and status in ('WAITING', 'SENDING')
      """)
  int leave(
      @Param("key") String key,
      @Param("attempts") int attempts,
      @Param("channel") String channel,
      @Param("at") Instant at);

  @Update("update message set status = 'WAITING', unknown_at = null where message_key = #{key}")
  void stay(String key);

  @Update(
      """
      update message set status = #{end}, vendor_ref = #{vendorRef}, reason = #{reason},
        settled_at = #{at}
      where message_key = #{key}
      """)
  void settle(
      @Param("key") String key,
      @Param("end") Status end,
      @Param("vendorRef") String vendorRef,
      @Param("reason") String reason,
      @Param("at") Instant at);
}
