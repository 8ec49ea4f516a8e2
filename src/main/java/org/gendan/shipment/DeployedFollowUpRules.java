package org.gendan.shipment;

import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.gendan.batch.Batch;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The decision tables of the follow-up, asked through the engine. */
@Component
class DeployedFollowUpRules implements FollowUpRules {

  private static final String NONE = "NONE";

  private final DecisionService decisions;
  private final Batch batch;

  DeployedFollowUpRules(@Lazy DecisionService decisions, Batch batch) {
    this.decisions = decisions;
    this.batch = batch;
  }

  /** What the tables have answered in this batch; the next one asks what is deployed then. */
  private static final class Answers {
    private final Map<String, Map<Map<String, Object>, DmnDecisionRuleResult>> byTable =
        new HashMap<>();
  }

  @Override
  public CarrierRule carrier(String carrier, HoldCause cause) {
    var row =
        row(
            "carrier-rules",
            Map.of("carrier", carrier, "holdCause", cause == null ? NONE : cause.name()));
    String returnBy = row.getEntry("returnBy");
    return new CarrierRule(
        number(row, "startDays"),
        number(row, "holdDays"),
        returnBy.isEmpty() ? null : LocalTime.parse(returnBy),
        row.getEntry("talker").equals("LOGISTICS"));
  }

  @Override
  public CallRule call(ShipmentStatus status, boolean attempted) {
    var row =
        row("follow-up-call", Map.of("shipmentStatus", status.name(), "attempted", attempted));
    String call = row.getEntry("customerCall");
    return new CallRule(
        call.equals(NONE) ? null : CustomerCall.valueOf(call), number(row, "waitHours"));
  }

  @Override
  public StallRule stall(String carrier, ShipmentStatus status, boolean held) {
    var row =
        row(
            "stall-rules",
            Map.of("carrier", carrier, "shipmentStatus", status.name(), "held", held));
    String alarm = row.getEntry("alarm");
    return new StallRule(
        number(row, "stallHours"), alarm.equals(NONE) ? null : ParcelAlarm.Kind.valueOf(alarm));
  }

  @Override
  public MilestoneRule milestone(ShipmentStatus before, ShipmentStatus now) {
    var row =
        row(
            "notice-milestones",
            Map.of("statusBefore", before.name(), "shipmentStatus", now.name()));
    String milestone = row.getEntry("milestone");
    return new MilestoneRule(
        milestone.equals(NONE) ? null : milestone,
        Duration.ofHours(number(row, "withinHours")),
        Duration.ofHours(number(row, "etaHours")));
  }

  @Override
  public boolean isLow(int score) {
    return row("low-score", Map.of("score", score)).<Boolean>getEntry("lowScore");
  }

  private DmnDecisionRuleResult row(String table, Map<String, Object> facts) {
    return batch
        .part(Answers.class, Answers::new)
        .map(
            known ->
                known
                    .byTable
                    .computeIfAbsent(table, missing -> new HashMap<>())
                    .computeIfAbsent(facts, asked -> evaluated(table, asked)))
        .orElseGet(() -> evaluated(table, facts));
  }

  private DmnDecisionRuleResult evaluated(String table, Map<String, Object> facts) {
    return decisions.evaluateDecisionTableByKey(table, new HashMap<>(facts)).getSingleResult();
  }

  private static int number(DmnDecisionRuleResult row, String output) {
    return ((Number) row.getEntry(output)).intValue();
  }
}
