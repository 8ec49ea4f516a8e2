package org.gendan.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which node has taken which jobs for itself. */
@Component
public class JobLocks {

  private final ProcessEngineConfigurationImpl configuration;
  private final JdbcTemplate sql;

  JobLocks(@Lazy ProcessEngineConfigurationImpl configuration, JdbcTemplate sql) {
    this.configuration = configuration;
    this.sql = sql;
  }

  /** The name under which this node takes jobs; another one after each start. */
  public String owner() {
    return configuration.getJobExecutor().getLockOwner();
  }

  /**
   * Lets others take the jobs of a node that is gone. If it is not, and works on one of them, its
   * work is rolled back, because the row is another one then.
   *
   * @return how many
   */
  public int free(String owner) {
    return sql.update(
        "update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null, REV_ = REV_ + 1"
            + " where LOCK_OWNER_ = ?",
        owner);
  }
}
