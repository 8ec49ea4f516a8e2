package org.gendan.calendar.window;

import java.io.ByteArrayInputStream;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The decision table of the cut-off windows, as analysts deploy it. */
@Component
public class DeployedCutOffTable {

  /** The answer of the table when no row knows the window. */
  public static final String UNKNOWN = "unknown";

  private static final String KEY = "cut-off-windows";
  private static final DateTimeFormatter FEEL_TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final Pattern NAME = Pattern.compile("\"([^\"]+)\"");

  /** More questions than a busy day asks; beyond that all are forgotten and asked again. */
  private static final int MOST_ANSWERS = 50_000;

  private final Map<Question, String> answers = new ConcurrentHashMap<>();
  private final DecisionService decisions;
  private final RepositoryService repository;

  DeployedCutOffTable(@Lazy DecisionService decisions, @Lazy RepositoryService repository) {
    this.decisions = decisions;
    this.repository = repository;
  }

  /** The answer to the same question about the same version of the table never changes. */
  private record Question(String table, String window, String arrivedAt) {}

  /**
   * Until when something is due: {@code 10:30}, {@code next day 10:30}, {@code day 3 10:30} or
   * {@value #UNKNOWN}.
   */
  public String dueAt(String window, LocalTime arrivedAt) {
    return dueAt(versionInForce(), window, arrivedAt);
  }

  /**
   * The version that is in force now, for who asks several questions in a row: which version it is
   * takes the database longer than all the answers.
   */
  public DeployedCutOffTable inForce() {
    String version = versionInForce();
    DeployedCutOffTable all = this;
    return new DeployedCutOffTable(decisions, repository) {
      @Override
      public String dueAt(String window, LocalTime arrivedAt) {
        return all.dueAt(version, window, arrivedAt);
      }
    };
  }

  private String versionInForce() {
    DecisionDefinition latest = latest();
    if (latest == null) {
      throw new IllegalStateException(
          "The table '" + KEY + "' is not deployed; deploy it and try again");
    }
    return latest.getId();
  }

  private String dueAt(String version, String window, LocalTime arrivedAt) {
    if (answers.size() > MOST_ANSWERS) {
      answers.clear();
    }
    var question = new Question(version, window, FEEL_TIME.format(arrivedAt));
    // An import asks some ten times for each unpaid order; evaluating costs more than the order.
    String known = answers.get(question);
    if (known == null) {
      known = evaluate(question);
      answers.put(question, known);
    }
    return known;
  }

  private String evaluate(Question question) {
    return decisions
        .evaluateDecisionTableById(
            question.table(),
            Map.of("window", question.window(), "arrivedAt", question.arrivedAt()))
        .getSingleEntry();
  }

  /**
   * The windows that rows are written for.
   *
   * @param files what is about to be deployed, by file name; when the table is not among them, the
   *     deployed one is asked
   */
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

  /** The table as it would be: who asks it is asked instead. */
  public static DeployedCutOffTable instead(BiFunction<String, String, String> answers) {
    return new DeployedCutOffTable(null, null) {
      private final Map<List<String>, String> known = new ConcurrentHashMap<>();

      @Override
      public String dueAt(String window, LocalTime arrivedAt) {
        return known.computeIfAbsent(
            List.of(window, FEEL_TIME.format(arrivedAt)),
            question -> answers.apply(question.get(0), question.get(1)));
      }

      @Override
      public DeployedCutOffTable inForce() {
        return this;
      }
    };
  }

  private DmnModelInstance deployed() {
    DecisionDefinition latest = latest();
    return latest == null ? null : repository.getDmnModelInstance(latest.getId());
  }

  private DecisionDefinition latest() {
    return repository
        .createDecisionDefinitionQuery()
        .decisionDefinitionKey(KEY)
        .latestVersion()
        .singleResult();
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
