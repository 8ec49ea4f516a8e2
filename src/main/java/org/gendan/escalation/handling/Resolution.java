package org.gendan.escalation.handling;

/** What the owner of a case decides. */
public enum Resolution {
  /** The customer has the solution. */
  RESOLVED,
  /** The customer gets something for it, once it is approved (row 86 of docs/domain.md). */
  COMPENSATE,
  /** One level up. */
  ESCALATE,
  /** Another colleague, with all notes (row 55 of docs/domain.md). */
  HAND_OVER,
  /** Back to the desk: it does not need this level. */
  GIVE_BACK,
  /** Customs, carrier or insurer have to agree first (row 88 of docs/domain.md). */
  THIRD_PARTY
}
