package org.gendan.cockpit.bulk;

/** What came of a case of a run. */
enum RunCaseStatus {
  PLANNED,
  DONE,
  /** It was as wished already. */
  ALREADY,
  /** The case or its job is no more. */
  GONE,
  FAILED
}
