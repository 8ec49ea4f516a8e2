package org.gendan.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.gendan.testing.app.DeskTime;

/**
 * The engine with its jobs in the hand of the test, one after the other, so that a walk goes the
 * same way again. Time passes from one timer to the next.
 */
final class EngineByHand implements AutoCloseable {

  private static final int MOST_STOPS = 400;
  private static final int MOST_JOBS = 2_000;

  private final ManagementService management;
  private final JobExecutor executor;

  EngineByHand(ProcessEngine engine) {
    this.management = engine.getManagementService();
    this.executor =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    executor.shutdown();
    stand(DeskTime.now());
  }

  /** Runs what is due now, and what that brings. */
  void runDue() {
    for (int i = 0; i < MOST_JOBS; i++) {
      List<Job> due = management.createJobQuery().executable().withRetriesLeft().list();
      if (due.isEmpty()) {
        return;
      }
      run(due.stream().min(Comparator.comparing(EngineByHand::dueAt).thenComparing(Job::getId)));
    }
    throw new AssertionError("Jobs beget jobs without an end");
  }

  private void run(Optional<Job> job) {
    management.executeJob(job.orElseThrow().getId());
  }

  /** Lets time pass, with everything that comes due on the way. */
  void pass(Duration time) {
    Instant end = DeskTime.now().plus(time);
    runDue();
    for (int i = 0; i < MOST_STOPS; i++) {
      List<Job> next =
          management
              .createJobQuery()
              .withRetriesLeft()
              .duedateLowerThan(Date.from(end))
              .orderByJobDuedate()
              .asc()
              .listPage(0, 1);
      if (next.isEmpty()) {
        break;
      }
      stand(later(DeskTime.now(), dueAt(next.get(0)).plusMillis(1)));
      runDue();
    }
    stand(later(DeskTime.now(), end));
    runDue();
  }

  private static Instant dueAt(Job job) {
    return job.getDuedate() == null ? Instant.EPOCH : job.getDuedate().toInstant();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static void stand(Instant instant) {
    ClockUtil.setCurrentTime(Date.from(instant));
  }

  @Override
  public void close() {
    executor.start();
  }
}
