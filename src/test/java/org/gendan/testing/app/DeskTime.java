package org.gendan.testing.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The one clock in the hands of a test; the desk is in Shanghai, the machine anywhere. */
public final class DeskTime {

  /** Where the desk is. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** A Tuesday at 10:00 with no holiday in the eleven weeks that follow. */
  public static final Instant MORNING = instant("2026-07-07T10:00:00");

  private DeskTime() {}

  /**
   * The application starts at the instant at which its tests begin: its own timers count from it.
   */
  static final class AtStart
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      runFrom(MORNING);
    }
  }

  /** The clock shows this instant and runs on from there. */
  public static void runFrom(Instant instant) {
    // By the JVM's own clock, which a run at another instant has moved: the engine reads it, too.
    ClockUtil.offset(instant.toEpochMilli() - Clock.systemUTC().millis());
  }

  /** The clock shows this local time of the desk and stands still until it is moved. */
  public static void standAt(String local) {
    ClockUtil.setCurrentTime(Date.from(instant(local)));
  }

  /** What the clock shows. */
  public static Instant now() {
    return ClockUtil.getCurrentTime().toInstant();
  }

  /** The day at the desk. */
  public static LocalDate today() {
    return LocalDate.ofInstant(now(), ZONE);
  }

  /** The instant of a local time at the desk, such as {@code 2026-07-07T10:00:00}. */
  public static Instant instant(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  static void giveBack() {
    ClockUtil.reset();
  }
}
