package org.gendan.calendar.duty;

import java.time.Instant;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * One person's shift, from the log-on (挂号) to the log-off.
 *
 * @param name DAY or EVENING, as the table {@code duty-shifts} names it
 * @param onTime whether the log-on was in time (rows 133 and 134 of docs/domain.md)
 * @param endsAt when the shift is over, logged off or not
 * @param loggedOffAt null while it lasts
 * @param groups the desks the person works at
 */
@NamedInterface
public record DutyShift(
    String id,
    String userId,
    String name,
    boolean onTime,
    Instant loggedOnAt,
    Instant endsAt,
    Instant loggedOffAt,
    Set<String> groups) {

  public DutyShift {
    groups = Set.copyOf(groups);
  }

  boolean isOver(Instant at) {
    return !at.isBefore(endsAt);
  }

  DutyShift loggedOff(Instant at) {
    return new DutyShift(id, userId, name, onTime, loggedOnAt, endsAt, at, groups);
  }
}
