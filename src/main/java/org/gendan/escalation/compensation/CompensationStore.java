package org.gendan.escalation.compensation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where compensations, what they were booked on, and what is left are kept. */
public interface CompensationStore {

  /** A booked compensation; rows are added and never changed. */
  record Entry(
      String compensationId,
      String exceptionId,
      String orderId,
      String orderNo,
      String approverGroup,
      String budgetMonth,
      long amountFen,
      String bookedBy,
      Instant bookedAt) {}

  /** Adds a compensation. */
  void add(Compensation asked);

  /** Writes the decision. */
  void decide(Compensation decided);

  /** The compensations of a case, oldest first. */
  List<Compensation> of(String exceptionId);

  /** The one that waits for its approval. */
  Optional<Compensation> asked(String exceptionId);

  /**
   * Takes an amount from the budget of a group and a month.
   *
   * @param monthFen how much the group may grant in the month
   * @return false when less is left
   */
  boolean spend(String approverGroup, String month, long amountFen, long monthFen);

  /** What a group has granted in a month, in fen. */
  long spent(String approverGroup, String month);

  /** Adds to the ledger. */
  void book(Entry entry);

  /** The ledger of a month, oldest first. */
  List<Entry> ledger(String month);
}
