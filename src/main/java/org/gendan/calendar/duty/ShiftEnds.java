package org.gendan.calendar.duty;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gendan.calendar.BusinessTime;
import org.gendan.calendar.Explanation;
import org.gendan.calendar.kept.KeptDates;
import org.gendan.calendar.kept.OtherRules;
import org.gendan.row.UtcColumn;
import org.springframework.stereotype.Component;

/** When the shifts that run would end by another table. */
@Component
class ShiftEnds implements KeptDates {

  private static final String ENDS = "duty-shift.shiftEndsAt";

  private final DutyMapper store;
  private final DutyRoster roster;
  private final ZoneId zone;

  ShiftEnds(DutyMapper store, DutyRoster roster, ZoneId zone) {
    this.store = store;
    this.roster = roster;
    this.zone = zone;
  }

  @Override
  public Set<String> dates() {
    return Set.of(ENDS);
  }

  @Override
  public Map<String, Again> again(String date, Map<String, Instant> asked, OtherRules rules) {
    Map<String, Again> again = new HashMap<>();
    store.open().stream()
        .filter(shift -> asked.containsKey(shift.id()))
        .forEach(
            shift ->
                roster
                    .end(shift, rules.tables())
                    .ifPresent(
                        end ->
                            again.put(
                                shift.id(),
                                new Again(shift.loggedOnAt(), end, "", "", why(shift, end)))));
    return again;
  }

  private Explanation why(DutyShift shift, Instant end) {
    String begun = BusinessTime.brief(shift.loggedOnAt(), zone);
    String ends = BusinessTime.brief(end, zone);
    return new Explanation(
        "shift %s, logged on %s → %s".formatted(shift.name(), begun, ends),
        "%s 班，%s 挂号 → %s".formatted(shift.name(), begun, ends));
  }

  @Override
  public void moved(String date, List<Moved> moved) {
    moved.forEach(
        one -> store.move(one.caseId(), UtcColumn.utc(one.from()), UtcColumn.utc(one.to())));
  }
}
