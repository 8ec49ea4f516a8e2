package org.gendan.lab;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Dates that a process keeps in a variable and an aggregate has computed, such as {@code
 * answerDueAt}: the class that computed them computes them again. A variable for which nobody
 * implements this is never called unchanged; its cases are listed by name.
 */
public interface KeptDates {

  /** The variables, each as {@code model.variable}. */
  Set<String> variables();

  /** The decision tables whose cells go into them. */
  Set<String> tables();

  /**
   * What the dates would be if the tables were these.
   *
   * @param caseIds business keys of the cases; at most 1,000
   * @return by business key, the dates by name of the variable, in UTC; a case or a date that is
   *     left out cannot be told
   */
  Map<String, Map<String, Instant>> compute(Collection<String> caseIds, ChangedTables tables);

  /** Tables as they would be. */
  interface ChangedTables {

    /**
     * Asks a table, the changed one where it is changed.
     *
     * @return the answers by name of the column; empty when no row answers
     */
    Map<String, Object> ask(String table, Map<String, Object> question);
  }
}
