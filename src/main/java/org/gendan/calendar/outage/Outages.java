package org.gendan.calendar.outage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Knows when the application was down: between the last sign of life of any node and a start. */
@Component
@NamedInterface
public class Outages {

  private static final Logger log = LoggerFactory.getLogger(Outages.class);

  /** A restart is no outage. */
  private static final Duration LEAST = Duration.ofMinutes(5);

  private final OutageMapper store;
  private final Clock clock;

  Outages(OutageMapper store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** A stretch in which no node was there. */
  @NamedInterface
  public record Outage(Instant from, Instant to) {}

  /** The outage in which this moment lies. */
  public Optional<Outage> covering(Instant at) {
    return store.covering(at);
  }

  /** A node begins: nobody was there since the last sign of life. */
  public void begin() {
    Instant now = now();
    store
        .last()
        .filter(last -> Duration.between(last, now).compareTo(LEAST) >= 0)
        .ifPresent(last -> add(last, now));
    beat();
  }

  private void add(Instant last, Instant now) {
    try {
      store.add(last, now);
      log.warn("The application was down from {} to {}; limits of that time are marked", last, now);
    } catch (DuplicateKeyException e) {
      // Another node has started at the same moment and has noted it.
      log.info("The outage from {} is noted already", last);
    }
  }

  /** A node is there. */
  public void beat() {
    if (!store.beat(now())) {
      try {
        store.first(now());
      } catch (DuplicateKeyException e) {
        store.beat(now());
      }
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
