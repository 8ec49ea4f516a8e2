package org.gendan.escalation;

/** How much hurry a case is in; the tables say what it means in hours. */
public enum Severity {
  /** Level 1 at once (DOMAIN row 85). */
  CRITICAL,
  /** A senior agent at once (row 83). */
  URGENT,
  /** High priority (row 82). */
  HIGH,
  ORDINARY,
  /** Several departments have to work together (row 84). */
  CROSS_DEPARTMENT
}
