package org.gendan.order.hold;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface OrderHoldMapper extends OrderHoldStore {

  @Override
  @Insert(
      """
      insert into order_hold (ref, order_id, reason, text, placed_by, placed_at, lifted_by,
        lifted_at)
      values (#{ref}, #{orderId}, #{reason}, #{text}, #{placedBy}, #{placedAt}, #{liftedBy},
        #{liftedAt})
      """)
  void add(OrderHold hold);

  @Override
  @Update(
      """
      update order_hold set lifted_by = #{by}, lifted_at = #{at}
      where ref = #{ref} and lifted_at is null
      """)
  void lift(@Param("ref") String ref, @Param("by") String by, @Param("at") Instant at);

  @Override
  @Select("select * from order_hold where ref = #{ref}")
  Optional<OrderHold> find(String ref);

  @Override
  @Select("select * from order_hold where order_id = #{orderId} order by placed_at, ref")
  List<OrderHold> of(String orderId);
}
