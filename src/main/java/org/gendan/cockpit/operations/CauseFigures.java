package org.gendan.cockpit.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.gendan.cockpit.Cause;
import org.gendan.cockpit.FaultCauses;
import org.gendan.report.live.FiguresCounted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * How many cases stand still, by what kind of fault it is: each kind has its own way out. A kind
 * that has none shows 0, so that an alert sees it rise.
 */
@Component
class CauseFigures {

  private final FaultCauses causes;
  private final MultiGauge incidents;

  CauseFigures(FaultCauses causes, MeterRegistry registry) {
    this.causes = causes;
    this.incidents =
        MultiGauge.builder("gendan.incidents.caused")
            .description("Open incidents by the kind of fault that they come of")
            .register(registry);
  }

  /** One statement, at the pace of the others. */
  @EventListener(FiguresCounted.class)
  void count() {
    Map<Cause.Kind, Long> kinds = new EnumMap<>(Cause.Kind.class);
    causes.all().forEach(one -> kinds.merge(one.cause().kind(), one.amount(), Long::sum));
    incidents.register(
        Arrays.stream(Cause.Kind.values())
            .map(
                kind ->
                    Row.of(
                        Tags.of("cause", kind.name().toLowerCase(Locale.ROOT)),
                        kinds.getOrDefault(kind, 0L)))
            .toList(),
        true);
  }
}
