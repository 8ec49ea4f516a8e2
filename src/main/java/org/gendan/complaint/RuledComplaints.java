package org.gendan.complaint;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gendan.calendar.clock.ClockPolicy;
import org.gendan.calendar.clock.DueClocks;
import org.gendan.complaint.Complaint.Promise;
import org.gendan.engine.timers.TrialTables.Trial;
import org.gendan.lab.RuledClocks;
import org.springframework.stereotype.Component;

/** The clocks of open complaints, as another table of what is promised would rule them. */
@Component
class RuledComplaints implements RuledClocks {

  private static final int TOGETHER = 1_000;

  private final ComplaintMapper store;
  private final DeployedComplaintRules rules;

  RuledComplaints(ComplaintMapper store, DeployedComplaintRules rules) {
    this.store = store;
    this.rules = rules;
  }

  @Override
  public Set<String> tables() {
    return Set.of("complaint-policy");
  }

  @Override
  public Map<String, ClockPolicy> policies(Trial tables) {
    Map<String, ClockPolicy> ruled = new HashMap<>();
    String last = "";
    for (var page = store.openAfter(last, TOGETHER);
        !page.isEmpty();
        page = store.openAfter(last, TOGETHER)) {
      for (ComplaintMapper.Facts one : page) {
        for (Promise promise : Promise.values()) {
          rules
              .limit(promise, one.grade(), one.customerClass(), tables)
              .ifPresent(
                  limit ->
                      ruled.put(
                          DueClocks.ref(one.complaintId(), promise.clock()),
                          ClockPolicy.of(limit.calendar(), limit.amount())));
        }
        last = one.complaintId();
      }
    }
    return ruled;
  }

  @Override
  public void ruled(String ref, ClockPolicy policy) {
    // The complaint keeps no limit of its own; its clocks are all there is.
  }
}
