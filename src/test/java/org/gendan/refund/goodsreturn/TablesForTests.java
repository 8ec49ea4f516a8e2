package org.gendan.refund.goodsreturn;

import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.DecisionService;
import org.gendan.engine.settings.DecisionsForTests;
import org.gendan.model.ModelFiles;

/** The tables as they lie in the folder of the models. */
public final class TablesForTests {

  private static final DmnEngine ENGINE = DecisionsForTests.settings().buildEngine();
  private static final Map<String, DmnDecision> TABLES = new ConcurrentHashMap<>();

  private TablesForTests() {}

  public static DeployedReturnTables inTheFolder() {
    DecisionService decisions = mock(DecisionService.class);
    when(decisions.evaluateDecisionTableByKey(anyString(), anyMap()))
        .thenAnswer(
            call -> {
              DmnDecision table = TABLES.computeIfAbsent(call.getArgument(0), TablesForTests::read);
              return ENGINE.evaluateDecisionTable(table, call.<Map<String, Object>>getArgument(1));
            });
    return new DeployedReturnTables(decisions);
  }

  private static DmnDecision read(String table) {
    return ENGINE.parseDecision(table, ModelFiles.open(table + ".dmn"));
  }
}
