package org.gendan.engine.settings;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Date;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.gendan.engine.LostRace;
import org.gendan.engine.NotWorthRetrying;
import org.gendan.mask.Mask;

/**
 * Notes that a job has failed. The engine also puts off a job that has no retries left, so that an
 * administrator who mends the cause and raises the retries would wait for hours and see nothing
 * happen. And it puts off a timer that only lost a race: one whose clock was paused at that moment
 * would fire in the middle of the pause.
 */
class FailedJob extends DefaultJobRetryCmd {

  private final MeterRegistry figures;

  FailedJob(String jobId, Throwable exception, MeterRegistry figures) {
    super(jobId, exception);
    this.figures = figures;
  }

  @Override
  public Object execute(CommandContext context) {
    JobEntity job = getJob();
    Date due = job == null ? null : job.getDuedate();
    super.execute(context);
    if (job instanceof TimerEntity && !shouldDecrementRetriesFor(exception)) {
      job.setDuedate(due);
    } else if (job != null && (job.getRetries() == 0 || isNotWorthRetrying())) {
      job.setRetries(0);
      job.setDuedate(ClockUtil.getCurrentTime());
    }
    if (job != null) {
      count(job);
    }
    return null;
  }

  /** Incidents and the job's log are read by people who need no customer's number or street. */
  @Override
  protected void logException(JobEntity job) {
    if (exception != null) {
      job.setExceptionMessage(Mask.text(exception.getMessage()));
      job.setExceptionStacktrace(Mask.text(getExceptionStacktrace()));
    }
  }

  private void count(JobEntity job) {
    String then =
        !shouldDecrementRetriesFor(exception)
            ? "raced"
            : job.getRetries() > 0 ? "retried" : "stuck";
    Counter.builder("gendan.jobs.failures")
        .description(
            "Jobs that failed, by what came of it: raced and retried run again, stuck waits")
        .tag("then", then)
        .register(figures)
        .increment();
  }

  private boolean isNotWorthRetrying() {
    return Stream.iterate(exception, Objects::nonNull, Throwable::getCause)
        .anyMatch(NotWorthRetrying.class::isInstance);
  }

  /**
   * The engine spares a job that lost a race for one of its own rows. A race for one of ours is no
   * other: the job did nothing wrong, and five of them shall not become an incident.
   */
  @Override
  protected boolean shouldDecrementRetriesFor(Throwable failure) {
    return super.shouldDecrementRetriesFor(failure) && !LostRace.in(failure);
  }
}
