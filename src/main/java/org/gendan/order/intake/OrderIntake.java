package org.gendan.order.intake;

import java.util.List;

/** The one door through which every order comes in, whatever carried it. */
public interface OrderIntake {

  /**
   * Takes orders in one transaction: each valid new one is stored and its process started. One
   * wrong order never stops the others. Safe to repeat and safe to call for the same orders at the
   * same time: one order and one process come of it (docs/architecture.md#one-transaction).
   *
   * @param submissions at most some hundred; all of them wait for one commit
   * @return one outcome for each submission, in the same order
   */
  List<IntakeOutcome> take(List<OrderSubmission> submissions);
}
