package org.gendan.discount;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where quotas of discounts, what was booked on them, and the months are kept. */
public interface DiscountQuotaStore {

  /** What a person may give and has given in a month such as {@code 2026-11}; money in fen. */
  record Quota(
      String agent,
      String quotaMonth,
      int timesAllowed,
      int timesUsed,
      long fenAllowed,
      long fenUsed) {}

  /** Why an entry was booked. */
  enum Kind {
    GRANT,
    /** More times for who gave the least in the month before. */
    EXTRA,
    /** Fewer times for who gave too often in the month before. */
    EXCESS
  }

  /**
   * A line of the ledger.
   *
   * @param ref what it is about; unique
   * @param times how many times it takes from the quota, or gives when it is below zero
   * @param amountFen how much money it takes from the quota, in fen
   */
  record Entry(
      String ref,
      String agent,
      String quotaMonth,
      Kind kind,
      int times,
      long amountFen,
      String orderId,
      String orderNo,
      String bookedBy,
      Instant bookedAt) {}

  /** Makes sure that there is a quota, and keeps one that is there. */
  void open(String agent, String month, int times, long sumFen);

  /** A person's quota of a month; empty before the first use. */
  Optional<Quota> find(String agent, String month);

  /**
   * Takes one time and an amount from a quota.
   *
   * @param beyondTimes whether it may be one more than the times of the month
   * @return false when less is left
   */
  boolean take(String agent, String month, long amountFen, boolean beyondTimes);

  /** Changes the times of a month, never below zero. */
  void changeTimes(String agent, String month, int by);

  /** Adds to the ledger. */
  void book(Entry entry);

  /** The entry about something, if there is one. */
  Optional<Entry> entry(String ref);

  /** The ledger of a month, oldest first. */
  List<Entry> ledger(String month);

  /**
   * Opens a month.
   *
   * @return false when it was opened before
   */
  boolean openMonth(String month, Instant at);

  /**
   * Closes a month.
   *
   * @return false when it was closed before
   */
  boolean closeMonth(String month, Instant at);
}
