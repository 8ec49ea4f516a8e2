package org.gendan.carrier.ledger;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.carrier.ActionKind;
import org.gendan.carrier.Attempt;
import org.gendan.carrier.CarrierAction;
import org.gendan.row.ColumnText;

/** What carriers were asked to do. Times are whole seconds. */
@Mapper
interface ActionMapper {

  /** How far an action is. */
  enum Status {
    /** May have left, and no answer is noted. */
    SENT,
    GIVEN,
    REFUSED
  }

  /**
   * One action.
   *
   * @param answerCode the vendor's, of a refusal
   * @param answerText the vendor's words, or its reference
   */
  record Entry(
      String actionKey,
      String carrier,
      String waybillNo,
      ActionKind kind,
      Status status,
      int attemptRound,
      boolean outcomeUnknown,
      Instant firstTriedAt,
      String answerCode,
      String answerText) {

    /** The last attempt. */
    Attempt attempt() {
      return new Attempt(attemptRound, outcomeUnknown, firstTriedAt);
    }
  }

  /** The action with this key. */
  @Select("select * from carrier_action where action_key = #{actionKey}")
  Optional<Entry> find(String actionKey);

  /** Notes that an action is about to leave for the first time. */
  @Insert(
      """
      insert into carrier_action (action_key, carrier, waybill_no, kind, status, attempt_round,
        outcome_unknown, first_tried_at)
      values (#{action.key}, #{action.carrier}, #{action.waybillNo}, #{action.kind}, 'SENT', 1,
        true, #{now})
      """)
  void open(@Param("action") CarrierAction action, @Param("now") Instant now);

  /** Notes the next attempt of an action. */
  @Update(
      """
      update carrier_action set attempt_round = #{attempt.round},
        outcome_unknown = #{attempt.outcomeUnknown}, first_tried_at = #{attempt.firstTriedAt}
      where action_key = #{actionKey} and status = 'SENT'
      """)
  void attempt(@Param("actionKey") String actionKey, @Param("attempt") Attempt attempt);

  /** Notes the answer. */
  default void answered(String actionKey, Status status, String code, String text, Instant at) {
    markAnswered(actionKey, status, ColumnText.cut(code, 64), ColumnText.cut(text, 2_000), at);
  }

  @Update(
      """
      update carrier_action set status = #{status}, outcome_unknown = false, answer_code = #{code},
        answer_text = #{text}, answered_at = #{at}
      where action_key = #{actionKey}
      """)
  void markAnswered(
      @Param("actionKey") String actionKey,
      @Param("status") Status status,
      @Param("code") String code,
      @Param("text") String text,
      @Param("at") Instant at);
}
