package org.gendan.order;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Where orders are kept. */
@Mapper
public interface OrderMapper {

  /** Adds new orders in few statements. */
  default void addAll(List<Order> orders) {
    insert(orders);
    insertLines(orders);
  }

  @Insert(
      """
      <script>
      insert into sales_order (order_id, platform, platform_order_no, placed_at, payment_method,
        paid_at, customer_name, customer_phone, province, city, district, address, vip, freight,
        discount, amount_payable, currency, delivery_mode, remark, status, confirmed_at,
        fingerprint, version, promised_dispatch_at) values
      <foreach collection="orders" item="o" separator=",">
        (#{o.id}, #{o.platform.name}, #{o.platformOrderNo}, #{o.placedAt}, #{o.paymentMethod},
        #{o.paidAt}, #{o.customer.name}, #{o.customer.phone}, #{o.customer.province},
        #{o.customer.city}, #{o.customer.district}, #{o.customer.address}, #{o.customer.vip},
        #{o.freight}, #{o.discount}, #{o.amountPayable}, #{o.currency}, #{o.deliveryMode},
        #{o.remark}, #{o.status}, #{o.confirmedAt}, #{o.fingerprint}, #{o.version},
        #{o.promisedDispatchAt})
      </foreach>
      </script>
      """)
  void insert(@Param("orders") List<Order> orders);

  @Insert(
      """
      <script>
      insert into order_line (order_id, line_no, sku, name, quantity, unit_price) values
      <foreach collection="orders" item="o" separator=",">
        <foreach collection="o.lines" item="line" index="i" separator=",">
          (#{o.id}, #{i}, #{line.sku}, #{line.name}, #{line.quantity}, #{line.unitPrice})
        </foreach>
      </foreach>
      </script>
      """)
  void insertLines(@Param("orders") List<Order> orders);

  @Delete("delete from order_line where order_id = #{orderId}")
  void deleteLines(String orderId);

  /** Replaces the lines. */
  default void updateLines(Order order) {
    deleteLines(order.id());
    insertLines(List.of(order));
  }

  /** Finds an order by our id. */
  default Optional<Order> find(String orderId) {
    return row(orderId).map(this::withLines);
  }

  @Select("select * from sales_order where order_id = #{orderId}")
  Optional<OrderRow> row(String orderId);

  /** What a piece of an item was sold at last in another order. */
  @Select(
      """
      select l.unit_price from order_line l join sales_order o on o.order_id = l.order_id
      where l.sku = #{sku} and l.order_id <> #{exceptOrderId} and l.unit_price > 0
      order by o.placed_at desc limit 1
      """)
  Optional<BigDecimal> lastPrice(
      @Param("sku") String sku, @Param("exceptOrderId") String exceptOrderId);

  /** An item as it was sold at last. */
  @Select(
      """
      select l.sku, l.name, l.quantity, l.unit_price from order_line l
      join sales_order o on o.order_id = l.order_id
      where l.sku = #{sku} and l.unit_price > 0 order by o.placed_at desc limit 1
      """)
  Optional<OrderLine> lastSold(String sku);

  /** The orders with these ids; lines are left out. */
  default List<Order> findByIds(Collection<String> orderIds) {
    return withoutLines(rowsByIds(orderIds));
  }

  @Select(
      """
      <script>
      select * from sales_order where order_id in
      <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
      </script>
      """)
  List<OrderRow> rowsByIds(@Param("ids") Collection<String> orderIds);

  /** Finds an order and keeps everybody else from changing it until the transaction ends. */
  default Optional<Order> lock(String orderId) {
    return lockedRow(orderId).map(this::withLines);
  }

  // What this transaction has read before it had the lock may be old.
  @Options(flushCache = FlushCachePolicy.TRUE)
  @Select("select * from sales_order where order_id = #{orderId} for update")
  Optional<OrderRow> lockedRow(String orderId);

  /** The same for many, in the order of their ids. */
  default List<Order> lockAll(List<String> orderIds) {
    List<OrderRow> rows = lockedRows(orderIds);
    Map<String, List<OrderLine>> lines = new HashMap<>();
    linesOf(orderIds)
        .forEach(
            line ->
                lines.computeIfAbsent(line.orderId(), none -> new ArrayList<>()).add(line.line()));
    return rows.stream()
        .map(row -> row.toOrder(lines.getOrDefault(row.orderId(), List.of())))
        .toList();
  }

