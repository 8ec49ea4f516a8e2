package org.gendan.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gendan.engine.clock.EngineClock;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The one clock as the demo moves it. How far it is ahead outlives a restart: what was done by a
 * later clock would otherwise lie in the future.
 */
@Component
@DemoOnly
class DemoClock implements InitializingBean {

  private final EngineClock clock;
  private final JdbcTemplate database;

  DemoClock(EngineClock clock, JdbcTemplate database) {
    this.clock = clock;
    this.database = database;
  }

  /** Before anything of the application works. */
  @Override
  public void afterPropertiesSet() {
    List<Long> kept =
        database.queryForList("select ahead_ms from demo_clock where id = 1", Long.class);
    if (!kept.isEmpty()) {
      Duration missing = Duration.ofMillis(kept.get(0)).minus(clock.ahead());
      if (!missing.isNegative()) {
        clock.advance(missing);
      }
    }
  }

  /** Moves it forward, and keeps how far it is ahead. */
  Instant advance(Duration by) {
    Instant now = clock.advance(by);
    if (!by.isZero()) {
      database.update("delete from demo_clock");
      database.update(
          "insert into demo_clock (id, ahead_ms) values (1, ?)", clock.ahead().toMillis());
    }
    return now;
  }

  Instant now() {
    return clock.instant();
  }

  /** How far it is ahead of the machine's. */
  Duration ahead() {
    return clock.ahead();
  }
}
