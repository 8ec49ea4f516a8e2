package org.gendan.carrier.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.carrier.Watch;
import org.gendan.row.ColumnText;

/** Where wanted subscriptions are kept. Times are whole seconds. */
@Mapper
interface WatchMapper {

  /** What became of a wish. */
  enum Status {
    WANTED,
    WATCHED,
    /** The vendor said no, or there is none to ask. */
    REFUSED
  }

  /**
   * A wish.
   *
   * @param tries since it was last wanted
   * @param timesAsked how often the vendor took it since {@code firstAskedAt}
   */
  record Wanted(Watch watch, Status status, int tries, int timesAsked, Instant firstAskedAt) {}

  /** A row of {@code carrier_watch}. */
  record Row(
      String carrier,
      String waybillNo,
      String phoneTail,
      String fromPlace,
      String toPlace,
      Status status,
      int tries,
      int timesAsked,
      Instant firstAskedAt) {}

  /** Adds a wish, unless the parcel has one. */
  default void want(Watch watch, Instant now) {
    if (row(watch.carrier(), watch.waybillNo()).isEmpty()) {
      insert(watch, now);
    }
  }

  /** The wish for a parcel. */
  default Optional<Wanted> find(String carrier, String waybillNo) {
    return row(carrier, waybillNo).map(WatchMapper::wanted);
  }

  @Select("select * from carrier_watch where carrier = #{carrier} and waybill_no = #{waybillNo}")
  Optional<Row> row(@Param("carrier") String carrier, @Param("waybillNo") String waybillNo);

  @Delete("delete from carrier_watch where carrier = #{carrier} and waybill_no = #{waybillNo}")
  void drop(@Param("carrier") String carrier, @Param("waybillNo") String waybillNo);

  /** The same in a batch, which asks nothing before: a wish that is here stays as it is. */
  @Insert(
      """
      insert ignore into carrier_watch (carrier, waybill_no, phone_tail, from_place, to_place,
        status, tries, next_try_at, times_asked)
      values (#{watch.carrier}, #{watch.waybillNo}, #{watch.phoneTail}, #{watch.from}, #{watch.to},
        'WANTED', 0, #{now}, 0)
      """)
  void insertNew(@Param("watch") Watch watch, @Param("now") Instant now);

  @Insert(
      """
      insert into carrier_watch (carrier, waybill_no, phone_tail, from_place, to_place, status,
        tries, next_try_at, times_asked)
      values (#{watch.carrier}, #{watch.waybillNo}, #{watch.phoneTail}, #{watch.from}, #{watch.to},
        'WANTED', 0, #{now}, 0)
      """)
  void insert(@Param("watch") Watch watch, @Param("now") Instant now);

  /**
   * Takes wishes that are due and that nobody works on. Belongs into a transaction of its own: what
   * another one is about to take is left out, and not waited for.
   */
  default List<Wanted> claim(Instant now, Instant until, int most) {
    List<Row> due = due(now, most);
    if (!due.isEmpty()) {
      take(due, until);
    }
    return due.stream().map(WatchMapper::wanted).toList();
  }

  @Options(flushCache = FlushCachePolicy.TRUE)
  @Select(
      """
      select * from carrier_watch
      where status = 'WANTED' and next_try_at <= #{now}
        and (claimed_until is null or claimed_until <= #{now})
      order by next_try_at limit #{most} for update skip locked
      """)
  List<Row> due(@Param("now") Instant now, @Param("most") int most);

  @Update(
      """
      <script>
      update carrier_watch set claimed_until = #{until} where
      <foreach collection="rows" item="row" separator=" or ">
        (carrier = #{row.carrier} and waybill_no = #{row.waybillNo})
      </foreach>
      </script>
      """)
  void take(@Param("rows") List<Row> rows, @Param("until") Instant until);

  /** Notes that it is wanted later, or again. */
  default void later(Watch watch, int tries, String reason, Instant nextTryAt) {
    update(watch, Status.WANTED, tries, ColumnText.cut(reason, 2_000), nextTryAt);
  }

  /** Notes that it will not be. */
  default void refused(Watch watch, String reason) {
    update(watch, Status.REFUSED, 0, ColumnText.cut(reason, 2_000), null);
  }

  @Update(
      """
      update carrier_watch set status = #{status}, tries = #{tries}, reason = #{reason},
        next_try_at = #{nextTryAt}, claimed_until = null
      where carrier = #{watch.carrier} and waybill_no = #{watch.waybillNo}
      """)
  void update(
      @Param("watch") Watch watch,
      @Param("status") Status status,
      @Param("tries") int tries,
      @Param("reason") String reason,
      @Param("nextTryAt") Instant nextTryAt);

  /** Notes that the vendor watches. */
  @Update(
      """
      update carrier_watch set status = 'WATCHED', reason = null, next_try_at = null,
        claimed_until = null, times_asked = #{timesAsked}, first_asked_at = #{firstAskedAt}
      where carrier = #{watch.carrier} and waybill_no = #{watch.waybillNo}
      """)
  void watched(
      @Param("watch") Watch watch,
      @Param("timesAsked") int timesAsked,
      @Param("firstAskedAt") Instant firstAskedAt);

  private static Wanted wanted(Row row) {
    var watch =
        new Watch(row.carrier(), row.waybillNo(), row.phoneTail(), row.fromPlace(), row.toPlace());
    return new Wanted(watch, row.status(), row.tries(), row.timesAsked(), row.firstAskedAt());
  }
}
