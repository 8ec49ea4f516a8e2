package org.gendan.shipment;

import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.gendan.batch.Batch;
import org.gendan.engine.timers.TrialTables.Trial;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The decision tables of the follow-up, asked through the engine. */
@Component
public class DeployedFollowUpRules {

  /**
   * The rule book of a carrier.
   *
   * @param startDays the first call is made that many days after dispatch
   * @param holdDays the parcel is held that long, and then sent back
   * @param returnBy with it, the parcel goes back at this time of day instead, or null
   * @param logisticsOnly whether only logistics talks to the carrier
   */
  public record CarrierRule(
      int startDays, int holdDays, LocalTime returnBy, boolean logisticsOnly) {}

  /**
   * The call that is due.
   *
   * @param call which one, or null for none
   * @param waitHours hours after the delivery attempt
   */
  public record CallRule(CustomerCall call, int waitHours) {}

  /**
   * Whether a step that settled nothing is done again.
   *
   * @param workHours after how many working hours of the desk
   */
  public record AgainRule(boolean again, int workHours) {}

  /**
   * How long a parcel may lie in the customer's area.
   *
   * @param hours until an agent asks again, or 0 for never
   * @param note tells the agent why
   */
  public record LocalWait(int hours, String note) {}

  /**
   * How long nothing may happen.
   *
   * @param hours until the alarm
   * @param alarm what to raise then, or null for nothing
   */
  public record StallRule(int hours, ParcelAlarm.Kind alarm) {}

  /** What an outcome contradicts that logistics has verified. */
  public enum Doubt {
    NONE,
    /** What the carrier reports. */
    CARRIER,
    /** Our own books: goods or money are back. */
    BOOKS
  }

  /**
   * What a movement is to the customer (row 58 of docs/domain.md).
   *
   * @param milestone its name, or null for none
   * @param within how long after it the customer is to be told
   * @param eta how long after it the next thing is expected
   */
  public record MilestoneRule(String milestone, Duration within, Duration eta) {}

  /**
   * How reports of a carrier are read.
   *
   * @param scanners two scans that lie closer together are one visit
   * @param ask how long a carrier is asked again about a parcel that it says has ended
   * @param reuse how long after its end an unverified parcel keeps its number to itself
   */
  public record ReportRule(Duration scanners, Duration ask, Duration reuse) {}

  private static final String NONE = "NONE";

  private final DecisionService decisions;
  private final Batch batch;
  private final Trial instead;

  @Autowired
  DeployedFollowUpRules(@Lazy DecisionService decisions, Batch batch) {
    this(decisions, batch, null);
  }

  private DeployedFollowUpRules(DecisionService decisions, Batch batch, Trial instead) {
    this.decisions = decisions;
    this.batch = batch;
    this.instead = instead;
  }

  /** The same tables as they would be. */
  public DeployedFollowUpRules with(Trial tables) {
    return new DeployedFollowUpRules(decisions, batch, tables);
  }

  /** What the tables have answered in this batch; the next one asks what is deployed then. */
  private static final class Answers {
    private final Map<String, Map<Map<String, Object>, Row>> byTable = new HashMap<>();
  }

  /** Table {@code carrier-rules}: what this carrier does with a parcel that is held. */
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

  /** Table {@code follow-up-call}: which call suits where the parcel is. */
  public CallRule call(ShipmentStatus status, boolean attempted) {
    var row =
        row("follow-up-call", Map.of("shipmentStatus", status.name(), "attempted", attempted));
    String call = row.getEntry("customerCall");
    return new CallRule(
        call.equals(NONE) ? null : CustomerCall.valueOf(call), number(row, "waitHours"));
  }

  /**
   * Table {@code try-again}: whether a call, or a verification, is made again.
   *
   * @param step {@code FIRST}, {@code SECOND}, {@code THIRD} or {@code VERIFY}
   * @param result what came of it
   * @param agreed whether something was agreed
   * @param reason the objection of the customer
   * @param tries how often it was made in a row, this time included
   */
  public AgainRule again(String step, String result, boolean agreed, String reason, int tries) {
    var row =
        row(
            "try-again",
            Map.of(
                "tryStep",
                step,
                "tryResult",
                result,
                "agreed",
                agreed,
                "callReason",
                reason,
                "tries",
                tries));
    return new AgainRule(row.getEntry("tryAgain"), number(row, "againHours"));
  }

  /**
   * Table {@code local-wait}: how long a parcel may lie before an agent asks again.
   *
   * @param province of the customer, or null
   */
  public LocalWait localWait(String carrier, ShipmentStatus status, String province) {
    var facts =
        Map.<String, Object>of(
            "carrier",
            carrier,
            "shipmentStatus",
            status.name(),
            "province",
            province == null ? "" : province);
    var row = row("local-wait", facts);
    return new LocalWait(number(row, "waitedHours"), row.getEntry("waitNote"));
  }

  /** Table {@code outcome-doubt}: whether a second person has to confirm what was verified. */
  public Doubt doubt(Shipment.Outcome outcome, ShipmentStatus status, String orderStatus) {
    var facts =
        Map.<String, Object>of(
            "verifiedOutcome",
            outcome.name(),
            "shipmentStatus",
            status.name(),
            "orderStatus",
            orderStatus);
    return Doubt.valueOf(row("outcome-doubt", facts).getEntry("outcomeDoubt"));
  }

  /** Table {@code stall-rules}: how long silence is normal. */
  public StallRule stall(String carrier, ShipmentStatus status, boolean held) {
    var row =
        row(
            "stall-rules",
            Map.of("carrier", carrier, "shipmentStatus", status.name(), "held", held));
    String alarm = row.getEntry("alarm");
    return new StallRule(
        number(row, "stallHours"), alarm.equals(NONE) ? null : ParcelAlarm.Kind.valueOf(alarm));
  }

  /** Table {@code notice-milestones}: whether the customer is told of a movement. */
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

  /** Table {@code tracking-rules}: how reports of this carrier are read. */
  public ReportRule reports(String carrier) {
    var row = row("tracking-rules", Map.of("carrier", carrier));
    return new ReportRule(
        Duration.ofMinutes(number(row, "scannerMinutes")),
        Duration.ofDays(number(row, "askDays")),
        Duration.ofDays(number(row, "reuseDays")));
  }

  /** Table {@code low-score}: whether a score of a callback has to lead to an improvement. */
  public boolean isLow(int score) {
    return row("low-score", Map.of("score", score)).<Boolean>getEntry("lowScore");
  }

  private Row row(String table, Map<String, Object> facts) {
    if (instead != null) {
      return new Row(instead.ask(table, facts));
    }
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

  private Row evaluated(String table, Map<String, Object> facts) {
    return new Row(
        decisions
            .evaluateDecisionTableByKey(table, new HashMap<>(facts))
            .getSingleResult()
            .getEntryMap());
  }

  /** The row that answers. */
  private record Row(Map<String, Object> cells) {

    @SuppressWarnings("unchecked")
    <T> T getEntry(String column) {
      return (T) cells.get(column);
    }
  }

  private static int number(Row row, String output) {
    return ((Number) row.getEntry(output)).intValue();
  }
}
