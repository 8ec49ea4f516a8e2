package org.gendan.cockpit.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How carriers, the ERP and channels do, as this node has met them since its start. */
@Component
class VendorStates {

  private static final String VENDOR = "vendor";

  private final MeterRegistry figures;

  VendorStates(MeterRegistry figures) {
    this.figures = figures;
  }

  /**
   * A vendor.
   *
   * @param leftAlone whether it is not asked just now
   * @param failed calls that were not answered
   * @param meanMillis of a call; null when there was none
   */
  record State(String vendor, boolean leftAlone, long calls, long failed, Long meanMillis) {}

  List<State> all() {
    var states = new TreeMap<String, State>();
    for (Gauge gauge : figures.find("gendan.vendor.left.alone").gauges()) {
      String vendor = vendor(gauge);
      boolean alone =
          gauge.value() > 0 || states.containsKey(vendor) && states.get(vendor).leftAlone;
      states.put(vendor, state(vendor, alone));
    }
    return List.copyOf(states.values());
  }

  private State state(String vendor, boolean alone) {
    Collection<Timer> calls = figures.find("gendan.vendor.calls").tag(VENDOR, vendor).timers();
    long all = calls.stream().mapToLong(Timer::count).sum();
    long failed =
        calls.stream()
            .filter(
                one ->
                    List.of("unavailable", "misconfigured").contains(one.getId().getTag("outcome")))
            .mapToLong(Timer::count)
            .sum();
    double millis = calls.stream().mapToDouble(one -> one.totalTime(TimeUnit.MILLISECONDS)).sum();
    return new State(vendor, alone, all, failed, all == 0 ? null : Math.round(millis / all));
  }

  private static String vendor(Meter meter) {
    return meter.getId().getTag(VENDOR);
  }
}
