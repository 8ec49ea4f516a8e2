package org.gendan.carrier.ledger;

import java.time.Instant;
import java.util.Optional;
import org.gendan.carrier.ActionKind;
import org.gendan.carrier.Attempt;
import org.gendan.carrier.CarrierAction;

/** What carriers were asked to do. Times are whole seconds. */
public interface ActionLedger {

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
      Attempt attempt,
      String answerCode,
      String answerText) {}

  /** The action with this key. */
  Optional<Entry> find(String actionKey);

  /** Notes that an action is about to leave for the first time. */
  void open(CarrierAction action, Instant now);

  /** Notes the next attempt of an action. */
  void attempt(String actionKey, Attempt attempt);

  /** Notes the answer. */
  void answered(String actionKey, Status status, String code, String text, Instant at);
}
