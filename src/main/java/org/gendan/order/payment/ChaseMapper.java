package org.gendan.order.payment;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.order.payment.ChaseStore.Status;
import org.gendan.order.payment.PaymentChases.Result;

@Mapper
interface ChaseMapper {

  @Select("select min(opened_at) from payment_chase where order_id = #{orderId}")
  Instant firstOpened(String orderId);

  @Select(
      "select status from payment_chase where order_id = #{orderId} and window_end = #{windowEnd}")
  Status status(@Param("orderId") String orderId, @Param("windowEnd") Instant windowEnd);

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

  @Update(
      """
      update payment_chase set status = 'CHASED', result = #{result}, chaser = #{chaser},
        chased_at = #{at}, doubt = #{doubt}, coupon = #{coupon}, remark = #{remark}
      where order_id = #{orderId} and status = 'OPEN'
      """)
  int chased(ResultRow row);

  /** What a chase brings to a row of {@code payment_chase}. */
  record ResultRow(
      String orderId,
      Instant at,
      String chaser,
      Result result,
      String doubt,
      String coupon,
      String remark) {}

  @Update(
      """
      update payment_chase set status = #{status}
      where order_id = #{orderId} and status = 'OPEN'
      """)
  int close(@Param("orderId") String orderId, @Param("status") Status status);

  @Update(
      """
      update payment_chase set status = 'MISSED'
      where order_id = #{orderId} and status = 'OPEN' and window_end <= #{by}
      """)
  int missed(@Param("orderId") String orderId, @Param("by") Instant by);

  /** Sums over the rows of a window; null when there are none. */
  record CountRow(int total, Integer open, Integer missed) {}

  // A cancelled order takes its process and its task with it, so its row stays open.
  @Select(
      """
      select count(*) as total,
        sum(case when c.status = 'OPEN' and o.status = 'UNPAID' then 1 else 0 end) as open,
        sum(case when c.status = 'MISSED' then 1 else 0 end) as missed
      from payment_chase c join sales_order o on o.order_id = c.order_id
      where c.window_end = #{windowEnd}
      """)
  CountRow count(Instant windowEnd);

  @Select("select count(*) from chase_window where window_end = #{windowEnd}")
  int windows(Instant windowEnd);

  @Insert("insert ignore into chase_window (window_end) values (#{windowEnd})")
  int addWindow(Instant windowEnd);

  @Update(
      """
      update chase_window set reminded_at = #{at}, open_when_reminded = #{open}
      where window_end = #{windowEnd}
      """)
  void reminded(
      @Param("windowEnd") Instant windowEnd, @Param("at") Instant at, @Param("open") int open);

  @Update(
      """
      update chase_window set answer = #{answer}, answered_by = #{by}, answered_at = #{at},
        remark = #{remark}
      where window_end = #{windowEnd}
      """)
  void answered(
      @Param("windowEnd") Instant windowEnd,
      @Param("at") Instant at,
      @Param("answer") String answer,
      @Param("by") String by,
      @Param("remark") String remark);
}
