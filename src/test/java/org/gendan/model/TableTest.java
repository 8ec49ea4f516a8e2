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
import org.gendan.engine.settings.DecisionsForTests;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A test of decision tables: asks the tables of {@code processes/} and knows the row that spoke.
 */
public abstract class TableTest {

  /** The rows that matched when a table was last asked. */
  protected final List<String> matchedRows = new ArrayList<>();

  /** The rows of all tables that matched in this test. */
  protected final Set<String> everMatched = new TreeSet<>();

  /** Who hears of the rows: the test that asked last, for the engine and the tables are shared. */
  private static TableTest asking;

  private static final Map<String, DmnDecision> TABLES = new HashMap<>();
  private static final DmnEngine ENGINE = engineThatRemembersRows();

  /** The one row that the table answers with; fails when several do. */
  protected final DmnDecisionRuleResult only(String table, Map<String, Object> facts) {
    matchedRows.clear();
    asking = this;
    return ENGINE
        .evaluateDecisionTable(TABLES.computeIfAbsent(table, TableTest::read), facts)
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

  private static DmnDecision read(String table) {
    return ENGINE.parseDecision(table, ModelFiles.open(table + ".dmn"));
  }

  private static DmnEngine engineThatRemembersRows() {
    var configuration = DecisionsForTests.settings();
    configuration
        .getCustomPostDecisionTableEvaluationListeners()
        .add(event -> event.getMatchingRules().forEach(rule -> asking.remember(rule.getId())));
    return configuration.buildEngine();
  }

  private void remember(String row) {
    matchedRows.add(row);
    everMatched.add(row);
  }
}
