package org.gendan.report.fact;

import java.time.LocalDate;

/** A fact with the first days of its week, month and quarter. */
record Dated(Fact fact, LocalDate week, LocalDate month, LocalDate quarter) {

  static Dated of(Fact fact) {
    return new Dated(
        fact,
        Period.WEEK.begin(fact.day()),
        Period.MONTH.begin(fact.day()),
        Period.QUARTER.begin(fact.day()));
  }
}
