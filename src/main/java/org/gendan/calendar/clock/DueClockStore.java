package org.gendan.calendar.clock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where clocks are kept. */
public interface DueClockStore {

  /** Adds a clock with its first event. */
  void add(StoredDueDate dueDate, ClockEvent started, Instant at);

  /** Adds an event and replaces the deadline that follows from it. */
  void append(StoredDueDate dueDate, ClockEvent event, Instant at);

  /** Replaces the deadline alone. */
  void update(StoredDueDate dueDate, Instant at);

  /** Reads a clock and keeps others from changing it until the transaction ends. */
  Optional<DueClock> lock(String ref);

  /** Reads a deadline. */
  Optional<StoredDueDate> find(String ref);

  /** The ledger of a clock, oldest first. */
  List<ClockEvent> ledger(String ref);

  /** The next clocks that are not stopped, in the order of their refs. */
  List<String> openAfter(String ref, int most);

  /** From now on the clock pauses while nobody of this group is on duty. */
  void followDuty(String ref, String group);

  /** The group whose duty a clock follows. */
  Optional<String> dutyGroup(String ref);

  /** The next clocks of a group that are not stopped, in the order of their refs. */
  List<String> followersAfter(String group, String ref, int most);
}
