package org.gendan.order.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Where holds of goods are kept. Written under the lock of the order alone. */
@Mapper
public interface GoodsHoldMapper {

  String COLUMNS =
      """
      select hold_id as id, order_id, request_id, ordered_by, text, placed_by, placed_at, hold_told,
        released_by, released_at, release_text, release_told from goods_hold
      """;

  /** Adds a hold. */
  @Insert(
      """
      insert into goods_hold (hold_id, order_id, request_id, ordered_by, text, placed_by, placed_at)
      values (#{id}, #{orderId}, #{requestId}, #{orderedBy}, #{text}, #{placedBy}, #{placedAt})
      """)
  void add(GoodsHold hold);

  /** The goods are released. */
  @Update(
      """
      update goods_hold set released_by = #{by}, released_at = #{at}, release_text = #{text}
      where hold_id = #{holdId}
      """)
  void release(
      @Param("holdId") String holdId,
      @Param("by") String by,
      @Param("at") Instant at,
      @Param("text") String text);

  /** The agent at the destination has confirmed the hold. */
  @Update("update goods_hold set hold_told = #{who} where hold_id = #{holdId}")
  void holdTold(@Param("holdId") String holdId, @Param("who") String who);

  /** The agent at the destination has confirmed the release. */
  @Update("update goods_hold set release_told = #{who} where hold_id = #{holdId}")
  void releaseTold(@Param("holdId") String holdId, @Param("who") String who);

  /** Finds a hold. */
  @Select(COLUMNS + " where hold_id = #{holdId}")
  Optional<GoodsHold> find(String holdId);

  /** All holds of an order, oldest first. */
  @Select(COLUMNS + " where order_id = #{orderId} order by placed_at, hold_id")
  List<GoodsHold> of(String orderId);
}
