package org.gendan.lab;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.gendan.calendar.clock.ClockTimes;
import org.gendan.engine.timers.CaseTimersMapper;
import org.gendan.engine.timers.CaseTimersMapper.Running;
import org.gendan.engine.timers.DeployedPlaces;
import org.gendan.engine.timers.TimerPlace;
import org.gendan.words.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a case waits for that nobody has to do: its timers, with what they are for. */
@Component
public class CaseTimers {

  private final CaseTimersMapper running;
  private final DeployedPlaces places;

  CaseTimers(CaseTimersMapper running, DeployedPlaces places) {
    this.running = running;
    this.places = places;
  }

  /**
   * A timer that runs.
   *
   * @param caseId business key of its case
   * @param place where it stands, in the version under which the case runs
   */
  public record Next(String caseId, TimerPlace place, Instant dueAt) {

    /** What it is for. */
    public String meaning(Language language) {
      return Meanings.of(place, language);
    }

    /** The number by which it was set, without the expression around it. */
    public String value() {
      return new NumberText(place.text()).value();
    }
  }

  /** Those of cases, the next first; one that is due at no time is left out. */
  @Transactional(readOnly = true)
  public List<Next> of(Collection<String> caseIds) {
    return caseIds.isEmpty()
        ? List.of()
        : running.of(caseIds, Date.from(ClockTimes.NOT_NOW)).stream()
            .map(this::next)
            .flatMap(Optional::stream)
            .toList();
  }

  private Optional<Next> next(Running one) {
    return places.ofProcess(one.definitionId()).stream()
        .filter(place -> place.property().isTimer() && place.element().equals(one.element()))
        .findFirst()
        .map(place -> new Next(one.caseId(), place, one.dueAt().toInstant()));
  }
}
