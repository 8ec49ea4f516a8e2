package org.gendan.desk.team;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gendan.calendar.duty.DutyShift;
import org.gendan.engine.load.MissedTaskRow;
import org.gendan.engine.load.TaskCountRow;
import org.gendan.notify.staff.StaffMessages;

/**
 * What a lead sees of the desks.
 *
 * @param at when it was read
 * @param desks those the lead leads, and those the lead belongs to, by name
 * @param people by name: nobody is ranked
 */
record TeamBoard(
    Instant at,
    List<TaskCountRow> desks,
    List<Person> people,
    List<BurnDown> windows,
    Misses today,
    Misses yesterday,
    List<StaffMessages.Told> told) {

  /**
   * A person of the desks and how much the person has.
   *
   * @param shift null while the person is not on duty
   */
  record Person(String id, Set<String> desks, DutyShift shift, TaskCountRow tasks) {}

  /**
   * What was not done in time on a day.
   *
   * @param more whether there is more than what is listed
   */
  record Misses(List<MissedTaskRow> tasks, boolean more) {}
}
