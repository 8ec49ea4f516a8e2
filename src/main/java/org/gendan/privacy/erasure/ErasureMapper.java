package org.gendan.privacy.erasure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** What was erased, and what is still to be. */
@Mapper
interface ErasureMapper {

  /** One erasure; the phone is there only while it runs. */
  record ErasureRow(
      String erasureId,
      String phone,
      String shownAs,
      String reason,
      String askedBy,
      Instant askedAt,
      ErasureStatus status,
      Instant doneAt) {}

  /** What was done in one table. */
  record StepRow(String tableName, int changed, int deleted, Instant doneAt) {}

  /** A hold of the law on an order. */
  record HoldRow(
      String holdId,
      String orderId,
      String reason,
      String placedBy,
      Instant placedAt,
      String liftedBy,
      Instant liftedAt,
      String liftedWhy) {}

  @Insert(
      """
      insert into erasure (erasure_id, phone, shown_as, reason, asked_by, asked_at, status)
      values (#{erasureId}, #{phone}, #{shownAs}, #{reason}, #{askedBy}, #{askedAt}, #{status})
      """)
  void add(ErasureRow erasure);

  @Insert(
      """
      <script>
      insert into erasure_order (erasure_id, order_id) values
      <foreach collection="orders" item="o" separator=",">(#{id}, #{o})</foreach>
      </script>
      """)
  void addOrders(@Param("id") String erasureId, @Param("orders") Collection<String> orders);

  @Select("select * from erasure where erasure_id = #{erasureId}")
  Optional<ErasureRow> find(String erasureId);

  @Select("select * from erasure where erasure_id = #{erasureId} for update")
  ErasureRow lock(String erasureId);

  @Select("select * from erasure where phone = #{phone} and status = 'RUNNING' order by asked_at")
  List<ErasureRow> runningOf(String phone);

  @Select("select * from erasure where status = 'RUNNING' order by asked_at")
  List<ErasureRow> running();

  @Select(
      "select * from erasure order by asked_at desc, erasure_id desc limit #{size} offset"
          + " #{offset}")
  List<ErasureRow> page(@Param("offset") long offset, @Param("size") int size);

  @Select("select count(*) from erasure")
  long count();

  @Select("select order_id from erasure_order where erasure_id = #{erasureId} order by order_id")
  List<String> orders(String erasureId);

  /** Erasures whose orders may still bring something. */
  @Select("select * from erasure where status = 'DONE' and done_at > #{since} order by done_at")
  List<ErasureRow> doneSince(Instant since);

  @Select(
      """
      select table_name, changed, deleted, done_at from erasure_step
      where erasure_id = #{erasureId} order by table_name
      """)
  List<StepRow> steps(String erasureId);

  @Update(
      """
      update erasure_step set changed = changed + #{changed}, deleted = deleted + #{deleted},
        done_at = #{at}
      where erasure_id = #{id} and table_name = #{table}
      """)
  int more(
      @Param("id") String erasureId,
      @Param("table") String table,
      @Param("changed") int changed,
      @Param("deleted") int deleted,
      @Param("at") Instant at);

  @Insert(
      """
      insert into erasure_step (erasure_id, table_name, changed, deleted, done_at)
      values (#{id}, #{table}, #{changed}, #{deleted}, #{at})
      """)
  void step(
      @Param("id") String erasureId,
      @Param("table") String table,
      @Param("changed") int changed,
      @Param("deleted") int deleted,
      @Param("at") Instant at);

  @Update(
      """
      update erasure set status = 'DONE', phone = null, reason = #{reason}, done_at = #{at}
      where erasure_id = #{id}
      """)
  void done(@Param("id") String erasureId, @Param("reason") String reason, @Param("at") Instant at);

  @Select(
      """
      <script>
      select * from legal_hold where lifted_at is null and order_id in
      <foreach collection="orders" item="o" open="(" separator="," close=")">#{o}</foreach>
      </script>
      """)
  List<HoldRow> holdsOn(@Param("orders") Collection<String> orders);

  /** A hold with the order's number at its platform. */
  record HeldOrder(
      String holdId,
      String orderId,
      String platformOrderNo,
      String reason,
      String placedBy,
      Instant placedAt,
      String liftedBy,
      Instant liftedAt,
      String liftedWhy) {}

  /** Those that lie on an order first, then the newest. */
  @Select(
      """
      select h.hold_id, h.order_id, o.platform_order_no, h.reason, h.placed_by, h.placed_at,
        h.lifted_by, h.lifted_at, h.lifted_why
      from legal_hold h left join sales_order o on o.order_id = h.order_id
      order by case when h.lifted_at is null then 0 else 1 end, h.placed_at desc, h.hold_id desc
      limit #{size} offset #{offset}
      """)
  List<HeldOrder> holds(@Param("offset") long offset, @Param("size") int size);

  @Select("select count(*) from legal_hold")
  long countHolds();

  @Insert(
      """
      insert into legal_hold (hold_id, order_id, reason, placed_by, placed_at)
      values (#{holdId}, #{orderId}, #{reason}, #{placedBy}, #{placedAt})
      """)
  void hold(HoldRow hold);

  @Select("select count(*) from sales_order where order_id = #{orderId}")
  int knows(String orderId);

  @Select("select * from legal_hold where hold_id = #{holdId} for update")
  Optional<HoldRow> lockHold(String holdId);

  @Update(
      """
      update legal_hold set lifted_by = #{by}, lifted_at = #{at}, lifted_why = #{why}
      where hold_id = #{holdId}
      """)
  void lift(
      @Param("holdId") String holdId,
      @Param("by") String by,
      @Param("at") Instant at,
      @Param("why") String why);
}
