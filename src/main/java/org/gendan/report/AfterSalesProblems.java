package org.gendan.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gendan.security.Roles;
import org.springframework.stereotype.Component;

/**
 * After-sales problems by class (大类问题统计): what came in on a day, and how much of it is settled by
 * now. The class of a ticket is its cause, of a complaint its kind, of an exception its cause. row
 * 141 of docs/domain.md.
 */
@Component
class AfterSalesProblems implements Report {

  private final AfterSalesProblemMapper problems;
  private final ZoneId zone;

  AfterSalesProblems(AfterSalesProblemMapper problems, ZoneId zone) {
    this.problems = problems;
    this.zone = zone;
  }

  @Override
  public String name() {
    return "after-sales-problems";
  }

  @Override
  public Set<String> readers() {
    return Set.of(
        Roles.AFTER_SALES,
        Roles.TEAM_LEADS,
        Roles.SUPERVISORS,
        Roles.DEPARTMENT_HEADS,
        Roles.QUALITY,
        Roles.ANALYSTS,
        Roles.CAMUNDA_ADMIN);
  }

  @Override
  public List<String> columns() {
    return List.of("date", "source", "problemClass", "taken", "settled", "overdue");
  }

  @Override
  public List<List<Object>> rows(LocalDate from, LocalDate to) {
    return from.datesUntil(to.plusDays(1)).flatMap(this::day).toList();
  }

  private Stream<List<Object>> day(LocalDate day) {
    return problems
        .count(day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant())
        .stream()
        .map(
            row ->
                List.of(
                    day,
                    row.source(),
                    row.problemClass(),
                    row.taken(),
                    row.settled(),
                    row.overdue()));
  }
}
