package org.gendan.engine.timers;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks decision tables that are not deployed, as they would answer if they were. */
@Component
public class TrialTables {

  private final DecisionService decisions;
  private final DmnEngine engine =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  TrialTables(@Lazy DecisionService decisions) {
    this.decisions = decisions;
  }

  /** The tables of these files, and for all others those in force. */
  public Trial with(Map<String, byte[]> files) {
    Map<String, DmnDecision> changed = new HashMap<>();
    files.forEach(
        (file, content) -> {
          if (file.endsWith(".dmn")) {
            engine
                .parseDecisions(new ByteArrayInputStream(content))
                .forEach(decision -> changed.put(decision.getKey(), decision));
          }
        });
    return new Trial(changed);
  }

  /** Tables as they would be. Ten thousand cases ask the same question: it is answered once. */
  public final class Trial {

    private record Question(String table, Map<String, Object> facts) {}

    private final Map<String, DmnDecision> changed;
    private final Map<Question, Map<String, Object>> known = new ConcurrentHashMap<>();

    private Trial(Map<String, DmnDecision> changed) {
      this.changed = Map.copyOf(changed);
    }

    /**
     * Asks a table.
     *
     * @return the cells of the row that answers, by name of the column, without empty cells; empty
     *     when no row does
     */
    public Map<String, Object> ask(String table, Map<String, Object> facts) {
      return known.computeIfAbsent(new Question(table, Map.copyOf(facts)), this::answer);
    }

    private Map<String, Object> answer(Question asked) {
      DmnDecision decision = changed.get(asked.table());
      DmnDecisionTableResult rows =
          decision == null
              ? decisions.evaluateDecisionTableByKey(asked.table(), asked.facts())
              : engine.evaluateDecisionTable(decision, asked.facts());
      Map<String, Object> cells = new HashMap<>();
      if (!rows.isEmpty()) {
        rows.getFirstResult().getEntryMap().forEach((column, cell) -> cells.put(column, cell));
        cells.values().removeIf(cell -> cell == null);
      }
      return cells;
    }
  }
}
