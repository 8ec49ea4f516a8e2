package org.gendan.calendar;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.gendan.calendar.ClockEvent.Kind;
import org.gendan.refusal.Refusal;

/**
 * A clock with its ledger. Nothing but the ledger is remembered: status, policy and pauses follow
 * from it, and the deadline is computed from these.
 */
public record DueClock(String ref, List<ClockEvent> ledger) {

  /** What a clock is doing. */
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
    mustAllow(kind);
    return appended(kind, at, null, null, reason, actor);
  }

  DueClock withPolicy(String calendar, String amount, Instant at, String reason, String actor) {
    return appended(Kind.POLICY_CHANGED, at, calendar, amount, reason, actor);
  }

  /** What the clock is doing. */
  public Status status() {
    Status status = Status.RUNNING;
    for (ClockEvent event : ledger) {
      status =
          switch (event.kind()) {
            case STARTED, RESUMED, REOPENED -> Status.RUNNING;
            case PAUSED -> Status.PAUSED;
            case STOPPED -> Status.STOPPED;
            case POLICY_CHANGED -> status;
          };
    }
    return status;
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
    Pause open = null;
    for (ClockEvent event : ledger) {
      switch (event.kind()) {
        case PAUSED -> open = new Pause(event.at(), null, event.reason());
        case STOPPED -> open = open == null ? new Pause(event.at(), null, "STOPPED") : open;
        case RESUMED, REOPENED -> {
          pauses.add(new Pause(open.from(), event.at(), open.reason()));
          open = null;
        }
        case STARTED, POLICY_CHANGED -> {
          // Neither begins nor ends a pause.
        }
      }
    }
    if (open != null) {
      pauses.add(open);
    }
    return pauses;
  }

  private void mustAllow(Kind kind) {
    Status now = status();
    boolean allowed =
        switch (kind) {
          case PAUSED -> now == Status.RUNNING;
          case RESUMED -> now == Status.PAUSED;
          case STOPPED -> now != Status.STOPPED;
          case REOPENED -> now == Status.STOPPED;
          case STARTED, POLICY_CHANGED -> false;
        };
    if (!allowed) {
      throw Refusal.conflict(
          "The clock of %s is %s and cannot be %s now".formatted(ref, now, kind));
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
