package org.gendan.engine.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * The one clock: it tells the time by which the engine fires its timers, also when a test or the
 * demo has moved it (docs/architecture.md#time). UTC.
 */
@Component
@NamedInterface
public class EngineClock extends Clock {

  private final ZoneId zone;

  EngineClock() {
    this(ZoneOffset.UTC);
  }

  private EngineClock(ZoneId zone) {
    this.zone = zone;
  }

  /** Moves this clock and the engine's forward; it goes on running from there. */
  public Instant advance(Duration by) {
    Date base = new Date();
    long ahead = ClockUtil.getCurrentTime().getTime() - base.getTime();
    ClockUtil.offset(ahead + by.toMillis());
    return instant();
  }

  /** How far it is ahead of the machine's. */
  public Duration ahead() {
    return Duration.ofMillis(ClockUtil.getCurrentTime().getTime() - new Date().getTime());
  }

  @Override
  public Instant instant() {
    return ClockUtil.getCurrentTime().toInstant();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new EngineClock(other);
  }
}
