package org.gendan.engine.opentask;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine refuses to write is refused on our way to the database, too. */
@Tag("database")
@WholeApp
class FlushedRowsTest extends AppTest {

  @Autowired private ProcessEngineConfigurationImpl engine;

  @Test
  void noRowIsNamedAsAllAre() {
    var row = new JobDefinitionEntity();
    row.setId("*");
    assertThatThrownBy(
            () ->
                engine
                    .getCommandExecutorTxRequired()
                    .execute(
                        command -> {
                          command.getDbEntityManager().insert(row);
                          return null;
                        }))
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("reserved identifier");
  }
}
