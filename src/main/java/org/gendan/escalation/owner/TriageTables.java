package org.gendan.escalation.owner;

import org.gendan.escalation.ExceptionCause;
import org.gendan.escalation.Post;
import org.gendan.escalation.Resends;

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

  /** Why a case gets another owner. */
  enum Move {
    /** The time for the solution is over. */
    CLOCK,
    /** Its owner asks for help. */
    ASKED,
    GIVEN_BACK,
    /** A compensation has to be approved. */
    APPROVAL,
    /** A carrier, an insurer or another third party has to agree. */
    THIRD_PARTY,
    /** Approval or agreement are there. */
    RETURNED
  }

  /** Who owns a new case. */
  Triage triage(Facts facts);

  /** Where a case goes from this level. */
  Post next(int level, Move why);

  /** What may be granted without the department head: a share in percent, and at most in fen. */
  record Standard(int sharePercent, long mostFen) {

    /** The grant for an order of this value, in fen. */
    public long of(long orderFen) {
      return Math.min(orderFen * sharePercent / 100, mostFen);
    }
  }

  /** The standard for what went wrong. */
  Standard standard(ExceptionCause cause, CustomerClass whom);

  /** What a group may grant in a month and for one case, in fen. */
  record Budget(long monthFen, long caseFen) {}

  /** The budget of a group; nothing when it has none. */
  Budget budget(String approverGroup);

  /**
   * Whether goods are owed again.
   *
   * @param why for people
   */
  record Owed(boolean goodsOwed, String why) {}

  /** Whether goods are owed again for what went wrong. */
  Owed owed(ExceptionCause cause, Resends.Standing standing);
}
