package org.gendan.order.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Where sellers and owners are kept. Written under the lock of the order alone. */
@Mapper
interface OrderPeopleMapper {

  /** An order that nobody has written a note about; {@code seller} may be null. */
  record Unnoted(
      String orderId,
      String platform,
      String platformOrderNo,
      Instant placedAt,
      String status,
      String seller,
      String owner) {}

  @Select(
      """
      select order_id, seller, owner, set_by, set_at from order_people
      where order_id = #{orderId}
      """)
  Optional<OrderPeople> find(String orderId);

  @Insert(
      """
      insert into order_people (order_id, seller, owner, set_by, set_at)
      values (#{orderId}, #{seller}, #{owner}, #{setBy}, #{setAt})
      """)
  void add(OrderPeople people);

  /** Several at once, of orders that have none. */
  @Insert(
      """
      <script>
      insert into order_people (order_id, seller, owner, set_by, set_at) values
      <foreach collection="list" item="p" separator=",">
        (#{p.orderId}, #{p.seller}, #{p.owner}, #{p.setBy}, #{p.setAt})
      </foreach>
      </script>
      """)
  void addAll(@Param("list") List<OrderPeople> people);

  @Update(
      """
      update order_people set seller = #{seller}, owner = #{owner}, set_by = #{setBy},
        set_at = #{setAt} where order_id = #{orderId}
      """)
  void update(OrderPeople people);

  String WITHOUT_NOTE =
      """
      where o.placed_at >= #{from} and o.placed_at < #{to} and not exists (
        select 1 from order_journal j where j.order_id = o.order_id and j.kind = 'NOTE')
      """;

  /** Orders of a time that have no note, the oldest first. */
  @Select(
      """
      select o.order_id, o.platform, o.platform_order_no, o.placed_at, o.status,
        (select p.seller from order_people p where p.order_id = o.order_id) as seller,
        (select p.owner from order_people p where p.order_id = o.order_id) as owner
      from sales_order o
      """
          + WITHOUT_NOTE
          + " order by o.placed_at, o.order_id limit #{limit} offset #{offset}")
  List<Unnoted> unnoted(
      @Param("from") Instant from,
      @Param("to") Instant to,
      @Param("limit") int limit,
      @Param("offset") long offset);

  /** How many there are. */
  @Select("select count(*) from sales_order o " + WITHOUT_NOTE)
  long unnotedCount(@Param("from") Instant from, @Param("to") Instant to);
}
