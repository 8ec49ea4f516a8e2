package org.gendan.calendar.duty;

import java.time.LocalDateTime;
import java.util.Set;
import org.gendan.row.UtcColumn;

/** One row of duty_shift; times are UTC. */
public record DutyShiftRow(
    String id,
    String userId,
    String name,
    boolean onTime,
    LocalDateTime loggedOnAt,
    LocalDateTime endsAt,
    LocalDateTime loggedOffAt) {

  static DutyShiftRow of(DutyShift shift) {
    return new DutyShiftRow(
        shift.id(),
        shift.userId(),
        shift.name(),
        shift.onTime(),
        UtcColumn.utc(shift.loggedOnAt()),
        UtcColumn.utc(shift.endsAt()),
        UtcColumn.utc(shift.loggedOffAt()));
  }

  DutyShift toShift(Set<String> groups) {
    return new DutyShift(
        id,
        userId,
        name,
        onTime,
        UtcColumn.instant(loggedOnAt),
        UtcColumn.instant(endsAt),
        UtcColumn.instant(loggedOffAt),
        groups);
  }
}
