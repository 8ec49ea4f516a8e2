package org.gendan.ticket.top;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.ticket.top.TopMessage.Status;

/** Where messages are kept. */
@Mapper
interface TopMessageMapper {

  String COLUMNS =
      "message_key, topic, raw_text, received_at, status, reason, ticket_id, applied_at";

  /** Adds a message; its key is unique. */
  @Insert(
      """
      insert into top_message (message_key, topic, raw_text, received_at, status, reason)
      values (#{messageKey}, #{topic}, #{rawText}, #{receivedAt}, #{status}, #{reason})
      """)
  void add(TopMessage message);

  /** Finds a message. */
  @Select("select " + COLUMNS + " from top_message where message_key = #{messageKey}")
  Optional<TopMessage> find(String messageKey);

  /** Writes what became of it. */
  @Update(
      """
      update top_message set status = #{status}, reason = #{reason}, ticket_id = #{ticketId},
        applied_at = #{appliedAt}
      where message_key = #{messageKey}
      """)
  void update(TopMessage message);

  String FILTER = "<where><if test=\"status != null\">status = #{status}</if></where>";

  /** A list, the oldest first; null stands for every status. */
  @Select(
      "<script>select "
          + COLUMNS
          + " from top_message "
          + FILTER
          + " order by received_at, message_key limit #{limit} offset #{offset}</script>")
  List<TopMessage> search(
      @Param("status") Status status, @Param("limit") int limit, @Param("offset") long offset);

  /** Parked messages with this reason, the oldest first. */
  @Select(
      "select "
          + COLUMNS
          + " from top_message where status = 'PARKED' and reason = #{reason}"
          + " order by received_at, message_key limit #{limit}")
  List<TopMessage> parked(@Param("reason") String reason, @Param("limit") int limit);

  /** How many a search would find. */
  @Select("<script>select count(*) from top_message " + FILTER + "</script>")
  long count(@Param("status") Status status);
}
