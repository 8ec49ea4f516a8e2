package org.gendan.engine.timers;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.SetProcessDefinitionVersionCmd;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings running cases under another version of their process that has the same elements. The
 * engine's migration would count timers anew and arm those again that have fired; this command of
 * the engine changes the version and nothing else.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseVersions {

  private final RepositoryService repository;
  private final ProcessEngineConfigurationImpl configuration;

  CaseVersions(
      @Lazy RepositoryService repository, @Lazy ProcessEngineConfigurationImpl configuration) {
    this.repository = repository;
    this.configuration = configuration;
  }

  /** The version of a process that a deployment made. */
  public Optional<String> madeBy(String deploymentId, String model) {
    return Optional.ofNullable(
            repository
                .createProcessDefinitionQuery()
                .deploymentId(deploymentId)
                .processDefinitionKey(model)
                .singleResult())
        .map(ProcessDefinition::getId);
  }

  /** The newest version of a process. */
  public Optional<String> newest(String model) {
    return Optional.ofNullable(
            repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(model)
                .latestVersion()
                .singleResult())
        .map(ProcessDefinition::getId);
  }

  /**
   * Brings cases under a version; those that have ended are left out.
   *
   * @param from the version that they are under; null for whichever it is
   * @return the cases that were brought
   */
  public Set<String> bring(Collection<String> instanceIds, String from, String to) {
    Set<String> brought = new HashSet<>();
    if (instanceIds.isEmpty()) {
      return brought;
    }
    Integer version = repository.getProcessDefinition(to).getVersion();
    configuration
        .getCommandExecutorTxRequired()
        .execute(
            context ->
                context.runWithoutAuthorization(
                    () -> {
                      for (String instanceId : instanceIds) {
                        ExecutionEntity one =
                            context.getExecutionManager().findExecutionById(instanceId);
                        boolean there =
                            one != null
                                && (from == null || from.equals(one.getProcessDefinitionId()));
                        if (there && !to.equals(one.getProcessDefinitionId())) {
                          new OtherNumbers(instanceId, version).execute(context);
                          brought.add(instanceId);
                        }
                      }
                      return null;
                    }));
    return brought;
  }

  /** To the engine, a timer of another length is another timer, and loses its definition. */
  private static final class OtherNumbers extends SetProcessDefinitionVersionCmd {

    private static final long serialVersionUID = 1L;
    private static final String TIMER = "timer-";

    OtherNumbers(String instanceId, Integer version) {
      super(instanceId, version);
    }

    @Override
    protected boolean jobDefinitionsMatch(JobDefinitionEntity old, JobDefinitionEntity other) {
      boolean same =
          old.getActivityId().equals(other.getActivityId())
              && old.getJobType().equals(other.getJobType());
      return same && (old.getJobType().startsWith(TIMER) || super.jobDefinitionsMatch(old, other));
    }
  }
}
