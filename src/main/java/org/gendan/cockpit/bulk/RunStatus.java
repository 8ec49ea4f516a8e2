package org.gendan.cockpit.bulk;

/** Where a run stands. */
enum RunStatus {
  /** Its cases are looked for. */
  LISTING,
  /** All are found; an administrator looks at them. */
  LISTED,
  RUNNING,
  DONE,
  /** Called off; what was done by then stays done. */
  STOPPED
}
