package org.gendan.cockpit.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gendan.calendar.BusinessTime;
import org.gendan.cockpit.CockpitRoles;
import org.gendan.cockpit.FaultCauses;
import org.gendan.engine.JobLocks;
import org.gendan.engine.load.EngineLoadMapper;
import org.gendan.engine.past.StillMapper;
import org.gendan.node.NodeMapper;
import org.gendan.report.live.WaitingMapper;
import org.gendan.words.Language;
import org.gendan.words.Reader;
import org.gendan.words.models.ModelWords;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows administrators how the work stands now. */
@RestController
@RequestMapping("/api/cockpit/operations")
class OperationsController {

  private static final int DAYS = 14;

  private final CockpitRoles roles;
  private final EngineLoadMapper engine;
  private final WaitingMapper waiting;
  private final StillMapper still;
  private final FaultCauses causes;
  private final VendorStates vendors;
  private final NodeMapper nodes;
  private final JobLocks locks;
  private final Clock clock;
  private final ZoneId zone;

  OperationsController(
      CockpitRoles roles,
      EngineLoadMapper engine,
      WaitingMapper waiting,
      StillMapper still,
      FaultCauses causes,
      VendorStates vendors,
      NodeMapper nodes,
      JobLocks locks,
      Clock clock,
      ZoneId zone) {
    this.roles = roles;
    this.engine = engine;
    this.waiting = waiting;
    this.still = still;
    this.causes = causes;
    this.vendors = vendors;
    this.nodes = nodes;
    this.locks = locks;
    this.clock = clock;
    this.zone = zone;
  }

  /** So many of something. */
  record Amount(String of, long amount) {}

  /** What a desk has to do. */
  record Desk(String desk, long open, long overdue, OffsetDateTime oldest) {}

  /** Tasks that were due on a business day and open then. */
  record Breaches(LocalDate day, long amount) {}

  /** Timers and calls that could run and have not yet. */
  record Jobs(long due, long lagSeconds) {}

  /** Why cases stand still; {@code kind} says what to do about it. */
  record Still(
      String causeId,
      String kind,
      String model,
      String modelName,
      String element,
      String elementName,
      String type,
      String example,
      long amount,
      OffsetDateTime oldest) {}

  /** A node; {@code answering} is the one that has answered this. */
  record Node(String node, boolean answering) {}

  /** All of it, at one moment. */
  record Operations(
      OffsetDateTime at,
      List<Amount> stages,
      List<Desk> desks,
      List<Breaches> breaches,
      Jobs jobs,
      List<Still> incidents,
      List<Amount> outbox,
      List<Amount> inbox,
      List<Amount> quarantine,
      List<VendorStates.State> vendors,
      List<Node> nodes) {}

  @GetMapping
  Operations now() {
    roles.mayLook();
    Instant now = clock.instant();
    EngineLoadMapper.Due due = engine.dueJobs(now);
    String own = locks.owner();
    return new Operations(
        BusinessTime.at(now, zone),
        amounts(waiting.orders()),
        engine.desks(now).stream()
            .map(
                one ->
                    new Desk(
                        one.desk(), one.open(), one.overdue(), BusinessTime.at(one.oldest(), zone)))
            .toList(),
        breaches(now),
        new Jobs(
            due.amount(),
            due.oldest() == null
                ? 0
                : Math.max(0, Duration.between(due.oldest(), now).toSeconds())),
        causes.all().stream().map(this::still).toList(),
        amounts(waiting.outbox()),
        amounts(waiting.inbox()),
        amounts(waiting.quarantine()),
        vendors.all(),
        nodes.all().stream().map(one -> new Node(one.node(), one.node().equals(own))).toList());
  }

  private List<Breaches> breaches(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return today
        .minusDays(DAYS - 1L)
        .datesUntil(today.plusDays(1))
        .map(
            day ->
                new Breaches(
                    day,
                    still.missed(
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant(),
                        now)))
        .toList();
  }

  private Still still(FaultCauses.Counted one) {
    Language reader = Reader.language().orElse(Language.ENGLISH);
    var cause = one.cause();
    return new Still(
        cause.id(),
        cause.kind().name(),
        cause.model(),
        ModelWords.shipped()
            .name(cause.model(), one.modelName() == null ? cause.model() : one.modelName(), reader),
        cause.element(),
        ModelWords.shipped().name(cause.element(), cause.element(), reader),
        cause.type(),
        one.example(),
        one.amount(),
        BusinessTime.at(one.oldest(), zone));
  }

  private static List<Amount> amounts(List<EngineLoadMapper.Count> counts) {
    return counts.stream().map(one -> new Amount(one.label(), one.amount())).toList();
  }
}
