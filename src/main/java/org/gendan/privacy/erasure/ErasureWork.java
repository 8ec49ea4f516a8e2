package org.gendan.privacy.erasure;

import java.time.Clock;
import java.time.Duration;
import org.gendan.vendor.PeriodicWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Goes on with erasures that were interrupted, and erases what came in afterwards. */
@Component
class ErasureWork extends PeriodicWork {

  private static final Logger log = LoggerFactory.getLogger(ErasureWork.class);

  /** Longer than carriers, platforms and sellers' files speak of an order that is over. */
  private static final Duration LATEST = Duration.ofDays(180);

  private final Erasures erasures;
  private final Clock clock;

  ErasureWork(Erasures erasures, Clock clock) {
    super("erasures", Duration.ofMinutes(10));
    this.erasures = erasures;
    this.clock = clock;
  }

  @Override
  protected boolean work() {
    erasures.resume(
        (erasure, refusal) ->
            log.info("Erasure {} waits: {}", erasure.erasureId(), refusal.getMessage()));
    erasures.sweep(clock.instant().minus(LATEST));
    return false;
  }
}
