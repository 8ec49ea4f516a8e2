package org.gendan.cockpit.bulk;

import java.time.LocalDateTime;

/**
 * A case of a run.
 *
 * @param waitId the job that is retried, or the case
 * @param caseId what it is about; null when it has no business key
 */
record RunCaseRow(
    String runId,
    String waitId,
    String instanceId,
    String model,
    String caseId,
    RunCaseStatus status,
    String fault,
    LocalDateTime doneAt) {

  static RunCaseRow planned(
      String runId, String waitId, String instanceId, String model, String caseId) {
    return new RunCaseRow(
        runId, waitId, instanceId, model, caseId, RunCaseStatus.PLANNED, null, null);
  }
}
