package org.gendan.order.intake.sheet;

import java.util.List;
import java.util.function.Function;
import org.gendan.order.intake.OrderSubmission;
import org.gendan.quarantine.ImportResult.Rejection;
import org.gendan.refusal.FieldError;

/**
 * One order as a sheet tells it.
 *
 * @param line its first line in the file
 * @param submission the order; null when it could not be read
 * @param faults why it could not be read; empty when it could
 * @param text what it was read from
 * @param locate finds the column and line that a fault of the submission came from
 */
record SheetOrder(
    int line,
    OrderSubmission submission,
    List<Rejection> faults,
    OrderText text,
    Function<FieldError, Rejection> locate) {

  static SheetOrder readable(
      int line,
      OrderSubmission submission,
      OrderText text,
      Function<FieldError, Rejection> locate) {
    return new SheetOrder(line, submission, List.of(), text, locate);
  }

  static SheetOrder unreadable(int line, List<Rejection> faults, OrderText text) {
    return new SheetOrder(line, null, List.copyOf(faults), text, null);
  }

  /** Platform and number: what makes the order one order. */
  String key() {
    return submission.platform() + " " + submission.platformOrderNo();
  }

  List<Rejection> rejections(List<FieldError> errors) {
    return errors.stream().map(locate).toList();
  }
}
