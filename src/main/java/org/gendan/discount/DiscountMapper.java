package org.gendan.discount;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Where requests for discounts are kept. */
@Mapper
interface DiscountMapper {

  String COLUMNS =
      """
      select discount_id as id, order_id, request_id, gift, pieces, fen_per_piece, counted_fen,
        reason, status, why, left_over, requested_by, requested_at, decided_by,
        decided_at, reference from discount_request
      """;

  /** Adds a request. */
  @Insert(
      """
      insert into discount_request (discount_id, order_id, request_id, gift, pieces, fen_per_piece,
        counted_fen, reason, status, why, left_over, requested_by, requested_at, decided_by,
        decided_at, reference)
      values (#{id}, #{orderId}, #{requestId}, #{gift}, #{pieces}, #{fenPerPiece}, #{countedFen},
        #{reason}, #{status}, #{why}, #{leftOver}, #{requestedBy}, #{requestedAt}, #{decidedBy},
        #{decidedAt}, #{reference})
      """)
  void add(DiscountRequest request);

  /** Writes where it stands. */
  @Update(
      """
      update discount_request set status = #{status}, counted_fen = #{countedFen},
        why = #{why}, left_over = #{leftOver},
        decided_by = #{decidedBy}, decided_at = #{decidedAt}, reference = #{reference}
      where discount_id = #{id}
      """)
  void update(DiscountRequest request);

  /** Finds a request and keeps everybody else from changing it until the transaction ends. */
  @Select(COLUMNS + " where discount_id = #{discountId} for update")
  Optional<DiscountRequest> lock(String discountId);

  /** Finds a request. */
  @Select(COLUMNS + " where discount_id = #{discountId}")
  Optional<DiscountRequest> find(String discountId);

  /** All requests about an order, oldest first. */
  @Select(COLUMNS + " where order_id = #{orderId} order by requested_at, discount_id")
  List<DiscountRequest> of(String orderId);
}
