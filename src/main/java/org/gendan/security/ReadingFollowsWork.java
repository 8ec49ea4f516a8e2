package org.gendan.security;

import java.util.Set;
import java.util.TreeSet;
import org.gendan.engine.reading.TaskReach;
import org.gendan.engine.reading.TaskReading;
import org.springframework.stereotype.Component;

/**
 * A desk reads the tasks that are its work, a lead those of the desks led. Analysts see where cases
 * wait and open no form, because forms show customers; administrators repair and see all
 * (docs/security.md#reading-follows-the-work).
 */
@Component
class ReadingFollowsWork implements TaskReading {

  private final DeployedDeskLeads leads;

  ReadingFollowsWork(DeployedDeskLeads leads) {
    this.leads = leads;
  }

  @Override
  public TaskReach of(String userId, Set<String> groups) {
    boolean repairs = groups.contains(Roles.CAMUNDA_ADMIN);
    boolean everyTask = repairs || groups.contains(Roles.ANALYSTS);
    Set<String> desks = new TreeSet<>(groups);
    desks.retainAll(Roles.DESKS);
    if (!repairs && !groups.isEmpty()) {
      desks.addAll(leads.ledBy(groups));
    }
    return new TaskReach(userId, desks, everyTask, repairs);
  }
}
