package org.gendan.calendar.clock;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gendan.calendar.clock.ClockEvent.Kind;
import org.gendan.refusal.Refusal;
import org.springframework.modulith.NamedInterface;

/**
 * A clock with its ledger. Nothing but the ledger is remembered: status, policy and pauses follow
 * from it, and the deadline is computed from these.
 */
@NamedInterface
public record DueClock(String ref, List<ClockEvent> ledger) {

  /** What a clock is doing. */
  @NamedInterface
  public enum Status {
    /** Time counts. */
    RUNNING,
    /** Time does not count until it is resumed. */
    PAUSED,
    /** What was due is done. */
    STOPPED
  }

  /** A stretch that does not count; {@code to} is null while it lasts. */
  record Pause(Instant from, Instant to, String reason) {}

  private static final String STOPPED = "STOPPED";

  public DueClock {
    ledger = List.copyOf(ledger);
  }

  static DueClock started(String ref, String calendar, String amount, Instant at, String actor) {
    Instant second = at.truncatedTo(ChronoUnit.SECONDS);
    return new DueClock(
        ref, List.of(new ClockEvent(1, Kind.STARTED, second, calendar, amount, null, actor)));
  }

  /** The clock after one more event; refuses what makes no sense now. */
  DueClock with(Kind kind, Instant at, String reason, String actor) {
    mustAllow(kind, reason);
    return appended(kind, at, null, null, reason, actor);
  }

  DueClock withPolicy(String calendar, String amount, Instant at, String reason, String actor) {
    return appended(Kind.POLICY_CHANGED, at, calendar, amount, reason, actor);
  }

  /** What the clock is doing. */
  public Status status() {
    Set<String> open = openReasons();
    if (open.contains(STOPPED)) {
      return Status.STOPPED;
    }
    return open.isEmpty() ? Status.RUNNING : Status.PAUSED;
  }

  Instant startedAt() {
    return ledger.get(0).at();
  }

  ClockEvent policy() {
    ClockEvent policy = ledger.get(0);
    for (ClockEvent event : ledger) {
      policy = event.kind() == Kind.POLICY_CHANGED ? event : policy;
    }
    return policy;
  }

  /** The stretches that do not count, oldest first; being stopped until a reopening is one. */
  List<Pause> pauses() {
    List<Pause> pauses = new ArrayList<>();
    Set<String> open = new LinkedHashSet<>();
    Set<String> reasons = new LinkedHashSet<>();
    Instant from = null;
    for (ClockEvent event : ledger) {
      boolean counted = open.isEmpty();
      apply(event, open);
      reasons.addAll(open);
      if (counted && !open.isEmpty()) {
        from = event.at();
      } else if (!counted && open.isEmpty()) {
        pauses.add(new Pause(from, event.at(), String.join(", ", reasons)));
        reasons.clear();
      }
    }
    if (!open.isEmpty()) {
      pauses.add(new Pause(from, null, String.join(", ", reasons)));
    }
    return pauses;
  }

  /** Why time does not count now; several reasons may hold at once, and each ends by itself. */
  Set<String> openReasons() {
    Set<String> open = new LinkedHashSet<>();
    ledger.forEach(event -> apply(event, open));
    return open;
  }

  boolean isPausedFor(String reason) {
    return openReasons().contains(reason);
  }

  private static void apply(ClockEvent event, Set<String> open) {
    switch (event.kind()) {
      case PAUSED -> open.add(event.reason());
      case STOPPED -> open.add(STOPPED);
      case RESUMED -> {
        if (event.reason() == null) {
          open.clear();
        } else {
          open.remove(event.reason());
        }
      }
      case REOPENED -> open.clear();
      case STARTED, POLICY_CHANGED -> {
        // Neither begins nor ends a pause.
      }
    }
  }

  private void mustAllow(Kind kind, String reason) {
    Status now = status();
    boolean allowed =
        switch (kind) {
          case PAUSED -> now != Status.STOPPED && !isPausedFor(reason);
          case RESUMED -> now == Status.PAUSED && (reason == null || isPausedFor(reason));
          case STOPPED -> now != Status.STOPPED;
          case REOPENED -> now == Status.STOPPED;
          case STARTED, POLICY_CHANGED -> false;
        };
    if (!allowed) {
      throw Refusal.conflict(
          "The clock of %s is %s and cannot be %s%s now",
          ref, now, kind, reason == null ? "" : " (" + reason + ")");
    }
  }

  private DueClock appended(
      Kind kind, Instant at, String calendar, String amount, String reason, String actor) {
    ClockEvent last = ledger.get(ledger.size() - 1);
    Instant second = at.truncatedTo(ChronoUnit.SECONDS);
    // A machine's clock may be set back; the ledger's time is not.
    Instant moment = second.isBefore(last.at()) ? last.at() : second;
    List<ClockEvent> longer = new ArrayList<>(ledger);
    longer.add(new ClockEvent(last.seq() + 1, kind, moment, calendar, amount, reason, actor));
    return new DueClock(ref, longer);
  }
}
