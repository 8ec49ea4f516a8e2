package org.gendan.order.cancellation;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Where requests to cancel are kept. */
@Mapper
public interface CancellationMapper {

  String COLUMNS =
      """
      select cancellation_id as id, order_id, request_id, reason, text, status, requested_by,
        requested_at, decided_by, decided_at from order_cancellation
      """;

  /** Adds a request. */
  @Insert(
      """
      insert into order_cancellation (cancellation_id, order_id, request_id, reason, text, status,
        requested_by, requested_at, decided_by, decided_at)
      values (#{id}, #{orderId}, #{requestId}, #{reason}, #{text}, #{status}, #{requestedBy},
        #{requestedAt}, #{decidedBy}, #{decidedAt})
      """)
  void add(Cancellation cancellation);

  /** Writes the decision. */
  @Update(
      """
      update order_cancellation set status = #{status}, decided_by = #{decidedBy},
        decided_at = #{decidedAt}
      where cancellation_id = #{id}
      """)
  void decide(Cancellation cancellation);

  /** Finds a request by our id. */
  @Select(COLUMNS + " where cancellation_id = #{cancellationId}")
  Optional<Cancellation> find(String cancellationId);

  /** All requests about an order, oldest first. */
  @Select(COLUMNS + " where order_id = #{orderId} order by requested_at, cancellation_id")
  List<Cancellation> of(String orderId);
}
