package org.gendan.escalation.handling;

/** What the owner of a case decides. */
public enum Resolution {
  /** The customer has the solution. */
  RESOLVED,
  /** The customer gets something for it, once it is approved (DOMAIN row 86). */
  COMPENSATE,
  /** One level up. */
  ESCALATE,
  /** Another colleague, with all notes (DOMAIN row 55). */
  HAND_OVER,
  /** Back to the desk: it does not need this level. */
  GIVE_BACK,
  /** Customs, carrier or insurer have to agree first (DOMAIN row 88). */
  THIRD_PARTY
}
