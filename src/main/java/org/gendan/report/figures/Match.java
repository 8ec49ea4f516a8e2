package org.gendan.report.figures;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gendan.report.fact.FactKind;

/**
 * Which facts a figure is about; what is empty or null leaves them all.
 *
 * @param timed whether they have a time
 * @param whole all of a period, by whatever the lines are split
 */
public record Match(
    Set<FactKind> kinds,
    List<String> causes,
    List<String> outcomes,
    Boolean late,
    Boolean timed,
    boolean whole) {

  /** Reads such as {@code DELIVERY late=false}. */
  static Match parse(String written) {
    Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
    List<String> causes = List.of();
    List<String> outcomes = List.of();
    Boolean late = null;
    Boolean timed = null;
    boolean whole = false;
    for (String token : written.split(" ")) {
      String value = token.substring(token.indexOf('=') + 1);
      if (token.startsWith("cause=")) {
        causes = Arrays.asList(value.split(","));
      } else if (token.startsWith("outcome=")) {
        outcomes = Arrays.asList(value.split(","));
      } else if (token.startsWith("late=")) {
        late = Boolean.valueOf(value);
      } else if (token.startsWith("timed=")) {
        timed = Boolean.valueOf(value);
      } else if (token.equals("whole")) {
        whole = true;
      } else {
        kinds.add(FactKind.valueOf(token));
      }
    }
    return new Match(kinds, List.copyOf(causes), List.copyOf(outcomes), late, timed, whole);
  }

  boolean holds(Group group) {
    return kinds.contains(group.kind())
        && (causes.isEmpty() || causes.contains(group.cause()))
        && (outcomes.isEmpty() || outcomes.contains(group.outcome()))
        && (late == null || late == group.late())
        && (timed == null || timed == group.timed());
  }
}
