package org.gendan.task.bulk;

import java.util.ArrayList;
import java.util.List;
import org.gendan.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Goes through the tasks of a batch, one after the other; one that is refused stops no other. */
@Component
class BulkTasksRun {

  private static final Logger log = LoggerFactory.getLogger(BulkTasksRun.class);

  private final BulkSteps steps;

  BulkTasksRun(BulkSteps steps) {
    this.steps = steps;
  }

  /**
   * What came of it.
   *
   * @param repeated whether the request had been sent before
   */
  record Outcome(boolean repeated, List<BulkResult> results) {}

  /**
   * Begins, repeats or resumes a batch: what was done or refused answers as before.
   *
   * @throws Refusal when the same requestId named another command
   */
  Outcome run(String actor, BulkCommand command) {
    boolean begun = steps.begin(actor, command);
    List<BulkResult> results = new ArrayList<>();
    for (String taskId : command.taskIds()) {
      results.add(one(actor, command, taskId));
    }
    return new Outcome(!begun, results);
  }

  private BulkResult one(String actor, BulkCommand command, String taskId) {
    try {
      return steps.step(actor, command, taskId);
    } catch (Refusal refusal) {
      return steps.refused(
          actor,
          command,
          new BulkResult(taskId, status(refusal.kind()), null, refusal.getMessage()));
    } catch (RuntimeException e) {
      log.error("Task {} of batch {} failed", taskId, command.requestId(), e);
      return new BulkResult(
          taskId, BulkResult.FAULT, null, "failed here; send the same request again");
    }
  }

  private static int status(Refusal.Kind kind) {
    return switch (kind) {
      case INVALID -> 422;
      case CONFLICT, HELD -> 409;
      case NOT_FOUND -> 404;
      case FORBIDDEN -> 403;
    };
  }
}
