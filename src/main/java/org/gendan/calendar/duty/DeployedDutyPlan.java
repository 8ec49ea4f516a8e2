package org.gendan.calendar.duty;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class DeployedDutyPlan implements DutyPlan {

  private static final String KEY = "duty-shifts";
  private static final DateTimeFormatter FEEL_TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final DecisionService decisions;

  DeployedDutyPlan(@Lazy DecisionService decisions) {
    this.decisions = decisions;
  }

  @Override
  public String shift(String shift, LocalTime loggedOnAt) {
    return decisions
        .evaluateDecisionTableByKey(
            KEY, Map.of("shift", shift, "loggedOnAt", FEEL_TIME.format(loggedOnAt)))
        .getSingleEntry();
  }
}
