package org.gendan.shipment.followup;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.gendan.engine.TaskAnswer;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.shipment.care.CallAction;
import org.gendan.shipment.care.CallClaim;
import org.gendan.shipment.care.CallReason;
import org.gendan.shipment.care.CallResult;

/** The fields that the forms of all calls share. */
final class CallForm {

  private CallForm() {}

  /** What the agent filled in; what is left out is none. */
  static CallAnswer read(DelegateTask task) {
    TaskAnswer answer = TaskAnswer.to(task);
    return new CallAnswer(
        answer.choice("callResult", CallResult.class),
        choice(answer, "reason", CallReason.class, CallReason.NONE),
        choice(answer, "claim", CallClaim.class, CallClaim.NONE),
        choice(answer, "action", CallAction.class, CallAction.NONE),
        answer.text("actionDate").map(CallForm::day).orElse(null),
        answer.ticked("extendHold"),
        answer.text("newAddress").or(() -> answer.text("address")).orElse(null),
        answer.text("remark").orElse(null));
  }

  private static <E extends Enum<E>> E choice(
      TaskAnswer answer, String field, Class<E> type, E none) {
    return answer.text(field).isPresent() ? answer.choice(field, type) : none;
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Refusal.invalid(
          "actionDate", ErrorCode.DATE, "'%s' is no day; write it like 2026-03-09", text);
    }
  }
}
