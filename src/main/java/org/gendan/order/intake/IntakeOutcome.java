package org.gendan.order.intake;

import java.util.List;
import org.gendan.order.Order;
import org.gendan.refusal.FieldError;

/** What became of one submitted order. */
public sealed interface IntakeOutcome {

  /** A new order: stored, and its process started. */
  record Taken(Order order) implements IntakeOutcome {}

  /** The same order was here before; a payment that was new in it has been recorded. */
  record Repeated(Order order) implements IntakeOutcome {}

  /** The order exists with other content; nothing was changed. */
  record Conflicting(String orderId, String message) implements IntakeOutcome {}

  /**
   * The submission is wrong. Fields are paths of the JSON body ({@code customer.phone}, {@code
   * lines[0].quantity}).
   */
  record Invalid(List<FieldError> errors) implements IntakeOutcome {}
}
