package org.gendan.discount;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface DiscountMapper extends DiscountStore {

  String COLUMNS =
      """
      select discount_id as id, order_id, request_id, gift, pieces, fen_per_piece, counted_fen,
        reason, status, why, left_over, requested_by, requested_at, decided_by,
        decided_at, reference from discount_request
      """;

  @Override
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

  @Override
  @Update(
      """
      update discount_request set status = #{status}, why = #{why}, left_over = #{leftOver},
        decided_by = #{decidedBy}, decided_at = #{decidedAt}, reference = #{reference}
      where discount_id = #{id}
      """)
  void update(DiscountRequest request);

  @Override
  @Select(COLUMNS + " where discount_id = #{discountId} for update")
  Optional<DiscountRequest> lock(String discountId);

  @Override
  @Select(COLUMNS + " where discount_id = #{discountId}")
  Optional<DiscountRequest> find(String discountId);

  @Override
  @Select(COLUMNS + " where order_id = #{orderId} order by requested_at, discount_id")
  List<DiscountRequest> of(String orderId);
}
