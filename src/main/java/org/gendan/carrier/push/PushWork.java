package org.gendan.carrier.push;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gendan.carrier.Backoff;
import org.gendan.carrier.CarrierProperties;
import org.gendan.carrier.CarrierProperties.Inbox;
import org.gendan.vendor.PeriodicWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Applies what is in the inbox. A push is claimed for a while, so that nodes do not work on the
 * same one and that of a node that died is taken over; applying twice changes nothing.
 */
@Component
class PushWork extends PeriodicWork {

  private static final Logger log = LoggerFactory.getLogger(PushWork.class);
  private static final int BATCH = 50;

  private final PushMapper store;
  private final PushReading reading;
  private final Clock clock;
  private final Inbox settings;
  private Instant forgotAt = Instant.EPOCH;

  PushWork(PushMapper store, PushReading reading, Clock clock, CarrierProperties properties) {
    super("carrier-pushes", properties.inbox().applyEvery());
    this.store = store;
    this.reading = reading;
    this.clock = clock;
    this.settings = properties.inbox();
  }

  @Override
  protected boolean work() {
    forgetOld();
    List<Long> due = store.due(now(), BATCH);
    int claimed = 0;
    for (long pushId : due) {
      var push = store.claim(pushId, now(), now().plus(settings.claimFor()));
      if (push.isPresent()) {
        claimed++;
        apply(push.get());
      }
    }
    return claimed == BATCH;
  }

  private void apply(Push push) {
    List<String> left = reading.apply(push);
    if (left.isEmpty()) {
      store.applied(push.pushId(), now());
      return;
    }
    String reason = String.join("; ", left);
    if (now().isAfter(push.receivedAt().plus(settings.giveUpAfter()))) {
      log.warn("Push {} of {} is given up: {}", push.pushId(), push.vendor(), reason);
      store.left(push.pushId(), Push.Status.GIVEN_UP, reason, null);
    } else {
      Instant next = Backoff.next(now(), settings.retryAfter(), push.tries());
      store.left(push.pushId(), Push.Status.WAITING, reason, next);
    }
  }

  private void forgetOld() {
    Instant now = now();
    if (now.isAfter(forgotAt.plus(settings.claimFor()))) {
      store.forget(now.minus(settings.keepFor()));
      forgotAt = now;
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
