package org.gendan.ticket;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gendan.calendar.clock.ClockPolicy;
import org.gendan.engine.timers.TrialTables.Trial;
import org.gendan.lab.RuledClocks;
import org.springframework.stereotype.Component;

/** The clocks of open tickets, as another table of their time limits would rule them. */
@Component
class RuledTickets implements RuledClocks {

  private static final int TOGETHER = 1_000;

  private final TicketMapper store;
  private final DeployedTicketPolicies policies;

  RuledTickets(TicketMapper store, DeployedTicketPolicies policies) {
    this.store = store;
    this.policies = policies;
  }

  @Override
  public Set<String> tables() {
    return Set.of("ticket-policy");
  }

  @Override
  public Map<String, ClockPolicy> policies(Trial tables) {
    Map<String, ClockPolicy> ruled = new HashMap<>();
    String last = "";
    for (var page = store.openAfter(last, TOGETHER);
        !page.isEmpty();
        page = store.openAfter(last, TOGETHER)) {
      for (TicketMapper.Facts one : page) {
        policies.of(one, tables).ifPresent(policy -> ruled.put(one.ticketId(), policy));
        last = one.ticketId();
      }
    }
    return ruled;
  }

  @Override
  public void ruled(String ref, ClockPolicy policy) {
    store.ruled(ref, policy.calendar(), policy.amount());
  }
}
