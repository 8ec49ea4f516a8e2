package org.gendan.task;

import java.time.LocalDateTime;
import org.gendan.row.UtcColumn;

/** One row of task_claim; times are UTC. */
record TaskClaimRow(
    String claimId,
    String taskId,
    String taskName,
    String businessKey,
    ClaimKind kind,
    String holder,
    String heldBefore,
    String actor,
    String reason,
    LocalDateTime at) {

  ClaimEvent toEvent() {
    return new ClaimEvent(
        taskId,
        taskName,
        businessKey,
        kind,
        holder,
        heldBefore,
        actor,
        reason,
        UtcColumn.instant(at));
  }
}
