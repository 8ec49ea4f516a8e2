package org.gendan.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.gendan.engine.ProcessVariable.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a case where a person's correction has put its aggregate, against the direction of its
 * model. None of this is drawn, and cases under every earlier version of a model can be moved, as
 * long as the elements keep their ids (docs/adr/0031-a-correction-moves-the-case.md). Joins the
 * caller's transaction and insists on one.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MovedCases {

  private final RuntimeService runtime;
  private final ProcessEngineConfigurationImpl configuration;

  MovedCases(@Lazy RuntimeService runtime, @Lazy ProcessEngineConfigurationImpl configuration) {
    this.runtime = runtime;
    this.configuration = configuration;
  }

  /**
   * Ends a case that another one has called and lets the caller go on; nothing when it has ended.
   *
   * @param goOnAt element of the caller at which it goes on
   */
  public void drop(String key, String businessKey, String goOnAt) {
    for (ProcessInstance called : running(key, businessKey)) {
      configuration
          .getCommandExecutorTxRequired()
          .execute(context -> drop(context, called.getId(), goOnAt));
    }
  }

  private Void drop(CommandContext context, String calledId, String goOnAt) {
    ExecutionEntity call =
        context.getExecutionManager().findExecutionById(calledId).getSuperExecution();
    if (call == null) {
      runtime.deleteProcessInstance(calledId, "corrected");
      return null;
    }
    runtime
        .createProcessInstanceModification(call.getProcessInstanceId())
        .cancelActivityInstance(call.getActivityInstanceId())
        .startBeforeActivity(goOnAt)
        .execute();
    return null;
  }

  /**
   * Puts a case before an element, and begins it there when it has ended.
   *
   * @param leaving element that the case leaves, with all that it has called
   * @param variables what a case needs that begins there
   */
  public void put(String key, String businessKey, String leaving, String at, Value... variables) {
    List<ProcessInstance> running = running(key, businessKey);
    if (running.isEmpty()) {
      runtime
          .createProcessInstanceByKey(key)
          .businessKey(businessKey)
          .setVariables(map(variables))
          .startBeforeActivity(at)
          .execute();
      return;
    }
    for (ProcessInstance one : running) {
      runtime
          .createProcessInstanceModification(one.getId())
          .cancelAllForActivity(leaving)
          .startBeforeActivity(at)
          .execute();
    }
  }

  /** Whether a case of this business key is still on its way. */
  public boolean isRunning(String key, String businessKey) {
    return !running(key, businessKey).isEmpty();
  }

  /** Ends a case that no other one waits for; nothing when it has ended. */
  public void end(String key, String businessKey, String reason) {
    running(key, businessKey)
        .forEach(one -> runtime.deleteProcessInstance(one.getId(), reason, false, true));
  }

  private List<ProcessInstance> running(String key, String businessKey) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(key)
        .processInstanceBusinessKey(businessKey)
        .list();
  }

  private static Map<String, Object> map(Value... variables) {
    Map<String, Object> map = new HashMap<>();
    Arrays.stream(variables).forEach(variable -> map.put(variable.name(), variable.value()));
    return map;
  }
}
