package org.gendan.carrier.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gendan.carrier.Backoff;
import org.gendan.carrier.Carrier;
import org.gendan.carrier.CarrierAnswer;
import org.gendan.carrier.CarrierProperties;
import org.gendan.carrier.Carriers;
import org.gendan.carrier.Watch;
import org.gendan.carrier.watch.WatchMapper.Wanted;
import org.gendan.vendor.PeriodicWork;
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Asks vendors for the pushes that are wanted. */
@Component
class WatchWork extends PeriodicWork {

  private static final Logger log = LoggerFactory.getLogger(WatchWork.class);
  private static final int BATCH = 20;
  private static final Duration VENDORS_MONTH = Duration.ofDays(30);

  private final WatchMapper store;
  private final Carriers carriers;
  private final Clock clock;
  private final CarrierProperties properties;
  private final TransactionOperations transaction;

  WatchWork(
      WatchMapper store,
      Carriers carriers,
      Clock clock,
      CarrierProperties properties,
      TransactionOperations transaction) {
    super("carrier-watches", properties.watches().every());
    this.store = store;
    this.carriers = carriers;
    this.clock = clock;
    this.properties = properties;
    this.transaction = transaction;
  }

  @Override
  protected boolean work() {
    List<Wanted> due =
        transaction.execute(
            status -> store.claim(now(), now().plus(properties.inbox().claimFor()), BATCH));
    due.forEach(this::ask);
    return due.size() == BATCH;
  }

  private void ask(Wanted wanted) {
    Watch watch = wanted.watch();
    Optional<Carrier> carrier = carriers.serving(watch.carrier());
    if (carrier.isEmpty()) {
      store.refused(watch, "no adapter reaches carrier " + watch.carrier());
      return;
    }
    try {
      CarrierAnswer<String> answer = carrier.get().watch(watch);
      if (answer instanceof CarrierAnswer.Refused<String> refused) {
        store.refused(watch, refused.code() + " " + refused.text());
      } else {
        watched(wanted);
      }
    } catch (VendorUnavailable | VendorMisconfigured e) {
      log.warn("{} {} is not watched yet: {}", watch.carrier(), watch.waybillNo(), e.getMessage());
      Instant next = Backoff.next(now(), properties.watches().retryAfter(), wanted.tries());
      store.later(watch, wanted.tries() + 1, e.getMessage(), next);
    }
  }

  private void watched(Wanted wanted) {
    boolean newMonth =
        wanted.firstAskedAt() == null || !now().isBefore(wanted.firstAskedAt().plus(VENDORS_MONTH));
    if (newMonth) {
      store.watched(wanted.watch(), 1, now());
    } else {
      store.watched(wanted.watch(), wanted.timesAsked() + 1, wanted.firstAskedAt());
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
