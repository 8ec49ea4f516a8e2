package org.gendan.carrier.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gendan.batch.Batch;
import org.gendan.carrier.CarrierProperties;
import org.gendan.carrier.PushFormat;
import org.gendan.carrier.Watch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Parcels of which carriers shall tell us. A wish is written in the caller's transaction, and the
 * vendor is asked afterwards.
 */
@Component
@NamedInterface
public class Watches {

  private static final Logger log = LoggerFactory.getLogger(Watches.class);
  private static final Duration VENDORS_MONTH = Duration.ofDays(30);

  private final WatchMapper store;
  private final Batch batch;
  private final Clock clock;
  private final CarrierProperties.Watches settings;

  Watches(WatchMapper store, Batch batch, Clock clock, CarrierProperties properties) {
    this.store = store;
    this.batch = batch;
    this.clock = clock;
    this.settings = properties.watches();
  }

  /**
   * Wants to hear of a parcel; wanting it twice changes nothing.
   *
   * @param anew whether the number is another parcel's now, so that the vendor is asked once more
   */
  public void want(Watch watch, boolean anew) {
    if (anew) {
      store.drop(watch.carrier(), watch.waybillNo());
    }
    if (batch.isOpen()) {
      Instant now = now();
      batch.write(WatchMapper.class, "insertNew", to -> to.insertNew(watch, now), null);
    } else {
      store.want(watch, now());
    }
  }

  /** Nobody waits for news of this number any more; what still comes is kept. */
  public void drop(String carrier, String waybillNo) {
    store.drop(carrier, waybillNo);
  }

  /** Where a parcel goes, or null when it is not known. */
  public String destination(String carrier, String waybillNo) {
    return store.find(carrier, waybillNo).map(wanted -> wanted.watch().to()).orElse(null);
  }

  /** The vendor has given up on a number: it may be asked again after a while, but not for ever. */
  public void abandoned(PushFormat.Abandoned number) {
    store
        .find(number.carrier(), number.waybillNo())
        .filter(wanted -> wanted.status() == WatchMapper.Status.WATCHED)
        .ifPresent(
            wanted -> {
              boolean usedUp =
                  wanted.timesAsked() >= settings.mostPerMonth()
                      && now().isBefore(wanted.firstAskedAt().plus(VENDORS_MONTH));
              if (usedUp) {
                log.warn(
                    "{} {} is watched no longer: {}",
                    number.carrier(),
                    number.waybillNo(),
                    number.why());
                store.refused(wanted.watch(), number.why());
              } else {
                store.later(wanted.watch(), 0, number.why(), now().plus(settings.againAfter()));
              }
            });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
