package org.gendan.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.gendan.engine.ProcessVariable.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts processes and tells them to look again. Joins the caller's transaction and insists on one:
 * the aggregate is written first, and both commit or neither does (DESIGN section 2, rule 2).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Processes {

  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final ProcessEngineConfigurationImpl configuration;

  Processes(
      @Lazy RuntimeService runtime,
      @Lazy RepositoryService repository,
      @Lazy ProcessEngineConfigurationImpl configuration) {
    this.runtime = runtime;
    this.repository = repository;
    this.configuration = configuration;
  }

  /** One process to start. */
  public record Start(String businessKey, List<Value> variables) {}

  /** Starts the latest version of a process. */
  public void start(String key, String businessKey, Value... variables) {
    startAll(key, List.of(new Start(businessKey, List.of(variables))));
  }

  /** Starts many in one engine command, so that their rows reach the database in batches. */
  public void startAll(String key, Collection<Start> starts) {
    ProcessDefinition latest =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(key)
            .latestVersion()
            .singleResult();
    if (latest == null) {
      throw new IllegalStateException(
          "Process '" + key + "' is not deployed; deploy its model and try again");
    }
    configuration
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              for (Start start : starts) {
                runtime.startProcessInstanceById(
                    latest.getId(), start.businessKey(), map(start.variables()));
              }
              return null;
            });
  }

  /**
   * Wakes the processes of this business key that wait for the message. None waiting is no fault: a
   * process reads its aggregate before every wait.
   */
  public void lookAgain(String message, String businessKey) {
    // Not correlateAll: its mismatch exception would mark the caller's transaction for rollback.
    runtime
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(businessKey)
        .correlateAllWithResult();
  }

  private static Map<String, Object> map(List<Value> variables) {
    Map<String, Object> map = new HashMap<>();
    variables.forEach(variable -> map.put(variable.name(), variable.value()));
    return map;
  }
}
