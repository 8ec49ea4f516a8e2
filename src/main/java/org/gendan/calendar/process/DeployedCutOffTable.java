package org.gendan.calendar.process;

import java.io.ByteArrayInputStream;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.gendan.calendar.CutOffTable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class DeployedCutOffTable implements CutOffTable {

  private static final String KEY = "cut-off-windows";
  private static final DateTimeFormatter FEEL_TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final Pattern NAME = Pattern.compile("\"([^\"]+)\"");

  private final DecisionService decisions;
  private final RepositoryService repository;

  DeployedCutOffTable(@Lazy DecisionService decisions, @Lazy RepositoryService repository) {
    this.decisions = decisions;
    this.repository = repository;
  }

  @Override
  public String dueAt(String window, LocalTime arrivedAt) {
    return decisions
        .evaluateDecisionTableByKey(
            KEY, Map.of("window", window, "arrivedAt", FEEL_TIME.format(arrivedAt)))
        .getSingleEntry();
  }

  @Override
  public Set<String> windows(Map<String, byte[]> files) {
    byte[] deploying = files.get(KEY + ".dmn");
    DmnModelInstance model =
        deploying == null
            ? deployed()
            : Dmn.readModelFromStream(new ByteArrayInputStream(deploying));
    Set<String> names = new TreeSet<>();
    if (model != null) {
      model.getModelElementsByType(Rule.class).forEach(rule -> addNames(rule, names));
    }
    return names;
  }

  private DmnModelInstance deployed() {
    DecisionDefinition latest =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(KEY)
            .latestVersion()
            .singleResult();
    return latest == null ? null : repository.getDmnModelInstance(latest.getId());
  }

  private static void addNames(Rule rule, Set<String> names) {
    String window = rule.getInputEntries().iterator().next().getTextContent();
    // The last row names, in not(…), what the others are written for.
    if (!window.strip().startsWith("not(")) {
      Matcher name = NAME.matcher(window);
      while (name.find()) {
        names.add(name.group(1));
      }
    }
  }
}
