package org.gendan.ticket;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.calendar.window.WindowLoad;
import org.gendan.ticket.TicketStore.Filter;

@Mapper
interface TicketMapper {

  @Insert(
      """
      insert into ticket (ticket_id, platform, ticket_no, kind, priority, customer_class,
        platform_order_no, order_id, customer_key, received_at, text, calendar, amount,
        duty_group, order_of_work, policy_missing, status, fingerprint, version)
      values (#{id}, #{platform}, #{ticketNo}, #{kind}, #{priority}, #{customerClass},
        #{platformOrderNo}, #{orderId}, #{customerKey}, #{receivedAt}, #{text},
        #{policy.calendar}, #{policy.amount}, #{policy.dutyGroup}, #{policy.orderOfWork},
        #{policy.policyMissing}, #{status}, #{fingerprint}, #{version})
      """)
  void insert(Ticket ticket);

  @Select("select * from ticket where ticket_id = #{ticketId}")
  TicketRow find(String ticketId);

  @Select("select * from ticket where platform = #{platform} and ticket_no = #{ticketNo}")
  TicketRow findByNumber(@Param("platform") String platform, @Param("ticketNo") String ticketNo);

  @Update(
      """
      update ticket set status = #{status}, exception_id = #{escalation.exceptionId},
        escalated_at = #{escalation.at}, answer = #{answer.text}, cause = #{answer.cause},
        answered_by = #{answer.by}, answered_at = #{answer.at}, measure = #{measure.text},
        measure_by = #{measure.by}, measure_at = #{measure.at}, version = version + 1
      where ticket_id = #{id} and version = #{version}
      """)
  int update(Ticket ticket);

  /** An answered ticket keeps the deadline it was answered under. */
  @Update(
      """
      update ticket set due_at = #{dueAt} where ticket_id = #{ticketId} and status <> 'ANSWERED'
      """)
  void due(@Param("ticketId") String ticketId, @Param("dueAt") Instant dueAt);

  @Select(
      """
      select count(*) as total,
        coalesce(sum(case when status <> 'ANSWERED' and escalated_at is null then 1 else 0 end), 0)
          as open,
        coalesce(sum(case when escalated_at is not null then 1 else 0 end), 0) as missed
      from ticket where amount = #{window} and due_at = #{end}
      """)
  WindowLoad.Count load(@Param("window") String window, @Param("end") Instant end);

  @Select(
      """
      select answered_by from ticket
      where answered_by is not null
        and (customer_key = #{customerKey} or platform_order_no = #{platformOrderNo})
      order by answered_at desc, ticket_id desc limit 1
      """)
  String previousHandler(
      @Param("customerKey") String customerKey, @Param("platformOrderNo") String platformOrderNo);

  @Select("select * from ticket where order_id = #{orderId} order by received_at, ticket_id")
  List<TicketRow> ofOrder(String orderId);

  String FILTER =
      """
      <where>
        <if test="f.status != null">status = #{f.status}</if>
        <if test="f.platform != null">and platform = #{f.platform}</if>
        <if test="f.orderId != null">and order_id = #{f.orderId}</if>
        <if test="f.overdue != null and f.overdue">and escalated_at is not null</if>
        <if test="f.overdue != null and !f.overdue">and escalated_at is null</if>
      </where>
      """;

  @Select(
      "<script>select * from ticket "
          + FILTER
          + " order by case when status = 'ANSWERED' then 1 else 0 end, order_of_work desc,"
          + " case when due_at is null then 1 else 0 end, due_at, ticket_id"
          + " limit #{limit} offset #{offset}</script>")
  List<TicketRow> search(
      @Param("f") Filter filter, @Param("limit") int limit, @Param("offset") long offset);

  @Select("<script>select count(*) from ticket " + FILTER + "</script>")
  long count(@Param("f") Filter filter);

  @Insert(
      """
      insert into ticket_note (ticket_id, at, kind, actor, text)
      values (#{ticketId}, #{note.at}, #{note.kind}, #{note.actor}, #{note.text})
      """)
  void insertNote(@Param("ticketId") String ticketId, @Param("note") TicketNote note);

  @Select(
      "select at, kind, actor, text from ticket_note where ticket_id = #{ticketId} order by"
          + " note_id")
  List<TicketNote> notes(String ticketId);
}
