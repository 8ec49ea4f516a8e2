package org.gendan.order.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Where lists of what ships on a day are kept. */
@Mapper
interface DispatchListMapper {

  /** A list as it was handed in. */
  record Head(LocalDate listDate, String submittedBy, Instant submittedAt) {}

  /**
   * An order that could ship.
   *
   * @param promisedDispatchAt by when the platform has promised it, or null
   * @param listed whether it is on the list of the day
   */
  record Row(
      String orderId,
      String platform,
      String platformOrderNo,
      Instant placedAt,
      Instant promisedDispatchAt,
      String status,
      boolean listed) {}

  @Select(
      """
      select list_date, submitted_by, submitted_at from dispatch_list
      where list_date = #{day} for update
      """)
  Optional<Head> lock(LocalDate day);

  @Select(
      """
      select list_date, submitted_by, submitted_at from dispatch_list
      where list_date = #{day}
      """)
  Optional<Head> find(LocalDate day);

  @Select("select order_id from dispatch_list_order where list_date = #{day}")
  List<String> orders(LocalDate day);

  /** Each of the two by its index: with "or", all orders that there ever were are read. */
  String LISTED_OR_READY =
      """
      (select order_id from sales_order where status = 'READY_TO_SHIP'
        union select order_id from dispatch_list_order where list_date = #{day}) x
      """;

  /** What is on the list, and what is ready to ship; what was promised first comes first. */
  @Select(
      """
      select o.order_id, o.platform, o.platform_order_no, o.placed_at, o.promised_dispatch_at,
        o.status, case when l.order_id is null then false else true end as listed
      from
      """
          + LISTED_OR_READY
          + """
        join sales_order o on o.order_id = x.order_id
        left join dispatch_list_order l on l.order_id = o.order_id and l.list_date = #{day}
      order by case when o.promised_dispatch_at is null then 1 else 0 end, o.promised_dispatch_at,
        o.placed_at, o.order_id
      limit #{limit} offset #{offset}
      """)
  List<Row> rows(
      @Param("day") LocalDate day, @Param("limit") int limit, @Param("offset") long offset);

  @Select("select count(*) from " + LISTED_OR_READY)
  long count(LocalDate day);

  @Delete("delete from dispatch_list where list_date = #{day}")
  void deleteHead(LocalDate day);

  @Insert(
      """
      insert into dispatch_list (list_date, submitted_by, submitted_at)
      values (#{listDate}, #{submittedBy}, #{submittedAt})
      """)
  void add(Head head);

  @Delete("delete from dispatch_list_order where list_date = #{day}")
  void clear(LocalDate day);

  @Insert(
      """
      <script>
      insert into dispatch_list_order (list_date, order_id) values
      <foreach collection="ids" item="id" separator=",">(#{day}, #{id})</foreach>
      </script>
      """)
  void addOrders(@Param("day") LocalDate day, @Param("ids") Collection<String> ids);
}
