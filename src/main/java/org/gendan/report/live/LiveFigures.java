package org.gendan.report.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.gendan.calendar.window.OpenWindows;
import org.gendan.engine.load.EngineLoadMapper;
import org.gendan.engine.load.EngineLoadMapper.Count;
import org.gendan.engine.load.EngineLoadMapper.DeskLoad;
import org.gendan.engine.load.EngineLoadMapper.Due;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Figures of the work for those who watch it. They are counted at a fixed pace, a handful of
 * statements each time, so that the database works no more when more readers ask. Names and units
 * follow Prometheus' conventions; ages are in seconds.
 */
@Component
class LiveFigures {

  private static final int SECONDS = 60;

  private final EngineLoadMapper engine;
  private final WaitingMapper waiting;
  private final OpenWindows cutOffs;
  private final ApplicationEventPublisher others;
  private final Clock clock;

  private final MultiGauge orders;
  private final MultiGauge open;
  private final MultiGauge overdue;
  private final MultiGauge oldest;
  private final MultiGauge incidents;
  private final MultiGauge outbox;
  private final MultiGauge inbox;
  private final MultiGauge quarantine;
  private final MultiGauge windows;
  private final MultiGauge windowsLeft;
  private final AtomicLong jobsDue = new AtomicLong();
  private final AtomicLong jobLag = new AtomicLong();

  LiveFigures(
      EngineLoadMapper engine,
      WaitingMapper waiting,
      OpenWindows cutOffs,
      ApplicationEventPublisher others,
      Clock clock,
      MeterRegistry registry) {
    this.others = others;
    this.cutOffs = cutOffs;
    this.engine = engine;
    this.waiting = waiting;
    this.clock = clock;
    this.orders = gauge(registry, "gendan.orders", "Orders by the stage they are in");
    this.open = gauge(registry, "gendan.tasks.open", "Open tasks by the desk that may do them");
    this.overdue = gauge(registry, "gendan.tasks.overdue", "Open tasks past their due date");
    this.oldest =
        MultiGauge.builder("gendan.tasks.oldest.age")
            .description("How long the oldest open task of a desk has waited")
            .baseUnit("seconds")
            .register(registry);
    this.incidents =
        gauge(registry, "gendan.incidents", "Open incidents by the element they are at");
    this.outbox = gauge(registry, "gendan.outbox.messages", "Messages that have not left yet");
    this.inbox = gauge(registry, "gendan.inbox.messages", "What came in and is not applied yet");
    this.quarantine = gauge(registry, "gendan.quarantine.rows", "Rows that wait for their repair");
    this.windows =
        gauge(registry, "gendan.window.cases", "What fell into the next cut-off window, by state");
    this.windowsLeft =
        MultiGauge.builder("gendan.window.left")
            .description("How long the next cut-off window is still open")
            .baseUnit("seconds")
            .register(registry);
    Gauge.builder("gendan.jobs.due", jobsDue, AtomicLong::get)
        .description("Jobs that could run and have not yet")
        .register(registry);
    Gauge.builder("gendan.jobs.lag", jobLag, AtomicLong::get)
        .description("How long the oldest of them has been due")
        .baseUnit("seconds")
        .register(registry);
  }

  private static MultiGauge gauge(MeterRegistry registry, String name, String description) {
    return MultiGauge.builder(name).description(description).register(registry);
  }

  /** Counts all of it. */
  void count() {
    Instant now = clock.instant();
    show(orders, "stage", waiting.orders());
    List<DeskLoad> desks = engine.desks(now);
    show(open, desks, DeskLoad::open);
    show(overdue, desks, DeskLoad::overdue);
    show(oldest, desks, desk -> secondsBetween(desk.oldest(), now));
    Due due = engine.dueJobs(now);
    jobsDue.set(due.amount());
    jobLag.set(secondsBetween(due.oldest(), now));
    show(incidents, "element", engine.incidents());
    show(outbox, "audience", waiting.outbox());
    show(inbox, "sender", waiting.inbox());
    show(quarantine, "source", waiting.quarantine());
    windows();
    others.publishEvent(new FiguresCounted());
  }

  /** Of the windows of one name the one that ends next; one that is over stays until midnight. */
  private void windows() {
    Map<String, OpenWindows.Window> next = new LinkedHashMap<>();
    cutOffs
        .list()
        .forEach(
            window ->
                next.merge(
                    window.name(), window, (one, other) -> one.minutesLeft() > 0 ? one : other));
    windows.register(next.values().stream().flatMap(LiveFigures::cases).toList(), true);
    windowsLeft.register(
        next.values().stream()
            .map(window -> Row.of(Tags.of("window", window.name()), window.minutesLeft() * SECONDS))
            .toList(),
        true);
  }

  private static Stream<Row<Number>> cases(OpenWindows.Window window) {
    return Stream.of(
        row(window, "done", window.count().done()),
        row(window, "open", window.count().open()),
        row(window, "missed", window.count().missed()));
  }

  private static Row<Number> row(OpenWindows.Window window, String state, int amount) {
    return Row.of(Tags.of("window", window.name(), "state", state), amount);
  }

  private static void show(MultiGauge figure, String label, List<Count> counts) {
    figure.register(
        counts.stream()
            .map(count -> Row.of(Tags.of(label, count.label()), count.amount()))
            .toList(),
        true);
  }

  private static void show(
      MultiGauge figure, List<DeskLoad> desks, ToDoubleFunction<DeskLoad> amount) {
    figure.register(
        desks.stream()
            .map(desk -> Row.of(Tags.of("desk", desk.desk()), amount.applyAsDouble(desk)))
            .toList(),
        true);
  }

  /** Never negative: the demo's clock can be moved back. */
  private static long secondsBetween(Instant since, Instant now) {
    return since == null ? 0 : Math.max(0, Duration.between(since, now).toSeconds());
  }
}
