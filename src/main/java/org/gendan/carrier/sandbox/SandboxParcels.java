package org.gendan.carrier.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The parcels that the sandbox has heard of; the oldest are forgotten. */
@Component
@SandboxOnly
class SandboxParcels {

  private static final int KEPT = 20_000;
  private static final Duration LONG_AGO = Duration.ofDays(5);

  private final Map<String, SandboxParcel> parcels =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SandboxParcel> eldest) {
          return size() > KEPT;
        }
      };
  private final AtomicLong numbers = new AtomicLong(1_400_000_000_000L);
  private final Clock clock;

  SandboxParcels(Clock clock) {
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** A parcel with a number of the sandbox's own, which will be signed. */
  synchronized SandboxParcel create(String vendor, String courier, String orderId) {
    String prefix = vendor.equals("sf") ? "SF" : "SB";
    String waybillNo = prefix + numbers.incrementAndGet();
    var parcel = new SandboxParcel(vendor, courier, waybillNo, Scenario.SIGNED.plan(now()));
    parcel.orderId = orderId;
    parcels.put(key(vendor, waybillNo), parcel);
    return parcel;
  }

  /** Works with a parcel; one not heard of before starts its journey now. */
  synchronized <T> T with(
      String vendor, String courier, String waybillNo, Function<SandboxParcel, T> work) {
    return work.apply(known(vendor, courier, waybillNo, now()));
  }

  /** The same for a question: one not heard of before has been on its way for long. */
  synchronized <T> T asked(
      String vendor, String courier, String waybillNo, Function<SandboxParcel, T> work) {
    return work.apply(known(vendor, courier, waybillNo, now().minus(LONG_AGO)));
  }

  private SandboxParcel known(String vendor, String courier, String waybillNo, Instant start) {
    return parcels.computeIfAbsent(
        key(vendor, waybillNo),
        key -> {
          List<Scenario.Travelled> plan =
              Scenario.of(waybillNo).map(scenario -> scenario.plan(start)).orElse(List.of());
          return new SandboxParcel(vendor, courier, waybillNo, plan);
        });
  }

  synchronized Optional<SandboxParcel> ofOrder(String vendor, String orderId) {
    return parcels.values().stream()
        .filter(parcel -> parcel.vendor.equals(vendor) && parcel.orderId.equals(orderId))
        .findFirst();
  }

  /** What is to be told now, in words that no longer change. */
  synchronized List<Telling> due() {
    Instant now = now();
    return parcels.values().stream()
        .filter(parcel -> parcel.watcher != null && !parcel.watcher.notBefore.isAfter(now))
        .filter(
            parcel ->
                parcel.abandoned && parcel.watcher.told == 0
                    || parcel.until(now).size() > parcel.watcher.told)
        .map(parcel -> new Telling(parcel, parcel.watcher, parcel.until(now), parcel.watcher.told))
        .toList();
  }

  /** Notes how far the watcher has been told. */
  synchronized void told(Telling telling) {
    telling.watcher().told = Math.max(1, telling.travelled().size());
    telling.watcher().failures = 0;
  }

  /** Notes that the watcher did not take it; after three times it is not told again. */
  synchronized void refused(Telling telling, Duration wait, int most) {
    var watcher = telling.watcher();
    watcher.failures++;
    watcher.notBefore = now().plus(wait);
    if (watcher.failures > most) {
      told(telling);
    }
  }

  /** A parcel, and what has happened to it; the first {@code old} events were told before. */
  record Telling(
      SandboxParcel parcel,
      SandboxParcel.Watcher watcher,
      List<Scenario.Travelled> travelled,
      int old) {}

  private static String key(String vendor, String waybillNo) {
    return vendor + " " + waybillNo;
  }
}
