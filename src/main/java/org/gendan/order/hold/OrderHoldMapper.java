package org.gendan.order.hold;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Where holds are kept. */
@Mapper
interface OrderHoldMapper {

  /** Adds a hold. */
  @Insert(
      """
      insert into order_hold (ref, order_id, reason, text, placed_by, placed_at, lifted_by,
        lifted_at)
      values (#{ref}, #{orderId}, #{reason}, #{text}, #{placedBy}, #{placedAt}, #{liftedBy},
        #{liftedAt})
      """)
  void add(OrderHold hold);

  /** Lifts an open hold; one that is lifted stays as it is. */
  @Update(
      """
      update order_hold set lifted_by = #{by}, lifted_at = #{at}
      where ref = #{ref} and lifted_at is null
      """)
  void lift(@Param("ref") String ref, @Param("by") String by, @Param("at") Instant at);

  /** The hold with this ref. */
  @Select("select * from order_hold where ref = #{ref}")
  Optional<OrderHold> find(String ref);

  /** The same for many orders. */
  @Select(
      """
      <script>
      select * from order_hold where order_id in
      <foreach collection="orderIds" item="id" open="(" separator="," close=")">#{id}</foreach>
      order by placed_at, ref
      </script>
      """)
  List<OrderHold> ofAll(@Param("orderIds") Collection<String> orderIds);

  /** All holds of an order, the oldest first. */
  @Select("select * from order_hold where order_id = #{orderId} order by placed_at, ref")
  List<OrderHold> of(String orderId);
}
