package org.gendan.escalation;

/** The decision tables that analysts own. */
public interface TriageTables {

  /** What a case is triaged by. */
  record Facts(
      ExceptionCause cause, CustomerClass customerClass, long orderFen, int openPromises) {}

  /** Whom a case concerns. */
  enum CustomerClass {
    ORDINARY,
    VIP,
    /** One case for many orders. */
    MANY
  }

  /** Why a case rises. */
  enum Rise {
    /** The time for the solution is over. */
    CLOCK,
    /** Its owner asks. */
    ASKED
  }

  /** Who owns a new case. */
  Triage triage(Facts facts);

  /** Where a case goes from this level. */
  Post above(int level, Rise rise);
}
