package org.gendan.notify.sandbox;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.gendan.notify.sandbox.SandboxInbox.Sent;
import org.springframework.context.annotation.Conditional;

@Mapper
@Conditional(InboxNeeded.class)
interface SandboxMessageMapper {

  @Insert(
      """
      insert into sandbox_message (channel, out_key, recipient, text, sent_at)
      values (#{channel}, #{key}, #{phone}, #{text}, #{at})
      """)
  void add(Sent sent);

  @Delete("delete from sandbox_message where message_id <= #{upTo}")
  void forget(long upTo);

  @Select("select max(message_id) from sandbox_message")
  Long last();

  @Select(
      """
      select channel, out_key as `key`, sent_at as `at`, recipient as phone, text
      from sandbox_message order by message_id
      """)
  List<Sent> all();

  @Select(
      """
      select channel, out_key as `key`, sent_at as `at`, recipient as phone, text
      from sandbox_message where out_key = #{key} order by message_id
      """)
  List<Sent> of(String key);
}
