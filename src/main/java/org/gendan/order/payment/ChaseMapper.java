package org.gendan.order.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.calendar.window.WindowLoad;
import org.gendan.order.payment.PaymentChases.Answer;
import org.gendan.order.payment.PaymentChases.Result;

/** Chases of unpaid orders, one row for an order in a window, and the windows themselves. */
@Mapper
interface ChaseMapper {

  /** Where an order stands in a window. */
  enum Status {
    /** Waits to be chased. */
    OPEN,
    /** An agent has talked to the customer, or tried to. */
    CHASED,
    /** The customer does not want to be contacted. */
    NOT_CALLED,
    /** Paid before any agent called. */
    PAID,
    /** A cancellation is asked for; there is nothing to chase. */
    WITHDRAWN,
    /** The window ended, and no agent had called. */
    MISSED
  }

  /** An order whose customer an agent has to call about the payment. */
  record OpenChase(String orderId, String phone) {}

  /** The chases that are open. */
  @Select(
      """
      select c.order_id, o.customer_phone as phone
      from payment_chase c join sales_order o on o.order_id = c.order_id
      where c.status = 'OPEN' and o.status = 'UNPAID'
      """)
  List<OpenChase> allOpen();

  /** When the order was first to be chased; empty when it never was. */
  @Select("select min(opened_at) from payment_chase where order_id = #{orderId}")
  Optional<Instant> firstOpened(String orderId);

  /** Where the order stands in the window that ends then; empty when it is not in it yet. */
  @Select(
      "select status from payment_chase where order_id = #{orderId} and window_end = #{windowEnd}")
  Optional<Status> status(@Param("orderId") String orderId, @Param("windowEnd") Instant windowEnd);

  /** Puts the order into a window, or back into it. */
  @Insert(
      """
      insert into payment_chase (order_id, window_end, opened_at, status)
      values (#{orderId}, #{windowEnd}, #{at}, #{status})
      on duplicate key update status = #{status}
      """)
  void open(
      @Param("orderId") String orderId,
      @Param("windowEnd") Instant windowEnd,
      @Param("at") Instant at,
      @Param("status") Status status);

  /**
   * Keeps what an agent brought from the customer for the window in which the order waits.
   *
   * @return false when it waits in none
   */
  default boolean chased(String orderId, Instant at, String chaser, Answer answer) {
    return chased(
        new ResultRow(
            orderId,
            at,
            chaser,
            answer.result(),
            answer.doubt().orElse(null),
            answer.coupon().orElse(null),
            answer.remark().orElse(null)));
  }

  @Update(
      """
      update payment_chase set status = 'CHASED', result = #{result}, chaser = #{chaser},
        chased_at = #{at}, doubt = #{doubt}, coupon = #{coupon}, remark = #{remark}
      where order_id = #{orderId} and status = 'OPEN'
      """)
  boolean chased(ResultRow row);

  /** What a chase brings to a row of {@code payment_chase}. */
  record ResultRow(
      String orderId,
      Instant at,
      String chaser,
      Result result,
      String doubt,
      String coupon,
      String remark) {}

  /**
   * Ends the wait of the order in its window.
   *
   * @return false when it waits in none
   */
  @Update(
      """
      update payment_chase set status = #{status}
      where order_id = #{orderId} and status = 'OPEN'
      """)
  boolean close(@Param("orderId") String orderId, @Param("status") Status status);

  /**
   * Ends the wait of the order in a window that is over.
   *
   * @return false when it waits in none that ended by then
   */
  @Update(
      """
      update payment_chase set status = 'MISSED'
      where order_id = #{orderId} and status = 'OPEN' and window_end <= #{by}
      """)
  boolean missed(@Param("orderId") String orderId, @Param("by") Instant by);

  /**
   * How far the window is that ends then. A cancelled order takes its process and its task with it,
   * so its row stays open.
   */
  @Select(
      """
      select count(*) as total,
        coalesce(sum(case when c.status = 'OPEN' and o.status = 'UNPAID' then 1 else 0 end), 0)
          as open,
        coalesce(sum(case when c.status = 'MISSED' then 1 else 0 end), 0) as missed
      from payment_chase c join sales_order o on o.order_id = c.order_id
      where c.window_end = #{windowEnd}
      """)
  WindowLoad.Count count(Instant windowEnd);

  /**
   * Adds the window that ends then.
   *
   * @return false when it is there already
   */
  default boolean add(Instant windowEnd) {
    // The read spares all but the first order of a window the lock of the insert.
    return windows(windowEnd) == 0 && addWindow(windowEnd);
  }

  @Select("select count(*) from chase_window where window_end = #{windowEnd}")
  int windows(Instant windowEnd);

  @Insert("insert ignore into chase_window (window_end) values (#{windowEnd})")
  boolean addWindow(Instant windowEnd);

  /** Keeps that the leads were reminded, and of how much. */
  @Update(
      """
      update chase_window set reminded_at = #{at}, open_when_reminded = #{open}
      where window_end = #{windowEnd}
      """)
  void reminded(
      @Param("windowEnd") Instant windowEnd, @Param("at") Instant at, @Param("open") int open);

  /** Keeps what a lead answered. */
  @Update(
      """
      update chase_window set answer = #{answer}, answered_by = #{by}, answered_at = #{at},
        remark = #{remark}
      where window_end = #{windowEnd}
      """)
  void answered(
      @Param("windowEnd") Instant windowEnd,
      @Param("at") Instant at,
      @Param("answer") ChaseReminders.Answer answer,
      @Param("by") String by,
      @Param("remark") String remark);
}
