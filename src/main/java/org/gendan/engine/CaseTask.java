package org.gendan.engine;

import java.time.Instant;

/**
 * An open task with the case that it belongs to.
 *
 * @param caseId business key of its process: our id of the case; null where it has none
 * @param caseKey id of the model, such as {@code refund-recovery}
 * @param caseName label of the model
 * @param followUpAt when its holder wants to go on with it, or null
 */
public record CaseTask(
    OpenTask open, String caseId, String caseKey, String caseName, Instant followUpAt) {}
