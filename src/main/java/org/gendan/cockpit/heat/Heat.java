package org.gendan.cockpit.heat;

import java.time.LocalDate;
import java.util.List;

/**
 * The steps of a model over business days, both included.
 *
 * @param missing days of them that are not counted yet
 */
record Heat(
    String model,
    String definitionId,
    LocalDate from,
    LocalDate to,
    List<LocalDate> missing,
    List<Step> items) {

  /** What the model says: a timer at the step or the due date of the task. */
  record Target(String timerId, String value, String meaning) {}

  /**
   * A step.
   *
   * @param amount how often it ended, cancelled ones among them
   * @param seconds all of them together
   * @param late tasks that ended after they were due
   * @param medianSeconds half of them took no longer; to 3 %
   * @param ninetySeconds nine of ten took no longer; to 3 %
   * @param open tasks that are open now
   */
  record Step(
      String element,
      String stepName,
      long amount,
      long cancelled,
      long seconds,
      long late,
      Long medianSeconds,
      Long ninetySeconds,
      long open,
      long overdue,
      List<Target> targets) {}
}
