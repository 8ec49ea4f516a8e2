package org.gendan.cockpit.bulk;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gendan.cockpit.Cause;
import org.gendan.cockpit.FaultCauses;
import org.gendan.engine.past.ForcedMoves;
import org.gendan.engine.past.StandingMapper;
import org.gendan.mask.Mask;
import org.gendan.order.Order;
import org.gendan.order.Orders;
import org.gendan.order.overview.Timeline;
import org.gendan.row.ColumnText;
import org.gendan.row.UtcColumn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One step of a run, in a transaction of its own: a page of the list, or one case. After a crash
 * the next node goes on with what is left.
 */
@Service
@Transactional
class RunSteps {

  private static final int PAGE = 500;
  private static final int FAULT = 500;

  private final RunMapper store;
  private final StandingMapper standing;
  private final FaultCauses causes;
  private final ForcedMoves moves;
  private final Timeline timeline;
  private final Orders orders;
  private final Clock clock;

  RunSteps(
      RunMapper store,
      StandingMapper standing,
      FaultCauses causes,
      ForcedMoves moves,
      Timeline timeline,
      Orders orders,
      Clock clock) {
    this.store = store;
    this.standing = standing;
    this.causes = causes;
    this.moves = moves;
    this.timeline = timeline;
    this.orders = orders;
    this.clock = clock;
  }

  /** The run that has something to do. */
  @Transactional(readOnly = true)
  public Optional<String> next() {
    return store.next();
  }

  /** Does one step of it. */
  public void step(String id) {
    RunRow run = store.lock(id).orElseThrow();
    if (run.status() == RunStatus.LISTING) {
      if (run.about() == RunAbout.CAUSE) {
        listFailed(run);
      } else {
        listRunning(run);
      }
    } else if (run.status() == RunStatus.RUNNING) {
      List<RunCaseRow> planned = store.planned(id, 1);
      if (planned.isEmpty()) {
        store.ended(id, RunStatus.DONE, UtcColumn.utc(clock.instant()));
      } else {
        act(run, planned.get(0));
      }
    }
  }

  /** The case that is next could not be done: that is its result, and the others go on. */
  public void leave(String id, RuntimeException fault) {
    RunRow run = store.lock(id).orElseThrow();
    if (run.status() == RunStatus.RUNNING) {
      store
          .planned(id, 1)
          .forEach(
              one ->
                  store.did(
                      id,
                      one.waitId(),
                      RunCaseStatus.FAILED,
                      ColumnText.cut(Mask.text(String.valueOf(fault.getMessage())), FAULT),
                      UtcColumn.utc(clock.instant())));
    }
  }

  private void act(RunRow run, RunCaseRow one) {
    var by = new ForcedMoves.Person(run.startedBy(), List.of(run.askedGroups().split(",")));
    ForcedMoves.Outcome outcome =
        switch (run.deed()) {
          case RETRY -> moves.retry(by, one.waitId());
          case SUSPEND -> moves.suspend(by, one.instanceId());
          case ACTIVATE -> moves.activate(by, one.instanceId());
        };
    store.did(
        run.runId(),
        one.waitId(),
        RunCaseStatus.valueOf(outcome.name()),
        null,
        UtcColumn.utc(clock.instant()));
  }

  private void listFailed(RunRow run) {
    Optional<Cause> cause = causes.find(run.subject()).map(FaultCauses.Counted::cause);
    if (cause.isEmpty()) {
      store.listed(run.runId(), run.listedTo(), RunStatus.LISTED);
      return;
    }
    Cause wanted = cause.get();
    List<StandingMapper.Failed> page =
        standing.failed(wanted.model(), wanted.element(), run.listedTo(), PAGE);
    add(
        page.stream()
            .filter(
                one ->
                    Cause.of(one.model(), wanted.element(), wanted.type(), one.message())
                        .equals(wanted))
            .map(
                one ->
                    RunCaseRow.planned(
                        run.runId(), one.jobId(), one.instanceId(), one.model(), one.businessKey()))
            .toList());
    listed(run, page.isEmpty() ? null : page.get(page.size() - 1).jobId(), page.size());
  }

  private void listRunning(RunRow run) {
    List<StandingMapper.Running> page = standing.running(run.listedTo(), PAGE);
    boolean suspended = run.deed() == RunDeed.ACTIVATE;
    List<StandingMapper.Running> could =
        page.stream()
            .filter(one -> one.suspended() == suspended && one.businessKey() != null)
            .toList();
    Set<String> keys =
        could.stream().map(StandingMapper.Running::businessKey).collect(Collectors.toSet());
    Set<String> chosen = keys.isEmpty() ? Set.of() : chosen(run, keys);
    add(
        could.stream()
            .filter(one -> chosen.contains(one.businessKey()))
            .map(
                one ->
                    RunCaseRow.planned(
                        run.runId(),
                        one.instanceId(),
                        one.instanceId(),
                        one.model(),
                        one.businessKey()))
            .toList());
    listed(run, page.isEmpty() ? null : page.get(page.size() - 1).instanceId(), page.size());
  }

  private Set<String> chosen(RunRow run, Set<String> keys) {
    if (run.about() == RunAbout.CARRIER) {
      return store.ofCarrier(run.subject(), keys);
    }
    Map<String, List<String>> about = timeline.ordersOfCases(keys);
    Map<String, String> platforms = new HashMap<>();
    orders
        .all(about.values().stream().flatMap(List::stream).collect(Collectors.toSet()))
        .forEach((Order order) -> platforms.put(order.id(), order.platform().name()));
    Set<String> chosen = new HashSet<>();
    about.forEach(
        (key, ids) -> {
          // A case about orders of several platforms is no case of one of them.
          if (!ids.isEmpty()
              && ids.stream()
                  .map(platforms::get)
                  .filter(Objects::nonNull)
                  .allMatch(run.subject()::equals)
              && ids.stream().anyMatch(platforms::containsKey)) {
            chosen.add(key);
          }
        });
    return chosen;
  }

  private void add(List<RunCaseRow> rows) {
    if (!rows.isEmpty()) {
      store.add(rows);
    }
  }

  private void listed(RunRow run, String last, int size) {
    store.listed(
        run.runId(),
        last == null ? run.listedTo() : last,
        size < PAGE ? RunStatus.LISTED : RunStatus.LISTING);
  }
}
