package org.gendan.lab.preview;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gendan.calendar.kept.KeptDates;
import org.gendan.calendar.kept.KeptDates.Again;
import org.gendan.calendar.kept.OtherRules;
import org.springframework.stereotype.Component;

/** Asks those who work out the dates that cases keep for them again. */
@Component
class KeptAgain {

  private final Map<String, KeptDates> owners = new HashMap<>();

  KeptAgain(List<KeptDates> owners) {
    for (KeptDates owner : owners) {
      owner.dates().forEach(date -> this.owners.put(date, owner));
    }
  }

  /**
   * Dates of many cases.
   *
   * @param asked business keys, each with the moment at which what waits was armed
   * @return by name of the variable and business key; what is left out cannot be told
   */
  Map<String, Map<String, Again>> of(
      String model,
      Set<String> variables,
      Map<String, Instant> asked,
      Set<String> changed,
      OtherRules rules) {
    Map<String, Map<String, Again>> again = new HashMap<>();
    for (String variable : variables) {
      String date = model + "." + variable;
      if (changed.contains(date)) {
        KeptDates owner = owners.get(date);
        Map<String, Again> dates = new HashMap<>();
        if (owner != null && !asked.isEmpty()) {
          owner.again(date, asked, rules).forEach((id, one) -> dates.put(id, exact(one)));
        }
        again.put(variable, dates);
      }
    }
    return again;
  }

  /** To the second, as the engine keeps dates. */
  private static Again exact(Again one) {
    return new Again(
        one.startedAt(),
        one.dueAt().truncatedTo(ChronoUnit.SECONDS),
        one.rule(),
        one.oldRule(),
        one.explanation());
  }
}
