package org.gendan.refund.goodsreturn;

import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.DecisionService;
import org.gendan.model.ModelFiles;

/** The tables as they lie in the folder of the models. */
public final class TablesForTests {

  private TablesForTests() {}

  public static DeployedReturnTables inTheFolder() {
    DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    DecisionService decisions = mock(DecisionService.class);
    when(decisions.evaluateDecisionTableByKey(anyString(), anyMap()))
        .thenAnswer(
            call -> {
              String table = call.getArgument(0);
              var decision = engine.parseDecision(table, ModelFiles.open(table + ".dmn"));
              return engine.evaluateDecisionTable(
                  decision, call.<Map<String, Object>>getArgument(1));
            });
    return new DeployedReturnTables(decisions);
  }
}
