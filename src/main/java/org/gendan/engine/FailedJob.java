package org.gendan.engine;

import java.sql.SQLTransactionRollbackException;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.Date;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Notes that a job has failed. The engine also puts off a job that has no retries left, so that an
 * administrator who mends the cause and raises the retries would wait for hours and see nothing
 * happen. And it puts off a job that only met another transaction: a timer whose clock was paused
 * at that moment would fire in the middle of the pause.
 */
class FailedJob extends DefaultJobRetryCmd {

  FailedJob(String jobId, Throwable exception) {
    super(jobId, exception);
  }

  @Override
  public Object execute(CommandContext context) {
    JobEntity job = getJob();
    Date due = job == null ? null : job.getDuedate();
    super.execute(context);
    if (job != null && exception instanceof OptimisticLockingException) {
      job.setDuedate(due);
    } else if (job != null && job.getRetries() == 0) {
      job.setDuedate(ClockUtil.getCurrentTime());
    }
    return null;
  }
}
