package org.gendan.engine.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.ibatis.mapping.ResultMapping;
import org.apache.ibatis.reflection.MetaObject;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.management.JobDefinition;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Definitions that are known for a second are those of the engine. */
@Tag("database")
@WholeApp
class DefinitionsInUseTest extends AppTest {

  private static final Map<Class<?>, Object> SAMPLES =
      Map.of(
          String.class, "x", int.class, 7, Integer.class, 7, Long.class, 7L, boolean.class, true);

  @Autowired private RepositoryService repository;
  @Autowired private ManagementService jobs;
  @Autowired private ProcessEngineConfigurationImpl engine;
  @Autowired private TransactionTemplate transaction;

  /** A column that were left out would be lost without a word. */
  @Test
  void everyColumnOfADefinitionIsKept() throws ReflectiveOperationException {
    assertKept("jobDefinitionResultMap", JobDefinitionEntity.class);
    assertKept("processDefinitionResultMap", ProcessDefinitionEntity.class);
  }

  private <T extends DbEntity> void assertKept(String map, Class<T> type)
      throws ReflectiveOperationException {
    Configuration sql = engine.getSqlSessionFactory().getConfiguration();
    T row = type.getDeclaredConstructor().newInstance();
    MetaObject read = sql.newMetaObject(row);
    var columns = sql.getResultMap(map).getResultMappings();
    assertThat(columns).hasSizeGreaterThan(10);
    for (ResultMapping column : columns) {
      Class<?> kind = read.getSetterType(column.getProperty());
      read.setValue(column.getProperty(), SAMPLES.get(kind));
    }
    var definitions = new KnownDefinitions(() -> 0);
    definitions.keep(row, 0);
    MetaObject kept = sql.newMetaObject(definitions.find(type, row.getId()));
    for (ResultMapping column : columns) {
      String name = column.getProperty();
      assertThat(kept.getValue(name)).as(name).isEqualTo(read.getValue(name)).isNotNull();
    }
  }

  @Test
  void aSuspendedModelIsSuspendedAtOnce() {
    String id = latest();
    for (boolean suspended : new boolean[] {true, false, true, false}) {
      if (suspended) {
        repository.suspendProcessDefinitionById(id);
      } else {
        repository.activateProcessDefinitionById(id);
      }
      assertThat(repository.getProcessDefinition(id).isSuspended()).isEqualTo(suspended);
    }
  }

  @Test
  void whatATransactionHasChangedItReads() {
    String id = latest();
    transaction.executeWithoutResult(
        status -> {
          repository.suspendProcessDefinitionById(id);
          assertThat(repository.getProcessDefinition(id).isSuspended()).isTrue();
          status.setRollbackOnly();
        });
    assertThat(repository.getProcessDefinition(id).isSuspended()).isFalse();
  }

  @Test
  void aTimeToLiveThatIsChangedIsReadAgain() {
    String id = latest();
    Integer before = repository.getProcessDefinition(id).getHistoryTimeToLive();
    repository.updateProcessDefinitionHistoryTimeToLive(id, 77);
    assertThat(repository.getProcessDefinition(id).getHistoryTimeToLive()).isEqualTo(77);
    repository.updateProcessDefinitionHistoryTimeToLive(id, before);
    assertThat(repository.getProcessDefinition(id).getHistoryTimeToLive()).isEqualTo(before);
  }

  /** A job that is made reads the row of its definition, and takes over what stands there. */
  @Test
  void aPriorityThatIsChangedIsThatOfTheNextJob() {
    JobDefinition timer =
        jobs.createJobDefinitionQuery().processDefinitionId(latest()).list().get(0);
    for (Long priority : new Long[] {5L, null, 6L, null}) {
      if (priority == null) {
        jobs.clearOverridingJobPriorityForJobDefinition(timer.getId());
      } else {
        jobs.setOverridingJobPriorityForJobDefinition(timer.getId(), priority);
      }
      Long read =
          engine
              .getCommandExecutorTxRequired()
              .execute(
                  command ->
                      command
                          .getJobDefinitionManager()
                          .findById(timer.getId())
                          .getOverridingJobPriority());
      assertThat(read).isEqualTo(priority);
    }
  }

  private String latest() {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey("exception-escalation")
        .latestVersion()
        .singleResult()
        .getId();
  }
}
