package org.gendan.order;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.gendan.refusal.ControlCharacters;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The platforms of the deployed table {@code platform-rules}. */
@Component
public class DeployedPlatforms {

  private static final String TABLE = "platform-rules";
  private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"");

  private final RepositoryService repository;
  private final DecisionService decisions;

  /** Read anew when a newer table is deployed. */
  private volatile Known known = new Known(null, null);

  private record Known(String definitionId, Table table) {}

  DeployedPlatforms(@Lazy RepositoryService repository, @Lazy DecisionService decisions) {
    this.repository = repository;
    this.decisions = decisions;
  }

  /**
   * What is done differently for the orders of a platform.
   *
   * @param language in which its customers are written to: {@code zh} or {@code en}
   * @param chasedBy who reminds its customers of a payment
   * @param cashOnDelivery whether its customers may pay at the door
   */
  public record Rules(
      Platform platform, String language, ChasedBy chasedBy, boolean cashOnDelivery) {}

  /** Who reminds a customer of a payment that is missing. */
  public enum ChasedBy {
    /** Our agents, in their windows. */
    DESK,
    /** The platform itself; nobody calls. */
    PLATFORM
  }

  /** The table as it is deployed now. */
  public record Table(Map<String, Rules> byWord) {

    /** The platform that this is a word for; empty when the table has none. */
    public Optional<Rules> find(String word) {
      return Optional.ofNullable(byWord.get(word));
    }

    /** The platforms, in the order of the table. */
    public List<String> names() {
      return byWord.values().stream().map(rules -> rules.platform().name()).distinct().toList();
    }
  }

  /**
   * The platform that this is a word for.
   *
   * @param field that names it, for the refusal
   * @throws Refusal when there is none; it names those that there are
   */
  public Platform get(String field, String word) {
    Table table = table();
    return table
        .find(word.strip())
        .map(Rules::platform)
        .orElseThrow(
            () ->
                Refusal.invalid(
                    field,
                    ErrorCode.UNKNOWN,
                    "'%s' is not one of %s",
                    ControlCharacters.shown(word),
                    table.names()));
  }

  /**
   * The rules for an order that is here; of a platform whose row is gone, those of its last row.
   */
  public Rules rulesOf(Platform platform) {
    return table()
        .find(platform.name())
        .orElseGet(() -> new Rules(platform, "zh", ChasedBy.DESK, false));
  }

  /** The platforms that there are now: for the work of a whole file it is looked up once. */
  public Table table() {
    DecisionDefinition latest =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(TABLE)
            .latestVersion()
            .singleResult();
    if (latest == null) {
      throw new IllegalStateException(
          "The table '" + TABLE + "' is not deployed; deploy it and try again");
    }
    Known read = known;
    if (!latest.getId().equals(read.definitionId())) {
      read = new Known(latest.getId(), read(latest.getId()));
      known = read;
    }
    return read.table();
  }

  private Table read(String definitionId) {
    Map<String, Rules> byWord = new LinkedHashMap<>();
    DecisionTable table =
        repository
            .getDmnModelInstance(definitionId)
            .getModelElementsByType(DecisionTable.class)
            .iterator()
            .next();
    for (Rule rule : table.getRules()) {
      String cell = rule.getInputEntries().iterator().next().getTextContent().strip();
      if (!cell.startsWith("not")) {
        List<String> words =
            WORD.matcher(cell).results().map((MatchResult word) -> word.group(1)).toList();
        words.forEach(word -> byWord.put(word, rules(definitionId, words.get(0))));
      }
    }
    return new Table(byWord);
  }

  private Rules rules(String definitionId, String platform) {
    DmnDecisionRuleResult row =
        decisions
            .evaluateDecisionTableById(
                definitionId, Variables.createVariables().putValue("platform", platform))
            .getSingleResult();
    return new Rules(
        new Platform(platform),
        row.getEntry("language"),
        ChasedBy.valueOf(row.getEntry("chasedBy")),
        Boolean.TRUE.equals(row.get("cashOnDelivery")));
  }
}
