package org.gendan.report.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Where sums of days are kept, and which days have changed since. */
@Mapper
interface DayMapper {

  /** A kind of facts on a day. */
  record KindDay(FactKind kind, LocalDate day) implements Comparable<KindDay> {
    @Override
    public int compareTo(KindDay other) {
      int byDay = day.compareTo(other.day);
      return byDay == 0 ? kind.compareTo(other.kind) : byDay;
    }
  }

  /** A change of a day. */
  record Change(long changeId, FactKind kind, LocalDate day) {}

  /**
   * A day that is summed, see {@link DaySums}.
   *
   * @param told what is told apart in it, see {@link Label#written}
   */
  record Summed(FactKind kind, LocalDate day, String told, byte[] sums) {}

  /** What is told apart on a day that is summed. */
  record Kept(FactKind kind, LocalDate day, String told) {}

  @Insert(
      """
      <script>
      insert into report_day_changed (kind, fact_day) values
      <foreach collection="days" item="d" separator=",">(#{d.kind}, #{d.day})</foreach>
      </script>
      """)
  int changed(@Param("days") Collection<KindDay> days);

  /** Waits until no other node sums days, and keeps the others waiting until the end. */
  @Insert(
      """
      insert into report_day_turn (turn, taken_at) values (1, #{now})
      on duplicate key update taken_at = values(taken_at)
      """)
  int take(Instant now);

  @Options(flushCache = FlushCachePolicy.TRUE)
  @Select(
      """
      select change_id, kind, fact_day as `day` from report_day_changed
      order by change_id limit #{most}
      """)
  List<Change> changes(int most);

  @Delete(
      """
      <script>
      delete from report_day_changed where change_id in
      <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
      </script>
      """)
  int summed(@Param("ids") List<Long> ids);

  /** The oldest day of each kind. */
  @Options(flushCache = FlushCachePolicy.TRUE)
  @Select("select kind, min(fact_day) as `day` from report_fact group by kind")
  List<KindDay> oldest();

  @Options(flushCache = FlushCachePolicy.TRUE)
  @Select("select kind, fact_day as `day`, told from report_day")
  List<Kept> kept();

  /** Of these days, both included, ordered by day. */
  @Options(flushCache = FlushCachePolicy.TRUE)
  @Select(
      """
      select source_id, part, kind, fact_day as `day`, order_id, platform, carrier, desk, agent,
        cause, outcome, late, tenths, fen
      from report_fact
      where kind = #{kind} and fact_day between #{from} and #{to}
      order by fact_day
      """)
  List<Fact> facts(
      @Param("kind") FactKind kind, @Param("from") LocalDate from, @Param("to") LocalDate to);

  @Insert(
      """
      <script>
      insert into report_day (kind, fact_day, told, sums) values
      <foreach collection="days" item="d" separator=",">
        (#{d.kind}, #{d.day}, #{d.told}, #{d.sums})
      </foreach>
      on duplicate key update told = values(told), sums = values(sums)
      </script>
      """)
  int put(@Param("days") Collection<Summed> days);

  /** Those that are summed, and have not changed since. */
  @Options(flushCache = FlushCachePolicy.TRUE)
  @Select(
      """
      <script>
      select d.kind, d.fact_day as `day`, d.told, d.sums from report_day d
      where d.fact_day between #{from} and #{to} and d.kind in
      <foreach collection="kinds" item="kind" open="(" separator="," close=")">#{kind}</foreach>
        and not exists (select 1 from report_day_changed c
          where c.kind = d.kind and c.fact_day = d.fact_day)
      </script>
      """)
  List<Summed> unchanged(
      @Param("kinds") Collection<FactKind> kinds,
      @Param("from") LocalDate from,
      @Param("to") LocalDate to);

  /** A day that is not over has no sums, whatever the clock said when they were made. */
  @Delete("delete from report_day where fact_day > #{last}")
  int dropAfter(LocalDate last);

  @Delete("delete from report_day")
  int dropAll();
}
