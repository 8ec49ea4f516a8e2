package org.gendan.model;

import java.util.Set;

/** The groups a task may be offered to. */
final class Groups {

  private Groups() {}

  @SuppressWarnings("unchecked")
  static Set<String> known() {
    try {
      return (Set<String>) Class.forName("org.gendan.security.Roles").getField("ALL").get(null);
    } catch (ClassNotFoundException e) {
      return Set.of("order-agents", "after-sales", "logistics", "team-leads", "risk-control");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("org.gendan.security.Roles needs a public ALL", e);
    }
  }
}
