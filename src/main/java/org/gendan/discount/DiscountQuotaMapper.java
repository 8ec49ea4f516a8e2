package org.gendan.discount;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Where quotas of discounts, what was booked on them, and the months are kept. */
@Mapper
interface DiscountQuotaMapper {

  /** What a person may give and has given in a month such as {@code 2026-11}; money in fen. */
  record Quota(
      String agent,
      String quotaMonth,
      int timesAllowed,
      int timesUsed,
      long fenAllowed,
      long fenUsed) {

    /** Why an amount in fen cannot be given, for people. */
    String tooLittleFor(long fen) {
      return "%s counts %s, and %s of the month's %s are left"
          .formatted(
              agent,
              BigDecimal.valueOf(fen, 2),
              BigDecimal.valueOf(fenAllowed - fenUsed, 2),
              BigDecimal.valueOf(fenAllowed, 2));
    }
  }

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

  String ENTRIES =
      """
      select ref, agent, quota_month, kind, times, amount_fen, order_id, order_no, booked_by,
        booked_at from discount_entry
      """;

  /** A person's quota of a month; empty before the first use. */
  @Select(
      """
      select agent, quota_month, times_allowed, times_used, fen_allowed, fen_used
      from discount_quota where agent = #{agent} and quota_month = #{month}
      """)
  Optional<Quota> find(@Param("agent") String agent, @Param("month") String month);

  /** Makes sure that there is a quota, and keeps one that is there. */
  default void open(String agent, String month, int times, long sumFen) {
    if (find(agent, month).isEmpty()) {
      insert(agent, month, times, sumFen);
    }
  }

  // Not "insert ignore": that would leave a shared lock, on which two who take next would deadlock.
  @Insert(
      """
      insert into discount_quota (agent, quota_month, times_allowed, times_used, fen_allowed,
        fen_used)
      values (#{agent}, #{month}, #{times}, 0, #{fen}, 0)
      on duplicate key update times_used = times_used
      """)
  void insert(
      @Param("agent") String agent,
      @Param("month") String month,
      @Param("times") int times,
      @Param("fen") long fen);

  /**
   * Takes one time and an amount from a quota.
   *
   * @param beyondTimes whether it may be one more than the times of the month
   * @return false when less is left
   */
  @Update(
      """
      update discount_quota set times_used = times_used + 1, fen_used = fen_used + #{fen}
      where agent = #{agent} and quota_month = #{month} and fen_used + #{fen} <= fen_allowed
        and (times_used < times_allowed or #{beyondTimes})
      """)
  boolean take(
      @Param("agent") String agent,
      @Param("month") String month,
      @Param("fen") long fen,
      @Param("beyondTimes") boolean beyondTimes);

  /** Changes the times of a month, never below zero. */
  @Update(
      """
      update discount_quota set times_allowed = greatest(0, times_allowed + #{by})
      where agent = #{agent} and quota_month = #{month}
      """)
  void changeTimes(@Param("agent") String agent, @Param("month") String month, @Param("by") int by);

  /** Adds to the ledger. */
  @Insert(
      """
      insert into discount_entry (ref, agent, quota_month, kind, times, amount_fen, order_id,
        order_no, booked_by, booked_at)
      values (#{ref}, #{agent}, #{quotaMonth}, #{kind}, #{times}, #{amountFen}, #{orderId},
        #{orderNo}, #{bookedBy}, #{bookedAt})
      """)
  void book(Entry entry);

  /** The entry about something, if there is one. */
  @Select(ENTRIES + " where ref = #{ref}")
  Optional<Entry> entry(String ref);

  /** The ledger of a month, oldest first. */
  @Select(ENTRIES + " where quota_month = #{month} order by entry_id")
  List<Entry> ledger(String month);

  @Select("select count(*) from discount_month where quota_month = #{month}")
  int months(String month);

  /**
   * Opens a month.
   *
   * @return false when it was opened before
   */
  default boolean openMonth(String month, Instant at) {
    return months(month) == 0 && insertMonth(month, at);
  }

  @Insert(
      """
      insert ignore into discount_month (quota_month, opened_at) values (#{month}, #{at})
      """)
  boolean insertMonth(@Param("month") String month, @Param("at") Instant at);

  /**
   * Closes a month.
   *
   * @return false when it was closed before
   */
  @Update(
      """
      update discount_month set carried_at = #{at}
      where quota_month = #{month} and carried_at is null
      """)
  boolean closeMonth(@Param("month") String month, @Param("at") Instant at);
}
