package org.gendan.order.confirmation;

import java.math.BigDecimal;
import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.order.confirmation.Confirmations.Answer;
import org.gendan.order.confirmation.Confirmations.CallResult;

/** The attempts to confirm an order, and what was corrected on the way. */
@Mapper
public interface ConfirmationMapper {

  /** How many attempts were made since the order was last released to an agent. */
  @Select(
      "select count(*) from confirmation_attempt where order_id = #{orderId} and open_round = true")
  int attemptsSinceRelease(String orderId);

  /** Keeps one attempt of an agent. */
  default void add(String orderId, int attempt, Instant at, String agent, Answer answer) {
    add(
        new AttemptRow(
            orderId,
            attempt,
            at,
            agent,
            answer.callResult(),
            answer.namedAmount().orElse(null),
            answer.doubts().orElse(null),
            answer.suspiciousPayment(),
            answer.remark().orElse(null)));
  }

  @Insert(
      """
      insert into confirmation_attempt (order_id, attempt_no, attempted_at, agent, call_result,
        named_amount, doubts, suspicious, remark, open_round)
      values (#{orderId}, #{attempt}, #{at}, #{agent}, #{callResult}, #{namedAmount},
        #{doubts}, #{suspicious}, #{remark}, true)
      """)
  void add(AttemptRow row);

  /** A row of {@code confirmation_attempt}. */
  record AttemptRow(
      String orderId,
      int attempt,
      Instant at,
      String agent,
      CallResult callResult,
      BigDecimal namedAmount,
      String doubts,
      boolean suspicious,
      String remark) {}

  /** Starts counting anew. */
  @Update("update confirmation_attempt set open_round = false where order_id = #{orderId}")
  void release(String orderId);

  /** Keeps the old and the new value of a corrected field (row 22 of docs/domain.md). */
  @Insert(
      """
      insert into order_correction (order_id, field, old_value, new_value, corrected_by,
        corrected_at)
      values (#{orderId}, #{field}, #{oldValue}, #{newValue}, #{by}, #{at})
      """)
  void correct(
      @Param("orderId") String orderId,
      @Param("field") String field,
      @Param("oldValue") String oldValue,
      @Param("newValue") String newValue,
      @Param("by") String by,
      @Param("at") Instant at);
}
