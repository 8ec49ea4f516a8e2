package org.gendan.engine.step;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/**
 * One step of a case, without a word about who took it.
 *
 * @param at when, by the engine's clock; whole seconds
 * @param businessKey of the case; null where it has none
 * @param instanceId the engine's id of the case
 * @param model key of its model
 * @param modelVersion version of the model that the case stands in at this step
 * @param element id of the task or timer in the model
 * @param subjectId the engine's id of the task or timer
 * @param number what the model says about the time, as it is written there, such as {@code PT48H};
 *     null where this step has none
 * @param dueAt when it is due, or was; null where it has no due date
 * @param answer what was answered, as {@code field=CODE} with a blank between two; null but for
 *     answers
 */
@NamedInterface
public record CaseStep(
    Kind kind,
    Instant at,
    String businessKey,
    String instanceId,
    String model,
    int modelVersion,
    String element,
    String subjectId,
    String number,
    Instant dueAt,
    String answer) {

  /** What a step is. */
  @NamedInterface
  public enum Kind {
    /** From now on a person can act. */
    TASK_OPENED,
    /** A person has it now. */
    TASK_TAKEN,
    /** No person has it any longer. */
    TASK_GIVEN_BACK,
    /** A person has acted. */
    TASK_ANSWERED,
    /** The case has gone on without an answer. */
    TASK_GONE,
    /** A timer runs from now on. */
    TIMER_SET,
    /** A timer was due and has done what its model says. */
    TIMER_FIRED
  }
}
