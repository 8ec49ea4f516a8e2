package org.gendan.engine.past;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Sets single cases going again, or stops them, in the name of an administrator. */
@Component
public class ForcedMoves {

  private final RuntimeService runtime;
  private final ManagementService jobs;
  private final IdentityService identity;

  ForcedMoves(
      @Lazy RuntimeService runtime, @Lazy ManagementService jobs, @Lazy IdentityService identity) {
    this.runtime = runtime;
    this.jobs = jobs;
    this.identity = identity;
  }

  /** What came of it. */
  public enum Outcome {
    DONE,
    /** It is as it was wished to be already. */
    ALREADY,
    /** There is no such case or job any more. */
    GONE
  }

  /** In whose name: the engine's own log keeps it, and checks what the person may. */
  public record Person(String id, List<String> groups) {}

  /** Lets a failed job run once more, as soon as a node is free. */
  public Outcome retry(Person by, String jobId) {
    Job job = jobs.createJobQuery().jobId(jobId).singleResult();
    if (job == null) {
      return Outcome.GONE;
    }
    if (job.getRetries() > 0) {
      return Outcome.ALREADY;
    }
    as(by, () -> jobs.setJobRetries(jobId, 1));
    return Outcome.DONE;
  }

  /** Stops a case: no timer fires, no task of it can be done. */
  public Outcome suspend(Person by, String instanceId) {
    return set(by, instanceId, true);
  }

  /** Lets a case go on; what has come due meanwhile happens at once. */
  public Outcome activate(Person by, String instanceId) {
    return set(by, instanceId, false);
  }

  private Outcome set(Person by, String instanceId, boolean suspended) {
    ProcessInstance found =
        runtime.createProcessInstanceQuery().processInstanceId(instanceId).singleResult();
    if (found == null) {
      return Outcome.GONE;
    }
    if (found.isSuspended() == suspended) {
      return Outcome.ALREADY;
    }
    as(
        by,
        () -> {
          if (suspended) {
            runtime.suspendProcessInstanceById(instanceId);
          } else {
            runtime.activateProcessInstanceById(instanceId);
          }
        });
    return Outcome.DONE;
  }

  private void as(Person by, Runnable step) {
    identity.setAuthentication(by.id(), by.groups());
    try {
      step.run();
    } finally {
      identity.clearAuthentication();
    }
  }
}
