package org.gendan.order.linked;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.gendan.order.linked.OrderLink.Kind;

/** Where the links between orders are kept. */
@Mapper
interface OrderLinkMapper {

  /** Adds a link. */
  @Insert(
      """
      insert into order_link (order_id, origin_order_id, kind, ref, linked_at)
      values (#{orderId}, #{originOrderId}, #{kind}, #{ref}, #{linkedAt})
      """)
  void add(OrderLink link);

  /** The link that a case has asked for. */
  @Select("select * from order_link where kind = #{kind} and ref = #{ref}")
  Optional<OrderLink> find(@Param("kind") Kind kind, @Param("ref") String ref);

  /** The links that an order is an end of, oldest first. */
  @Select(
      """
      select * from order_link where order_id = #{orderId} or origin_order_id = #{orderId}
      order by linked_at, order_id
      """)
  List<OrderLink> of(String orderId);
}
