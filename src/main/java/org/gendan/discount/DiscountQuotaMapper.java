package org.gendan.discount;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.discount.DiscountQuotaStore.Entry;
import org.gendan.discount.DiscountQuotaStore.Quota;

@Mapper
interface DiscountQuotaMapper {

  String ENTRIES =
      """
      select ref, agent, quota_month, kind, times, amount_fen, order_id, order_no, booked_by,
        booked_at from discount_entry
      """;

  @Select(
      """
      select agent, quota_month, times_allowed, times_used, fen_allowed, fen_used
      from discount_quota where agent = #{agent} and quota_month = #{month}
      """)
  Optional<Quota> find(@Param("agent") String agent, @Param("month") String month);

  // Not "insert ignore": that would leave a shared lock, on which two who take next would deadlock.
  @Insert(
      """
      insert into discount_quota (agent, quota_month, times_allowed, times_used, fen_allowed,
        fen_used)
      values (#{agent}, #{month}, #{times}, 0, #{fen}, 0)
      on duplicate key update times_used = times_used
      """)
  void open(
      @Param("agent") String agent,
      @Param("month") String month,
      @Param("times") int times,
      @Param("fen") long fen);

  @Update(
      """
      update discount_quota set times_used = times_used + 1, fen_used = fen_used + #{fen}
      where agent = #{agent} and quota_month = #{month} and fen_used + #{fen} <= fen_allowed
        and (times_used < times_allowed or #{beyondTimes})
      """)
  int take(
      @Param("agent") String agent,
      @Param("month") String month,
      @Param("fen") long fen,
      @Param("beyondTimes") boolean beyondTimes);

  @Update(
      """
      update discount_quota set times_allowed = greatest(0, times_allowed + #{by})
      where agent = #{agent} and quota_month = #{month}
      """)
  void changeTimes(@Param("agent") String agent, @Param("month") String month, @Param("by") int by);

  @Insert(
      """
      insert into discount_entry (ref, agent, quota_month, kind, times, amount_fen, order_id,
        order_no, booked_by, booked_at)
      values (#{ref}, #{agent}, #{quotaMonth}, #{kind}, #{times}, #{amountFen}, #{orderId},
        #{orderNo}, #{bookedBy}, #{bookedAt})
      """)
  void book(Entry entry);

  @Select(ENTRIES + " where ref = #{ref}")
  Optional<Entry> entry(String ref);

  @Select(ENTRIES + " where quota_month = #{month} order by entry_id")
  List<Entry> ledger(String month);

  @Select("select count(*) from discount_month where quota_month = #{month}")
  int months(String month);

  @Insert(
      """
      insert ignore into discount_month (quota_month, opened_at) values (#{month}, #{at})
      """)
  int openMonth(@Param("month") String month, @Param("at") Instant at);

  @Update(
      """
      update discount_month set carried_at = #{at}
      where quota_month = #{month} and carried_at is null
      """)
  int closeMonth(@Param("month") String month, @Param("at") Instant at);
}
