package org.gendan.escalation;

/** How much hurry a case is in; the tables say what it means in hours. */
public enum Severity {
  /** Level 1 at once (row 85 of docs/domain.md). */
  CRITICAL,
  /** A senior agent at once (row 83 of docs/domain.md). */
  URGENT,
  /** High priority (row 82 of docs/domain.md). */
  HIGH,
  ORDINARY,
  /** Several departments have to work together (row 84 of docs/domain.md). */
  CROSS_DEPARTMENT
}
