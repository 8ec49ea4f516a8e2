package org.gendan.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.calendar.window.WindowLoad;

/** Where tickets are kept. */
@Mapper
public interface TicketMapper {

  /** Which tickets a list shows; null stands for all. */
  record Filter(TicketStatus status, String platform, String orderId, Boolean overdue) {}

  /** Adds a ticket. */
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
  void add(Ticket ticket);

  /** Finds a ticket by our id. */
  default Optional<Ticket> find(String ticketId) {
    return row(ticketId).map(TicketRow::toTicket);
  }

  @Select("select * from ticket where ticket_id = #{ticketId}")
  Optional<TicketRow> row(String ticketId);

  /** Finds a ticket by its sender's number. */
  default Optional<Ticket> find(String platform, String ticketNo) {
    return findByNumber(platform, ticketNo).map(TicketRow::toTicket);
  }

  @Select("select * from ticket where platform = #{platform} and ticket_no = #{ticketNo}")
  Optional<TicketRow> findByNumber(
      @Param("platform") String platform, @Param("ticketNo") String ticketNo);

  /**
   * Writes what has changed.
   *
   * @return false when another change was first
   */
  @Update(
      """
      update ticket set status = #{status}, exception_id = #{escalation.exceptionId},
        escalated_at = #{escalation.at}, answer = #{answer.text}, cause = #{answer.cause},
        answered_by = #{answer.by}, answered_at = #{answer.at}, measure = #{measure.text},
        measure_by = #{measure.by}, measure_at = #{measure.at}, version = version + 1
      where ticket_id = #{id} and version = #{version}
      """)
  boolean update(Ticket ticket);

  /** An answered ticket keeps the deadline it was answered under. */
  @Update(
      """
      update ticket set due_at = #{dueAt} where ticket_id = #{ticketId} and status <> 'ANSWERED'
      """)
  void due(@Param("ticketId") String ticketId, @Param("dueAt") Instant dueAt);

  /** How far the tickets are that the window of this name, which ends then, allows. */
  @Select(
      """
      select count(*) as total,
        coalesce(sum(case when status <> 'ANSWERED' and escalated_at is null then 1 else 0 end), 0)
          as open,
        coalesce(sum(case when escalated_at is not null then 1 else 0 end), 0) as missed
      from ticket where amount = #{window} and due_at = #{end}
      """)
  WindowLoad.Count load(@Param("window") String window, @Param("end") Instant end);

  /** Who answered last for this customer or this order. */
  @Select(
      """
      select answered_by from ticket
      where answered_by is not null
        and (customer_key = #{customerKey} or platform_order_no = #{platformOrderNo})
      order by answered_at desc, ticket_id desc limit 1
      """)
  Optional<String> previousHandler(
      @Param("customerKey") String customerKey, @Param("platformOrderNo") String platformOrderNo);

  /** The tickets of an order, the oldest first. */
  default List<Ticket> ofOrder(String orderId) {
    return ofOrderRows(orderId).stream().map(TicketRow::toTicket).toList();
  }

  @Select("select * from ticket where order_id = #{orderId} order by received_at, ticket_id")
  List<TicketRow> ofOrderRows(String orderId);

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

  /** A list in the order of work, then by deadline. */
  default List<Ticket> search(Filter filter, int limit, long offset) {
    return rows(filter, limit, offset).stream().map(TicketRow::toTicket).toList();
  }

  @Select(
      "<script>select * from ticket "
          + FILTER
          + " order by case when status = 'ANSWERED' then 1 else 0 end, order_of_work desc,"
          + " case when due_at is null then 1 else 0 end, due_at, ticket_id"
          + " limit #{limit} offset #{offset}</script>")
  List<TicketRow> rows(
      @Param("f") Filter filter, @Param("limit") int limit, @Param("offset") long offset);

  /** How many a search would find. */
  @Select("<script>select count(*) from ticket " + FILTER + "</script>")
  long count(@Param("f") Filter filter);

  /** Adds a note. */
  @Insert(
      """
      insert into ticket_note (ticket_id, at, kind, actor, text)
      values (#{ticketId}, #{note.at}, #{note.kind}, #{note.actor}, #{note.text})
      """)
  void note(@Param("ticketId") String ticketId, @Param("note") TicketNote note);

  /** The notes of a ticket, oldest first. */
  @Select(
      "select at, kind, actor, text from ticket_note where ticket_id = #{ticketId} order by"
          + " note_id")
  List<TicketNote> notes(String ticketId);

  /** What a ticket's time limit is ruled by. */
  record Facts(
      String ticketId,
      String platform,
      String kind,
      Priority priority,
      CustomerClass customerClass) {}

  /** The next tickets that are not answered, in the order of their ids. */
  @Select(
      """
      select ticket_id, platform, kind, priority, customer_class from ticket
      where status <> 'ANSWERED' and ticket_id > #{after} order by ticket_id limit #{most}
      """)
  List<Facts> openAfter(@Param("after") String after, @Param("most") int most);

  /** Another limit holds for a ticket. */
  @Update(
      """
      update ticket set calendar = #{calendar}, amount = #{amount} where ticket_id = #{ticketId}
      """)
  void ruled(
      @Param("ticketId") String ticketId,
      @Param("calendar") String calendar,
      @Param("amount") String amount);
}
