package org.gendan.escalation;

/** What the owner of a case decides. */
public enum Resolution {
  /** The customer has the solution. */
  RESOLVED,
  /** One level up. */
  ESCALATE,
  /** Another colleague, with all notes (DOMAIN row 55). */
  HAND_OVER
}
