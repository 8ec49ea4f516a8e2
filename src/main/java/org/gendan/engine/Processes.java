package org.gendan.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Execution;
import org.gendan.batch.Batch;
import org.gendan.engine.ProcessVariable.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts processes and tells them to look again. Joins the caller's transaction and insists on one:
 * the aggregate is written first, and both commit or neither does
 * (docs/architecture.md#one-transaction).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Processes {

  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final ProcessEngineConfigurationImpl configuration;
  private final Batch batch;

  Processes(
      @Lazy RuntimeService runtime,
      @Lazy RepositoryService repository,
      @Lazy ProcessEngineConfigurationImpl configuration,
      Batch batch) {
    this.runtime = runtime;
    this.repository = repository;
    this.configuration = configuration;
    this.batch = batch;
  }

  /**
   * One process to start.
   *
   * @param at the element before which it begins, for a case that came to us under way; null is its
   *     start event
   */
  public record Start(String businessKey, List<Value> variables, String at) {

    /** One that begins at its start event. */
    public Start(String businessKey, List<Value> variables) {
      this(businessKey, variables, null);
    }
  }

  /** Starts the latest version of a process. */
  public void start(String key, String businessKey, Value... variables) {
    startAll(key, List.of(new Start(businessKey, List.of(variables))));
  }

  /** Starts many in one engine command, so that their rows reach the database in batches. */
  public void startAll(String key, Collection<Start> starts) {
    if (batch.isOpen()) {
      told().starts.computeIfAbsent(key, missing -> new ArrayList<>()).addAll(starts);
    } else {
      inOneCommand(() -> startNow(key, starts));
    }
  }

  private void startNow(String key, Collection<Start> starts) {
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
    for (Start start : starts) {
      if (start.at() == null) {
        runtime.startProcessInstanceById(
            latest.getId(), start.businessKey(), map(start.variables()));
      } else {
        runtime
            .createProcessInstanceById(latest.getId())
            .businessKey(start.businessKey())
            .setVariables(map(start.variables()))
            .startBeforeActivity(start.at())
            .execute();
      }
    }
  }

  /**
   * Wakes the processes of this business key that wait for the message. None waiting is no fault: a
   * process reads its aggregate before every wait.
   */
  public void wake(String message, String businessKey) {
    if (batch.isOpen()) {
      told().looks.computeIfAbsent(message, missing -> new LinkedHashSet<>()).add(businessKey);
      return;
    }
    // Not correlateAll: its mismatch exception would mark the caller's transaction for rollback.
    runtime
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(businessKey)
        .correlateAllWithResult();
  }

  /**
   * What a batch tells at its end, in one engine command: a process is told once, and what a
   * process does to another one is seen by the next telling.
   */
  private static final class Told {
    private final Map<String, List<Start>> starts = new LinkedHashMap<>();
    private final Map<String, Set<String>> looks = new LinkedHashMap<>();

    boolean isEmpty() {
      return starts.isEmpty() && looks.isEmpty();
    }
  }

  private Told told() {
    Told told = batch.part(Told.class, Told::new).orElseThrow();
    if (told.isEmpty()) {
      batch.beforeEnd(this::tell);
    }
    return told;
  }

  private void tell() {
    Told told = batch.part(Told.class, Told::new).orElseThrow();
    Map<String, List<Start>> starts = new LinkedHashMap<>(told.starts);
    Map<String, Set<String>> looks = new LinkedHashMap<>(told.looks);
    told.starts.clear();
    told.looks.clear();
    inOneCommand(
        () -> {
          starts.forEach(this::startNow);
          looks.forEach(this::wakeNow);
        });
  }

  private void wakeNow(String message, Collection<String> businessKeys) {
    List<Execution> all = WaitingExecutions.of(runtime, message, businessKeys);
    CasesAhead.of(all.stream().map(Execution::getProcessInstanceId).collect(Collectors.toSet()));
    for (Execution waiting : all) {
      runtime.messageEventReceived(message, waiting.getId());
    }
  }

  private void inOneCommand(Runnable step) {
    configuration
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              step.run();
              return null;
            });
  }

  private static Map<String, Object> map(List<Value> variables) {
    Map<String, Object> map = new HashMap<>();
    variables.forEach(variable -> map.put(variable.name(), variable.value()));
    return map;
  }
}
