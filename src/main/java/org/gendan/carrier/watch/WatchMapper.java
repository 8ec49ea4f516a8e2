package org.gendan.carrier.watch;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.carrier.Watch;
import org.gendan.carrier.watch.WatchStore.Status;

@Mapper
interface WatchMapper {

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

  @Select("select * from carrier_watch where carrier = #{carrier} and waybill_no = #{waybillNo}")
  Row find(@Param("carrier") String carrier, @Param("waybillNo") String waybillNo);

  @Insert(
      """
      insert into carrier_watch (carrier, waybill_no, phone_tail, from_place, to_place, status,
        tries, next_try_at, times_asked)
      values (#{watch.carrier}, #{watch.waybillNo}, #{watch.phoneTail}, #{watch.from}, #{watch.to},
        'WANTED', 0, #{now}, 0)
      """)
  void insert(@Param("watch") Watch watch, @Param("now") Instant now);

  @Select(
      """
      select * from carrier_watch
      where status = 'WANTED' and next_try_at <= #{now}
        and (claimed_until is null or claimed_until <= #{now})
      order by next_try_at limit #{most}
      """)
  List<Row> due(@Param("now") Instant now, @Param("most") int most);

  @Update(
      """
      update carrier_watch set claimed_until = #{until}
      where carrier = #{row.carrier} and waybill_no = #{row.waybillNo} and status = 'WANTED'
        and (claimed_until is null or claimed_until <= #{now})
      """)
  int claim(@Param("row") Row row, @Param("now") Instant now, @Param("until") Instant until);

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
}
