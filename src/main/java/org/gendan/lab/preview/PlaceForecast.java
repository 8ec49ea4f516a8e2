package org.gendan.lab.preview;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gendan.calendar.Explanation;
import org.gendan.calendar.window.CutOff;
import org.gendan.engine.timers.DeployedPlaces;
import org.gendan.engine.timers.TimerPlace;
import org.gendan.engine.timers.TimerPlace.Property;
import org.gendan.engine.timers.TimerWaitsMapper;
import org.gendan.engine.timers.TimerWaitsMapper.Waiting;
import org.gendan.lab.OwnDates;
import org.gendan.lab.OwnDates.Dated;
import org.gendan.lab.preview.Foreseen.Kind;
import org.gendan.lab.preview.PlannedChanges.Planned;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goes over what waits at a place, a page of the engine's tables at a time. */
@Component
@Transactional(readOnly = true)
class PlaceForecast {

  private static final int PAGE = 1_000;

  private final TimerWaitsMapper waits;
  private final DeployedPlaces deployed;
  private final Reckoning reckoning;
  private final List<OwnDates> owners;
  private final ClockedDates clocks;

  PlaceForecast(
      TimerWaitsMapper waits,
      DeployedPlaces deployed,
      Reckoning reckoning,
      List<OwnDates> owners,
      ClockedDates clocks) {
    this.clocks = clocks;
    this.owners = owners;
    this.waits = waits;
    this.deployed = deployed;
    this.reckoning = reckoning;
  }

  /** Tells of everything that waits at a place that would have another text. */
  void at(Planned planned, CutOff windows, Consumer<Foreseen> told) {
    TimerPlace place = planned.place();
    if (place.property().isTimer()) {
      for (String definition : waits.jobDefinitions(place.model(), place.element())) {
        pages(
            after -> waits.jobs(definition, after, PAGE),
            page -> foresee(planned, windows, page).forEach(told));
      }
    } else if (place.property() == Property.DUE) {
      pages(
          after -> waits.openTasks(place.model(), place.element(), after, PAGE),
          page -> foresee(planned, windows, page).forEach(told));
    }
  }

  /** The same of what waits for a date that cannot be worked out. */
  void unknown(TimerPlace place, Consumer<Foreseen> told) {
    at(new Planned(place, ""), null, told);
  }

  private interface Pages {
    List<Waiting> after(String id);
  }

  private static void pages(Pages pages, Consumer<List<Waiting>> told) {
    String last = "";
    for (List<Waiting> page = pages.after(last); !page.isEmpty(); page = pages.after(last)) {
      told.accept(page);
      last = page.get(page.size() - 1).id();
      if (page.size() < PAGE) {
        return;
      }
    }
  }

  private List<Foreseen> foresee(Planned planned, CutOff windows, List<Waiting> page) {
    Map<String, Map<String, Object>> variables =
        read(
            Reckoning.variables(planned.text()),
            page.stream().map(Waiting::instanceId).distinct().toList());
    Optional<OwnDates> owner = owner(planned.place());
    Map<String, Dated> dated =
        owner
            .map(
                dates ->
                    dates.due(
                        page.stream()
                            .map(Waiting::businessKey)
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList(),
                        planned.text()))
            .orElse(Map.of());
    List<Foreseen> foreseen = new ArrayList<>(page.size());
    for (Waiting one : page) {
      Map<String, Object> own = variables.getOrDefault(one.instanceId(), Map.of());
      Instant start = one.startedAt().toInstant();
      Dated its = owner.isEmpty() ? null : dated.get(one.businessKey());
      foreseen.add(
          new Foreseen(
              planned.place().property().isTimer() ? Kind.TIMER : Kind.TASK,
              one.id(),
              planned.place(),
              its == null || its.because() == null ? planned.text() : "${" + its.because() + "}",
              oldText(planned.place(), one.definitionId()),
              one.definitionId(),
              one.instanceId(),
              one.businessKey(),
              one.orderNo(),
              its == null ? start : its.startedAt(),
              one.dueAt() == null ? null : one.dueAt().toInstant(),
              owner.isPresent()
                  ? second(its)
                  : reckoning.due(planned.text(), start, own, windows).orElse(null),
              own,
              null));
    }
    return clocks.read(foreseen);
  }

  private Optional<OwnDates> owner(TimerPlace place) {
    String timer = place.model() + "." + place.element();
    return owners.stream().filter(dates -> dates.timers().contains(timer)).findFirst();
  }

  private static Instant second(Dated dated) {
    return dated == null ? null : dated.dueAt().truncatedTo(ChronoUnit.SECONDS);
  }

  private String oldText(TimerPlace place, String definitionId) {
    return definitionId.equals(place.definitionId())
        ? place.text()
        : deployed.ofProcess(definitionId).stream()
            .filter(old -> old.id().equals(place.id()))
            .map(TimerPlace::text)
            .findFirst()
            .orElse(place.text());
  }

  /** Why these are due when they are, by their ids. */
  Map<String, Explanation> reasons(List<Ruled> asked) {
    Map<String, Explanation> reasons = new HashMap<>();
    Map<String, Map<String, Object>> variables =
        read(
            asked.stream()
                .flatMap(one -> Reckoning.variables(one.rule()).stream())
                .collect(Collectors.toSet()),
            asked.stream().map(Ruled::instanceId).distinct().toList());
    for (Ruled one : asked) {
      reasons.put(
          one.id(),
          reckoning.explain(
              one.rule(),
              one.startedAt(),
              one.dueAt(),
              variables.getOrDefault(one.instanceId(), Map.of()),
              null));
    }
    return reasons;
  }

  private Map<String, Map<String, Object>> read(Set<String> names, List<String> instances) {
    Map<String, Map<String, Object>> read = new HashMap<>();
    if (names.isEmpty() || instances.isEmpty()) {
      return read;
    }
    waits
        .values(instances, names)
        .forEach(
            value ->
                read.computeIfAbsent(value.instanceId(), id -> new HashMap<>())
                    .put(
                        value.name(),
                        value.text() == null && value.millis() != null
                            ? new Date(value.millis())
                            : value.text()));
    return read;
  }
}
