package org.gendan.cockpit.heat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gendan.engine.past.PastCasesMapper;
import org.gendan.engine.past.StepDayMapper;
import org.gendan.engine.timers.TimerPlace;
import org.gendan.lab.LabTimer;
import org.gendan.lab.TimerBook;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.words.Language;
import org.gendan.words.Reader;
import org.gendan.words.models.ModelWords;
import org.springframework.stereotype.Service;

/** Works out how often, how long and how late the steps of a model were. */
@Service
class HeatMaps {

  /** What of days is not counted yet is counted when it is asked for, but of no more days. */
  private static final int MOST_LIVE = 2;

  private static final int DEFAULT_DAYS = 30;

  private final StepDayMapper steps;
  private final PastCasesMapper past;
  private final CountedDays days;
  private final TimerBook book;
  private final Clock clock;
  private final ZoneId zone;

  HeatMaps(
      StepDayMapper steps,
      PastCasesMapper past,
      CountedDays days,
      TimerBook book,
      Clock clock,
      ZoneId zone) {
    this.steps = steps;
    this.past = past;
    this.days = days;
    this.book = book;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * The map of a model; of the last 30 days where none are named.
   *
   * @throws Refusal when there is no such model, or the days make no sense
   */
  Heat of(String model, Optional<LocalDate> from, Optional<LocalDate> to) {
    PastCasesMapper.Model known =
        past.models().stream()
            .filter(one -> one.model().equals(model))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("There is no process '%s'", model));
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    LocalDate last = to.orElse(today).isAfter(today) ? today : to.orElse(today);
    LocalDate first = from.orElse(last.minusDays(DEFAULT_DAYS - 1L));
    if (last.isBefore(first)) {
      throw Refusal.invalid("to", ErrorCode.ORDER, "must not be before from");
    }
    if (first.until(last, ChronoUnit.DAYS) >= CountedDays.MOST_DAYS) {
      throw Refusal.invalid("from", ErrorCode.RANGE, "at most %s days", CountedDays.MOST_DAYS);
    }
    List<StepDayMapper.Bucket> buckets = new ArrayList<>(steps.kept(model, first, last));
    List<LocalDate> missing = live(model, first, last, buckets);
    return new Heat(model, known.definitionId(), first, last, missing, steps(model, buckets));
  }

  /** Counts what nobody has counted yet of the newest days; answers those that stay uncounted. */
  private List<LocalDate> live(
      String model, LocalDate first, LocalDate last, List<StepDayMapper.Bucket> into) {
    Map<LocalDate, Instant> reached =
        steps.counted(first, last).stream()
            .collect(Collectors.toMap(StepDayMapper.Counted::onDay, days::reached));
    Instant begin = steps.first();
    LocalDate oldest = begin == null ? last.plusDays(1) : LocalDate.ofInstant(begin, zone);
    List<LocalDate> open =
        first
            .datesUntil(last.plusDays(1))
            .filter(day -> !day.isBefore(oldest))
            .filter(day -> reached.getOrDefault(day, days.begin(day)).isBefore(days.end(day)))
            .toList();
    int from = Math.max(0, open.size() - MOST_LIVE);
    for (LocalDate day : open.subList(from, open.size())) {
      Instant since = reached.getOrDefault(day, days.begin(day));
      into.addAll(steps.live(model, since, days.end(day)));
    }
    return open.subList(0, from);
  }

  private List<Heat.Step> steps(String model, List<StepDayMapper.Bucket> buckets) {
    Map<String, List<StepDayMapper.Bucket>> by =
        buckets.stream().collect(Collectors.groupingBy(StepDayMapper.Bucket::element));
    Map<String, StepDayMapper.Open> open =
        steps.open(model, clock.instant()).stream()
            .collect(Collectors.toMap(StepDayMapper.Open::element, Function.identity()));
    Map<String, List<Heat.Target>> targets = targets(model);
    Map<String, String> names = names(model, buckets);
    Set<String> elements = new HashSet<>(by.keySet());
    elements.addAll(open.keySet());
    elements.addAll(targets.keySet());
    return elements.stream()
        .sorted()
        .map(
            element ->
                step(
                    element,
                    names.getOrDefault(element, element),
                    by.getOrDefault(element, List.of()),
                    open.getOrDefault(element, new StepDayMapper.Open(element, 0, 0)),
                    targets.getOrDefault(element, List.of())))
        .toList();
  }

  private static Heat.Step step(
      String element,
      String name,
      List<StepDayMapper.Bucket> buckets,
      StepDayMapper.Open open,
      List<Heat.Target> targets) {
    Percentiles taken = new Percentiles(buckets);
    return new Heat.Step(
        element,
        ModelWords.shipped().name(element, name, Reader.language().orElse(Language.ENGLISH)),
        taken.amount(),
        buckets.stream().mapToLong(StepDayMapper.Bucket::cancelled).sum(),
        buckets.stream().mapToLong(StepDayMapper.Bucket::millis).sum() / 1000,
        buckets.stream().mapToLong(StepDayMapper.Bucket::late).sum(),
        taken.seconds(0.5),
        taken.seconds(0.9),
        open.open(),
        open.overdue(),
        targets);
  }

  /** As their author calls them: where cases were, and where the model says a time. */
  private Map<String, String> names(String model, List<StepDayMapper.Bucket> buckets) {
    Map<String, String> names = new HashMap<>();
    for (LabTimer timer : book.of(model)) {
      TimerPlace.Host at = at(timer);
      if (at.name() != null) {
        names.put(at.element(), at.name());
      }
    }
    for (StepDayMapper.Bucket bucket : buckets) {
      if (bucket.name() != null) {
        names.put(bucket.element(), bucket.name());
      }
    }
    return names;
  }

  /** By the step that a timer stands at, which is the event itself when it stands at none. */
  private Map<String, List<Heat.Target>> targets(String model) {
    Language reader = Reader.language().orElse(Language.ENGLISH);
    Map<String, List<Heat.Target>> targets = new TreeMap<>();
    for (LabTimer timer : book.of(model)) {
      targets
          .computeIfAbsent(at(timer).element(), key -> new ArrayList<>())
          .add(new Heat.Target(timer.id(), timer.value(), timer.meaning(reader)));
    }
    return targets;
  }

  private static TimerPlace.Host at(LabTimer timer) {
    TimerPlace place = timer.place();
    return place.host() == null ? new TimerPlace.Host(place.element(), place.name()) : place.host();
  }
}
