package org.gendan.carrier.ledger;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.carrier.ActionKind;
import org.gendan.carrier.Attempt;
import org.gendan.carrier.CarrierAction;
import org.gendan.carrier.ledger.ActionLedger.Status;

@Mapper
interface ActionMapper {

  /** A row of {@code carrier_action}. */
  record Row(
      String actionKey,
      String carrier,
      String waybillNo,
      ActionKind kind,
      Status status,
      int attemptRound,
      boolean outcomeUnknown,
      Instant firstTriedAt,
      String answerCode,
      String answerText) {}

  @Select("select * from carrier_action where action_key = #{actionKey}")
  Row find(String actionKey);

  @Insert(
      """
      insert into carrier_action (action_key, carrier, waybill_no, kind, status, attempt_round,
        outcome_unknown, first_tried_at)
      values (#{action.key}, #{action.carrier}, #{action.waybillNo}, #{action.kind}, 'SENT', 1,
        true, #{now})
      """)
  void insert(@Param("action") CarrierAction action, @Param("now") Instant now);

  @Update(
      """
      update carrier_action set attempt_round = #{attempt.round},
        outcome_unknown = #{attempt.outcomeUnknown}, first_tried_at = #{attempt.firstTriedAt}
      where action_key = #{actionKey} and status = 'SENT'
      """)
  void attempt(@Param("actionKey") String actionKey, @Param("attempt") Attempt attempt);

  @Update(
      """
      update carrier_action set status = #{status}, outcome_unknown = false, answer_code = #{code},
        answer_text = #{text}, answered_at = #{at}
      where action_key = #{actionKey}
      """)
  void answered(
      @Param("actionKey") String actionKey,
      @Param("status") Status status,
      @Param("code") String code,
      @Param("text") String text,
      @Param("at") Instant at);
}
