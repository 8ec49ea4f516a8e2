package org.gendan.report.figures;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gendan.security.Roles;

/** Who may read a report. */
enum Readers {
  PARCELS(Roles.LOGISTICS, Roles.QUALITY),
  LEADERS(Roles.QUALITY),
  MONEY(Roles.FINANCE),
  AFTER_SALES(Roles.AFTER_SALES, Roles.QUALITY);

  private final Set<String> groups;

  /** Besides those who lead, analysts and administrators. */
  Readers(String... others) {
    groups =
        Stream.concat(
                Stream.of(others),
                Stream.of(
                    Roles.TEAM_LEADS,
                    Roles.SUPERVISORS,
                    Roles.DEPARTMENT_HEADS,
                    Roles.ANALYSTS,
                    Roles.CAMUNDA_ADMIN))
            .collect(Collectors.toUnmodifiableSet());
  }

  Set<String> groups() {
    return groups;
  }
}
