package org.gendan.order.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Where the money that goes back is kept. Written under the lock of the order alone. */
@Mapper
interface PaybackMapper {

  /** Adds one. */
  @Insert(
      """
      insert into order_payback (ref, order_id, amount, status, reserved_at, settled_at)
      values (#{ref}, #{orderId}, #{amount}, #{status}, #{reservedAt}, #{settledAt})
      """)
  void add(Payback payback);

  /** Changes one. */
  @Update(
      """
      update order_payback set amount = #{amount}, status = #{status}, settled_at = #{settledAt}
      where ref = #{ref}
      """)
  void change(
      @Param("ref") String ref,
      @Param("amount") BigDecimal amount,
      @Param("status") Payback.Status status,
      @Param("settledAt") Instant settledAt);

  /** All of an order, the oldest first. */
  @Select("select * from order_payback where order_id = #{orderId} order by reserved_at, ref")
  List<Payback> of(String orderId);
}
