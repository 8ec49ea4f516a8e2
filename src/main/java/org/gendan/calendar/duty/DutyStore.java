package org.gendan.calendar.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the roster is kept. */
public interface DutyStore {

  /** Keeps others from changing the roster until the transaction ends. */
  void lock();

  /** Adds a shift that begins. */
  void add(DutyShift shift);

  /** Notes that a shift is over. */
  void end(DutyShift shift);

  /** A shift by its id. */
  Optional<DutyShift> find(String id);

  /** The shifts that nobody has ended yet, the oldest first. */
  List<DutyShift> open();

  /** Whether this user has a shift that lasts at this moment. */
  boolean isOnDuty(String userId, Instant at);

  /** Whether anybody of this group has a shift that lasts at this moment. */
  boolean anyoneOnDuty(String group, Instant at);
}
