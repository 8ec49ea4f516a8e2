package org.gendan.calendar.duty;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.gendan.engine.timers.TrialTables.Trial;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The decision table of the shifts, as analysts deploy it. */
@Component
class DeployedDutyPlan {

  /** The name of a shift when the person does not say which. */
  public static final String ANY = "ANY";

  private static final String KEY = "duty-shifts";
  private static final DateTimeFormatter FEEL_TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final DecisionService decisions;

  DeployedDutyPlan(@Lazy DecisionService decisions) {
    this.decisions = decisions;
  }

  /**
   * Which shift a log-on is for, such as {@code DAY on time until 17:30}, {@code DAY over} or
   * {@code unknown}.
   *
   * @param shift name of a shift, or {@value #ANY}
   */
  public String shift(String shift, LocalTime loggedOnAt) {
    return decisions
        .evaluateDecisionTableByKey(
            KEY, Map.of("shift", shift, "loggedOnAt", FEEL_TIME.format(loggedOnAt)))
        .getSingleEntry();
  }

  /** The same of a table that is not deployed. */
  String shift(String shift, LocalTime loggedOnAt, Trial tables) {
    return tables
        .ask(KEY, Map.of("shift", shift, "loggedOnAt", FEEL_TIME.format(loggedOnAt)))
        .values()
        .stream()
        .map(String::valueOf)
        .findFirst()
        .orElse("");
  }
}
