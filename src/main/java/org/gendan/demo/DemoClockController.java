package org.gendan.demo;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.gendan.engine.clock.DueJobs;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moves the one clock, so that a day at the desk takes a second. */
@RestController
@RequestMapping("/api/demo/clock")
@DemoOnly
class DemoClockController {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration FARTHEST = Duration.ofDays(366);

  private final DemoClock clock;
  private final DueJobs jobs;
  private final ZoneId zone;

  DemoClockController(DemoClock clock, DueJobs jobs, ZoneId zone) {
    this.clock = clock;
    this.jobs = jobs;
    this.zone = zone;
  }

  /** How far to move, as an ISO-8601 duration. */
  record Move(String advance) {}

  /** What the clock shows now, and how many due jobs still wait. */
  record Moved(OffsetDateTime now, long dueJobs) {}

  /** Answers when the due timers have fired, or after 20 s with the number that still wait. */
  @PostMapping
  Moved advance(@RequestBody Move move) {
    clock.advance(duration(move.advance()));
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    jobs.hint();
    while (jobs.count() > 0 && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
    return new Moved(clock.now().atZone(zone).toOffsetDateTime(), jobs.count());
  }

  private static Duration duration(String text) {
    try {
      Duration duration = Duration.parse(text == null ? "" : text);
      if (!duration.isNegative() && duration.compareTo(FARTHEST) <= 0) {
        return duration;
      }
    } catch (DateTimeParseException e) {
      throw unreadable(text);
    }
    throw unreadable(text);
  }

  private static Refusal unreadable(String text) {
    return Refusal.invalid(
        "advance",
        ErrorCode.DURATION,
        "'%s' is no ISO-8601 duration from PT0S to P366D, such as PT48H",
        text);
  }
}
