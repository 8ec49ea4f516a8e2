package org.gendan.escalation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where the orders of cases that are about many are kept. */
public interface BulkStore {

  /**
   * One order of a case.
   *
   * @param leftAt when it went its own way, or null
   */
  record Member(String orderId, String orderNo, Instant leftAt) {}

  /**
   * Adds orders in few statements, but not those that are in another open case of the same cause.
   *
   * @return how many were added
   */
  int addAll(ExceptionCase about, Collection<Subject> orders);

  /** The orders that are still in the case, by id. */
  List<String> present(String exceptionId);

  /** A page of the orders of a case, those that left it too. */
  List<Member> members(String exceptionId, int limit, long offset);

  /** How many orders a case has or had. */
  long count(String exceptionId);

  /** The open case about many that this order is in for this cause. */
  Optional<String> caseOf(String orderId, ExceptionCause cause);

  /**
   * An order leaves the case.
   *
   * @return false when it was not in it
   */
  boolean leave(String exceptionId, String orderId, Instant at);

  /** The case has ended: its orders are free for other cases. */
  void release(String exceptionId);
}
