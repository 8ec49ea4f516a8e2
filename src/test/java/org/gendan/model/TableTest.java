package org.gendan.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A test of decision tables: asks the tables of {@code processes/} and knows the row that spoke.
 */
public abstract class TableTest {

  /** The rows that matched when a table was last asked. */
  protected final List<String> matchedRows = new ArrayList<>();

  /** The rows of all tables that matched in this test. */
  protected final Set<String> everMatched = new TreeSet<>();

  private final Map<String, DmnDecision> tables = new HashMap<>();
  private final DmnEngine engine = engineThatRemembersRows();

  /** The one row that the table answers with; fails when several do. */
  protected final DmnDecisionRuleResult only(String table, Map<String, Object> facts) {
    matchedRows.clear();
    return engine
        .evaluateDecisionTable(tables.computeIfAbsent(table, this::read), facts)
        .getSingleResult();
  }

  /** The answers of the one row, by their names. */
  protected final Map<String, Object> decide(String table, Map<String, Object> facts) {
    return only(table, facts).getEntryMap();
  }

  /** The rows that the lines of a test's source begin with: what is tested one by one. */
  protected final List<String> tested(String method) {
    return Stream.of(getClass().getDeclaredMethods())
        .filter(candidate -> candidate.getName().equals(method))
        .map(candidate -> candidate.getAnnotation(CsvSource.class))
        .flatMap(source -> Stream.of(source.value()))
        .map(line -> line.substring(0, line.indexOf(',')))
        .distinct()
        .toList();
  }

  /** The rows of a table, in its order. */
  protected static List<String> rows(String table) {
    return DecisionTables.ruleIds(table + ".dmn");
  }

  private DmnDecision read(String table) {
    return engine.parseDecision(table, ModelFiles.open(table + ".dmn"));
  }

  private DmnEngine engineThatRemembersRows() {
    var configuration =
        (DefaultDmnEngineConfiguration)
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration
        .getCustomPostDecisionTableEvaluationListeners()
        .add(event -> event.getMatchingRules().forEach(rule -> remember(rule.getId())));
    return configuration.buildEngine();
  }

  private void remember(String row) {
    matchedRows.add(row);
    everMatched.add(row);
  }
}
