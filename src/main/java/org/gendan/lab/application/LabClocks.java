package org.gendan.lab.application;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gendan.calendar.clock.ClockPolicy;
import org.gendan.calendar.clock.DueClock.Status;
import org.gendan.calendar.clock.DueClocks;
import org.gendan.calendar.clock.StoredDueDate;
import org.gendan.lab.RuledClocks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives clocks another limit, counted from their start with all their pauses, or the old one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LabClocks {

  private static final String REASON = "TIMER_LAB";

  private final DueClocks clocks;
  private final List<RuledClocks> owners;

  LabClocks(DueClocks clocks, List<RuledClocks> owners) {
    this.clocks = clocks;
    this.owners = owners;
  }

  /** The refs of those that have the other limit now; what is stopped meanwhile stays. */
  Set<String> moved(List<MoveRow> rows, ApplicationRow by, boolean back) {
    Set<String> done = new HashSet<>();
    for (MoveRow row : rows) {
      if (row.kind().equals("CLOCK")) {
        ClockPolicy from = policy(back ? row.newRule() : row.oldRule());
        ClockPolicy to = policy(back ? row.oldRule() : row.newRule());
        if (isUnder(row.waitId(), from)) {
          clocks.changePolicy(row.waitId(), to.calendar(), to.amount(), REASON, by.askedBy());
          owners.forEach(owner -> owner.ruled(row.waitId(), to));
          done.add(row.waitId());
        }
      }
    }
    return done;
  }

  private boolean isUnder(String ref, ClockPolicy policy) {
    Optional<StoredDueDate> now = clocks.find(ref);
    return now.filter(clock -> clock.status() != Status.STOPPED)
        .filter(clock -> clock.calendar().equals(policy.calendar()))
        .filter(clock -> clock.amount().equals(policy.amount()))
        .isPresent();
  }

  private static ClockPolicy policy(String rule) {
    int bar = rule.indexOf('|');
    return ClockPolicy.of(rule.substring(0, bar), rule.substring(bar + 1));
  }
}
