package org.gendan.engine.clock;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Jobs whose time has come. */
@Component
@NamedInterface
public class DueJobs {

  private final ManagementService management;
  private final ProcessEngineConfigurationImpl configuration;

  DueJobs(@Lazy ManagementService management, @Lazy ProcessEngineConfigurationImpl configuration) {
    this.management = management;
    this.configuration = configuration;
  }

  /** How many wait to be executed now. */
  public long count() {
    return management.createJobQuery().executable().withRetriesLeft().count();
  }

  /** Lets the job executor look for due jobs at once instead of at its next round. */
  public void hint() {
    configuration.getJobExecutor().jobWasAdded();
  }
}
