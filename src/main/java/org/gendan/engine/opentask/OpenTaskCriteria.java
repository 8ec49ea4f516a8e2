package org.gendan.engine.opentask;

import java.util.Collection;
import java.util.Date;
import java.util.List;

/**
 * What a query asks for, in words of the table of open tasks. Null, false or an empty list leaves a
 * condition out; all others must hold.
 *
 * @param groups any of these candidate groups
 * @param orderNoLike a pattern of SQL
 * @param orderNoEnd the last four characters, where the pattern names at least so many
 * @param within only what one person holds, or is one of these groups'; null for no such bounds
 * @param order columns, never empty; the last of them tells all tasks apart
 * @param reach rows of each group that may be on the page: what goes before it, and itself
 */
record OpenTaskCriteria(
    List<String> groups,
    String assignee,
    boolean unassigned,
    boolean assigned,
    Date dueAt,
    Date dueBefore,
    Date dueAfter,
    boolean withoutDueDate,
    Date followUpBefore,
    boolean followUpNullAccepted,
    Date followUpAfter,
    Integer leastPriority,
    Integer mostPriority,
    List<String> processKeys,
    List<String> taskKeys,
    List<String> businessKeys,
    String orderNo,
    String orderNoLike,
    String orderNoEnd,
    Within within,
    List<By> order,
    long reach) {

  /** The bounds that are put around a question, because of who asks it. */
  record Within(String assignee, List<String> groups) {}

  /** A column and the way it is sorted; both are words of this package, never of a caller. */
  record By(String column, String direction) {}

  /** Whether an index leads to the tasks; without one the engine does as well. */
  boolean isSelective() {
    return !groups.isEmpty()
        || assignee != null
        || orderNo != null
        || orderNoLike != null
        || !businessKeys.isEmpty();
  }

  /** A key for what is remembered of a question: moments of one minute are one. */
  String key(Collection<String> readable) {
    return "%s %s"
        .formatted(
            List.of(
                groups(),
                String.valueOf(assignee()),
                unassigned(),
                assigned(),
                minute(dueAt()),
                minute(dueBefore()),
                minute(dueAfter()),
                withoutDueDate(),
                minute(followUpBefore()),
                followUpNullAccepted(),
                minute(followUpAfter()),
                String.valueOf(leastPriority()),
                String.valueOf(mostPriority()),
                processKeys(),
                taskKeys(),
                businessKeys(),
                String.valueOf(orderNo()),
                String.valueOf(orderNoLike()),
                String.valueOf(within())),
            readable);
  }

  private static long minute(Date date) {
    return date == null ? -1 : date.getTime() / 60_000;
  }
}