  @Options(flushCache = FlushCachePolicy.TRUE)
  @Select(
      """
      <script>
      select * from sales_order where order_id in
      <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
      order by order_id for update
      </script>
      """)
  List<OrderRow> lockedRows(@Param("ids") Collection<String> orderIds);

  /** A line, and whose it is. */
  record LineOf(String orderId, String sku, String name, int quantity, BigDecimal unitPrice) {
    OrderLine line() {
      return new OrderLine(sku, name, quantity, unitPrice);
    }
  }

  @Select(
      """
      <script>
      select order_id, sku, name, quantity, unit_price from order_line where order_id in
      <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
      order by order_id, line_no
      </script>
      """)
  List<LineOf> linesOf(@Param("ids") Collection<String> orderIds);

  private Order withLines(OrderRow row) {
    return row.toOrder(lines(row.orderId()));
  }

  private static List<Order> withoutLines(List<OrderRow> rows) {
    return rows.stream().map(row -> row.toOrder(List.of())).toList();
  }

  @Select(
      """
      select sku, name, quantity, unit_price from order_line
      where order_id = #{orderId} order by line_no
      """)
  List<OrderLine> lines(String orderId);

  /** Finds the orders of a platform that have one of these numbers; lines are left out. */
  default List<Order> findByNumbers(Platform platform, Collection<String> numbers) {
    return withoutLines(rowsByNumbers(platform, numbers));
  }

  @Select(
      """
      <script>
      select * from sales_order where platform = #{platform.name} and platform_order_no in
      <foreach collection="numbers" item="number" open="(" separator="," close=")">
        #{number}
      </foreach>
      </script>
      """)
  List<OrderRow> rowsByNumbers(
      @Param("platform") Platform platform, @Param("numbers") Collection<String> numbers);

  /** The orders of all platforms that have one of these numbers; lines are left out. */
  default List<Order> findByNumbers(Collection<String> numbers) {
    return withoutLines(rowsByAnyNumber(numbers));
  }

  @Select(
      """
      <script>
      select * from sales_order where platform_order_no in
      <foreach collection="numbers" item="number" open="(" separator="," close=")">
        #{number}
      </foreach>
      </script>
      """)
  List<OrderRow> rowsByAnyNumber(@Param("numbers") Collection<String> numbers);

  /** The orders of all platforms that have this number; lines are left out. */
  default List<Order> findByNumber(String number) {
    return withoutLines(rowsByNumber(number));
  }

  @Select("select * from sales_order where platform_order_no = #{number}")
  List<OrderRow> rowsByNumber(String number);

  /**
   * Writes what has changed.
   *
   * @return false when another transaction has changed the order since it was read
   */
  @Update(
      """
      update sales_order set status = #{status}, paid_at = #{paidAt},
        confirmed_at = #{confirmedAt}, customer_name = #{customer.name},
        customer_phone = #{customer.phone}, province = #{customer.province},
        city = #{customer.city}, district = #{customer.district}, address = #{customer.address},
        discount = #{discount}, amount_payable = #{amountPayable},
        promised_dispatch_at = #{promisedDispatchAt}, version = version + 1
      where order_id = #{id} and version = #{version}
      """)
  boolean update(Order order);

  String FILTER =
      """
      <where>
        <if test="status != null">status = #{status}</if>
        <if test="text != null">
          and (platform_order_no like #{text} or customer_name like #{text}
            or customer_phone like #{text})
        </if>
      </where>
      """;

  /**
   * Searches, the newest first; lines are left out.
   *
   * @param status only these, or null for all
   * @param text part of order number, name or phone; null for all
   */
  default List<Order> search(OrderStatus status, String text, int limit, long offset) {
    return withoutLines(rows(status, pattern(text), limit, offset));
  }

  @Select(
      "<script>select * from sales_order "
          + FILTER
          + " order by placed_at desc, order_id desc limit #{limit} offset #{offset}</script>")
  List<OrderRow> rows(
      @Param("status") OrderStatus status,
      @Param("text") String text,
      @Param("limit") int limit,
      @Param("offset") long offset);

  /** How many a search would find. */
  default long count(OrderStatus status, String text) {
    return countLike(status, pattern(text));
  }

  @Select("<script>select count(*) from sales_order " + FILTER + "</script>")
  long countLike(@Param("status") OrderStatus status, @Param("text") String text);

  private static String pattern(String text) {
    return text == null || text.isBlank()
        ? null
        : "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
