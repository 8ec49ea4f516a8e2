package org.gendan.engine;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Notes that a job has failed. The engine also puts off a job that has no retries left, so that an
 * administrator who mends the cause and raises the retries would wait for hours and see nothing
 * happen.
 */
class FailedJob extends DefaultJobRetryCmd {

  FailedJob(String jobId, Throwable exception) {
    super(jobId, exception);
  }

  @Override
  public Object execute(CommandContext context) {
    super.execute(context);
    JobEntity job = getJob();
    if (job != null && job.getRetries() > 0 && isNotWorthRetrying()) {
      job.setRetries(0);
    }
    if (job != null && job.getRetries() == 0) {
      job.setDuedate(ClockUtil.getCurrentTime());
    }
    return null;
  }

  private boolean isNotWorthRetrying() {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof NotWorthRetrying) {
        return true;
      }
    }
    return false;
  }
}
