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
import org.gendan.calendar.kept.KeptDates.Again;
import org.gendan.engine.timers.DeployedPlaces;
import org.gendan.engine.timers.TimerPlace;
import org.gendan.engine.timers.TimerPlace.Property;
import org.gendan.engine.timers.TimerWaitsMapper;
import org.gendan.engine.timers.TimerWaitsMapper.Waiting;
import org.gendan.lab.OwnDates;
import org.gendan.lab.OwnDates.Dated;
import org.gendan.lab.preview.Foreseen.Grounds;
import org.gendan.lab.preview.Foreseen.Kept;
import org.gendan.lab.preview.Foreseen.Kind;
import org.gendan.lab.preview.Foreseen.Wait;
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
  private final KeptAgain kept;

  PlaceForecast(
      TimerWaitsMapper waits,
      DeployedPlaces deployed,
      Reckoning reckoning,
      List<OwnDates> owners,
      ClockedDates clocks,
      KeptAgain kept) {
    this.kept = kept;
    this.clocks = clocks;
    this.owners = owners;
    this.waits = waits;
    this.deployed = deployed;
    this.reckoning = reckoning;
  }

  /** Tells of everything that waits at a place. */
  void at(Asked asked, Consumer<Foreseen> told) {
    TimerPlace place = asked.place();
    if (place.property().isTimer()) {
      for (String definition : waits.jobDefinitions(place.model(), place.element())) {
        pages(
            after -> waits.jobs(definition, after, PAGE),
            page -> foresee(asked, page).forEach(told));
      }
    } else if (place.property() == Property.DUE) {
      pages(
          after -> waits.openTasks(place.model(), place.element(), after, PAGE),
          page -> foresee(asked, page).forEach(told));
    }
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

  private List<Foreseen> foresee(Asked asked, List<Waiting> page) {
    TimerPlace place = asked.place();
    Map<String, String> oldTexts = new HashMap<>();
    page.stream()
        .map(Waiting::definitionId)
        .distinct()
        .forEach(definition -> oldTexts.put(definition, oldText(place, definition)));
    Set<String> names =
        (asked.text() == null ? oldTexts.values() : Set.of(asked.text()))
            .stream()
                .flatMap(text -> Reckoning.variables(text).stream())
                .collect(Collectors.toSet());
    List<String> keys =
        page.stream().map(Waiting::businessKey).filter(Objects::nonNull).distinct().toList();
    var variables = read(names, page.stream().map(Waiting::instanceId).distinct().toList());
    Map<String, Instant> armed = new HashMap<>();
    page.stream()
        .filter(one -> one.businessKey() != null)
        .forEach(one -> armed.put(one.businessKey(), one.startedAt().toInstant()));
    var again = kept.of(place.model(), names, armed, asked.changed(), asked.rules());
    Optional<OwnDates> owner = asked.text() == null ? Optional.empty() : owner(place);
    Map<String, Dated> dated = owner.map(dates -> dates.due(keys, asked.text())).orElse(Map.of());
    List<Foreseen> foreseen = new ArrayList<>(page.size());
    for (Waiting one : page) {
      Map<String, Object> own = variables.getOrDefault(one.instanceId(), Map.of());
      String oldText = oldTexts.get(one.definitionId());
      Foreseen blank = blank(asked, one, oldText);
      if (owner.isPresent()) {
        foreseen.add(owned(blank, dated.get(one.businessKey())));
      } else {
        foreseen.add(reckoned(blank, own, again, asked));
      }
    }
    return clocks.read(foreseen);
  }

  private static Foreseen blank(Asked asked, Waiting one, String oldText) {
    return new Foreseen(
        new Wait(
            asked.place().property().isTimer() ? Kind.TIMER : Kind.TASK,
            one.id(),
            asked.place(),
            one.definitionId(),
            one.instanceId(),
            one.businessKey(),
            one.orderNo()),
        asked.text() == null ? oldText : asked.text(),
        oldText,
        one.startedAt().toInstant(),
        one.dueAt() == null ? null : one.dueAt().toInstant(),
        null,
        Grounds.NONE);
  }

  private static Foreseen owned(Foreseen blank, Dated its) {
    return its == null
        ? blank
        : blank
            .by(its.because() == null ? blank.text() : "${" + its.because() + "}", its.startedAt())
            .at(its.dueAt().truncatedTo(ChronoUnit.SECONDS));
  }

  /** By its rule, for which the dates that the case keeps are those that they would be. */
  private Foreseen reckoned(
      Foreseen blank, Map<String, Object> own, Map<String, Map<String, Again>> again, Asked asked) {
    Map<String, Object> facts = new HashMap<>(own);
    List<Kept> moved = new ArrayList<>();
    Instant start = blank.startedAt();
    Explanation why = null;
    for (String variable : again.keySet()) {
      if (own.get(variable) instanceof Date from) {
        Again its = again.get(variable).get(blank.caseId());
        if (its == null) {
          return blank.because(Untold.of(variable));
        }
        facts.put(variable, Date.from(its.dueAt()));
        Instant was = from.toInstant().truncatedTo(ChronoUnit.SECONDS);
        moved.add(
            new Kept(
                asked.place().model() + "." + variable,
                was,
                its.dueAt(),
                its.oldRule(),
                its.rule()));
        if (blank.text().equals("${" + variable + "}")) {
          start = its.startedAt();
          why = its.explanation();
        }
      }
    }
    return blank
        .by(blank.text(), start)
        .of(new Grounds(facts, why, moved))
        .at(reckoning.due(blank.text(), blank.startedAt(), facts, asked.rules()).orElse(null));
  }

  private Optional<OwnDates> owner(TimerPlace place) {
    String timer = place.model() + "." + place.element();
    return owners.stream().filter(dates -> dates.timers().contains(timer)).findFirst();
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
