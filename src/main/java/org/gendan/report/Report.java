package org.gendan.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Figures by business day, under a name of their own. */
interface Report {

  /** Its name in the address; kebab-case. */
  String name();

  /** The groups that may read it. */
  Set<String> readers();

  /** The headings, in the order of the values of a row. */
  List<String> columns();

  /** The rows of these business days, both included, in the order of the days. */
  List<List<Object>> rows(LocalDate from, LocalDate to);
}
