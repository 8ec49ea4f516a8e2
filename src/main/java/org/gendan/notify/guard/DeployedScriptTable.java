package org.gendan.notify.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.gendan.notify.guard.ScriptLine.Beside;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads the decision table {@code script-rules}, line by line until its last row. */
@Component
class DeployedScriptTable {

  private static final String KEY = "script-rules";
  private static final String END = "END";
  private static final Set<String> NEEDED = Set.of("ruleNo", "beside", "words", "why", "instead");

  private static final Set<Reader> READERS = EnumSet.allOf(Reader.class);

  private final RepositoryService repository;
  private final DecisionService decisions;

  DeployedScriptTable(@Lazy RepositoryService repository, @Lazy DecisionService decisions) {
    this.repository = repository;
    this.decisions = decisions;
  }

  /** Changes when the table does. */
  public String version() {
    DecisionDefinition latest =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(KEY)
            .latestVersion()
            .singleResult();
    if (latest == null) {
      throw new IllegalStateException(
          "The table script-rules is not deployed; deploy it, no text goes out without it");
    }
    return latest.getId();
  }

  /**
   * All lines, in their order.
   *
   * @throws IllegalStateException when a line cannot be read, saying which
   */
  public List<ScriptLine> lines() {
    List<ScriptLine> lines = new ArrayList<>();
    for (int line = 1; ; line++) {
      DmnDecisionRuleResult row = row(line);
      if (END.equals(row.get("ruleNo"))) {
        return lines;
      }
      lines.add(read(line, row));
    }
  }

  private DmnDecisionRuleResult row(int line) {
    DmnDecisionRuleResult row =
        decisions.evaluateDecisionTableByKey(KEY, Map.of("line", line)).getSingleResult();
    if (row == null || row.get("ruleNo") == null) {
      throw unreadable(line, "is missing; the last row has to take every number that no line has");
    }
    return row;
  }

  private static ScriptLine read(int line, DmnDecisionRuleResult row) {
    if (!row.keySet().containsAll(NEEDED)) {
      throw unreadable(line, "needs " + NEEDED);
    }
    Object unless = row.get("unless");
    Object gap = row.get("gap");
    try {
      return new ScriptLine(
          line,
          row.getEntry("ruleNo"),
          readers(row.get("reader")),
          Beside.valueOf(row.getEntry("beside")),
          row.getEntry("words"),
          unless == null ? "" : unless.toString(),
          gap == null ? 0 : ((Number) gap).intValue(),
          row.getEntry("why"),
          row.getEntry("instead"));
    } catch (IllegalArgumentException e) {
      throw unreadable(
          line, "needs ANY or COMPENSATION in Beside, and in Reader ANY or some of " + READERS);
    }
  }

  /** Several are parted by commas; a table from before there were readers is for all. */
  private static Set<Reader> readers(Object cell) {
    if (cell == null || cell.toString().isBlank() || cell.equals("ANY")) {
      return READERS;
    }
    return Arrays.stream(cell.toString().split(","))
        .map(String::strip)
        .map(Reader::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Reader.class)));
  }

  private static IllegalStateException unreadable(int line, String why) {
    return new IllegalStateException(
        "Line %d of the table script-rules %s; correct it and deploy the table again"
            .formatted(line, why));
  }
}
