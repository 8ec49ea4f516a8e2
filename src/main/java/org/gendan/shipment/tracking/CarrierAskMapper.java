package org.gendan.shipment.tracking;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.shipment.tracking.CarrierAskStore.Due;

@Mapper
interface CarrierAskMapper {

  String OPEN =
      " s.status not in ('DELIVERED', 'RETURNED', 'CANCELLED') and s.verified_outcome is null ";

  @Select("select distinct s.carrier from shipment s where" + OPEN + "order by s.carrier")
  List<String> carriers();

  @Select(
      """
      select s.carrier, s.waybill_no, s.order_id from shipment s
      left join carrier_ask a on a.carrier = s.carrier and a.waybill_no = s.waybill_no
      where s.carrier = #{carrier} and (a.carrier is null or a.next_ask_at <= #{now}
          and (a.answered_at is null or a.answered_at < #{since})) and
      """
          + OPEN
          + "order by s.dispatched_at, s.shipment_id limit #{most}")
  List<Due> due(
      @Param("carrier") String carrier,
      @Param("since") Instant since,
      @Param("now") Instant now,
      @Param("most") int most);

  @Select(
      """
      select count(*) from carrier_ask
      where carrier = #{carrier} and waybill_no = #{waybillNo}
      """)
  int count(Due parcel);

  @Insert(
      """
      insert into carrier_ask (carrier, waybill_no, next_ask_at, tries)
      values (#{parcel.carrier}, #{parcel.waybillNo}, #{until}, 1)
      """)
  void insert(@Param("parcel") Due parcel, @Param("until") Instant until);

  @Update(
      """
      update carrier_ask set next_ask_at = #{until}, tries = tries + 1
      where carrier = #{parcel.carrier} and waybill_no = #{parcel.waybillNo}
        and next_ask_at <= #{now}
      """)
  int claim(@Param("parcel") Due parcel, @Param("now") Instant now, @Param("until") Instant until);

  @Update(
      """
      update carrier_ask set answered_at = #{at}, tries = 0, reason = #{reason}
      where carrier = #{parcel.carrier} and waybill_no = #{parcel.waybillNo}
      """)
  void answered(
      @Param("parcel") Due parcel, @Param("at") Instant at, @Param("reason") String reason);

  @Update(
      """
      update carrier_ask set reason = #{reason}
      where carrier = #{parcel.carrier} and waybill_no = #{parcel.waybillNo}
      """)
  void failed(@Param("parcel") Due parcel, @Param("reason") String reason);
}
