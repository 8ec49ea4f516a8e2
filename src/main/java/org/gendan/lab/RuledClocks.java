package org.gendan.lab;

import java.util.Map;
import java.util.Set;
import org.gendan.calendar.clock.ClockPolicy;
import org.gendan.engine.timers.TrialTables.Trial;

/** Clocks whose limits a decision table rules: the class that started them asks the table again. */
public interface RuledClocks {

  /** The tables. */
  Set<String> tables();

  /**
   * The limits of all clocks that are not stopped, by their refs.
   *
   * @param tables as they would be
   */
  Map<String, ClockPolicy> policies(Trial tables);

  /** This clock has another limit now; its aggregate follows, in the same transaction. */
  void ruled(String ref, ClockPolicy policy);
}
