package org.gendan.report.figures;

import java.time.LocalDate;
import java.util.List;
import org.gendan.report.fact.FactDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Counts facts that are alike: of days that are summed by their sums, of others one by one. */
@Component
class CountedFacts {

  private final FigureMapper facts;
  private final FactDays days;

  CountedFacts(FigureMapper facts, FactDays days) {
    this.facts = facts;
    this.days = days;
  }

  /** Of these days, both included, as they were at one moment. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public List<Group> of(Told told, LocalDate from, LocalDate to) {
    AlikeTogether together = new AlikeTogether(told);
    List<FactDays.Rest> rest = days.read(told.labels(), from, to, together::add);
    if (!rest.isEmpty()) {
      facts.groups(told.columns(), rest).forEach(together::add);
    }
    return together.groups();
  }
}
