package org.gendan.refund.goodsreturn.overview;

import java.math.BigDecimal;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.gendan.engine.TaskAnswer;
import org.gendan.refund.goodsreturn.ReturnInspection.Cause;
import org.gendan.refund.goodsreturn.inspection.ReturnFindings;
import org.gendan.refund.goodsreturn.inspection.ReturnInspections.Found;
import org.gendan.refund.goodsreturn.parcel.ReturnIntakes.Receipt;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;

/** Reads the longer forms about returned goods. */
public final class ReturnForms {

  private ReturnForms() {}

  /** How quality says what it found. */
  private enum Result {
    ALL_AS_NEW,
    AS_LISTED
  }

  /** The receipt; the task's own id makes it the same when it is answered twice. */
  public static Receipt receipt(DelegateTask task) {
    TaskAnswer answer = TaskAnswer.to(task);
    return new Receipt(
        task.getId(),
        number(answer, "receivedPieces"),
        answer.requiredText("isolationLabel"),
        answer.text("carrier").orElse(null),
        answer.text("waybillNo").orElse(null),
        answer.text("remark").orElse(null));
  }

  public static Found found(DelegateTask task) {
    TaskAnswer answer = TaskAnswer.to(task);
    Result result = answer.choice("inspectionResult", Result.class);
    return new Found(
        null,
        result == Result.ALL_AS_NEW
            ? List.of()
            : ReturnFindings.read(answer.requiredText("findings")),
        number(answer, "inspectedPieces"),
        answer.choice("damageCause", Cause.class),
        answer.requiredText("inspectionReport"));
  }

  private static int number(TaskAnswer answer, String field) {
    String text = answer.requiredText(field);
    try {
      return new BigDecimal(text).intValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw Refusal.invalid(
          field, ErrorCode.NUMBER, "'%s' is no whole number; write it like 2", text);
    }
  }
}
