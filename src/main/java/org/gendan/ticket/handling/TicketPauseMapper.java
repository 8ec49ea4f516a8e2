package org.gendan.ticket.handling;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Until when tickets wait for their customers. */
@Mapper
interface TicketPauseMapper {

  /** Adds a pause; it is in force from now on. */
  @Insert(
      """
      insert into ticket_pause (ticket_id, until_at, reason, paused_by, paused_at)
      values (#{ticketId}, #{until}, #{reason}, #{by}, #{at})
      """)
  void add(
      @Param("ticketId") String ticketId,
      @Param("until") Instant until,
      @Param("reason") String reason,
      @Param("by") String by,
      @Param("at") Instant at);

  /** Until when the last pause of a ticket lasts. */
  @Select(
      """
      select until_at from ticket_pause where ticket_id = #{ticketId}
      order by pause_id desc limit 1
      """)
  Optional<Instant> until(String ticketId);
}
