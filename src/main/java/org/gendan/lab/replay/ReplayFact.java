package org.gendan.lab.replay;

import java.time.Instant;

/**
 * One fact; what a kind does not have is null (docs/lab-replay.md).
 *
 * @param kind a {@link org.gendan.engine.step.CaseStep.Kind}, or {@code CARRIER_SAID}, {@code
 *     ON_DUTY}, {@code OFF_DUTY}
 * @param at when we knew of it; whole seconds, as all times here
 * @param caseKey business key of the case, or the id of the parcel
 * @param instanceId the engine's id of the case
 * @param element id of the task or timer in the model; of duty the group
 * @param subjectId the engine's id of the task or timer; of a parcel its carrier
 * @param numberText what the model says about the time, as written there
 * @param dueAt when the task or timer is due
 * @param eventAt when it happened, where we were told later
 * @param answer {@code field=CODE} with a blank between two; of a carrier the status
 */
record ReplayFact(
    String kind,
    Instant at,
    String caseKey,
    String instanceId,
    String model,
    Integer modelVersion,
    String element,
    String subjectId,
    String numberText,
    Instant dueAt,
    Instant eventAt,
    String answer) {}
