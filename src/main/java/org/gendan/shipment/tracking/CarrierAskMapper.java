package org.gendan.shipment.tracking;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.springframework.dao.DuplicateKeyException;

/** Where is kept when carriers were asked about parcels. Times are whole seconds. */
@Mapper
interface CarrierAskMapper {

  /** A parcel to ask about. */
  record Due(String carrier, String waybillNo, String orderId, String orderNo) {}

  String OPEN = " s.verified_outcome is null and s.withdrawn_at is null ";

  /** The carriers that have parcels of which nobody has verified the outcome. */
  @Select("select distinct s.carrier from shipment s where" + OPEN + "order by s.carrier")
  List<String> carriers();

  /**
   * Parcels that gave no answer since then and may be asked about, oldest first: those on their
   * way, and those that have ended lately by what the carrier says.
   *
   * @param endedSince what ended before is not asked about any more
   */
  @Select(
      """
      select s.carrier, s.waybill_no, s.order_id, s.order_no from shipment s
      left join carrier_ask a on a.carrier = s.carrier and a.waybill_no = s.waybill_no
      where s.carrier = #{carrier} and (a.carrier is null or a.next_ask_at <= #{now}
          and (a.answered_at is null or a.answered_at < #{since})) and
      """
          + OPEN
          + """
          and (s.status not in ('DELIVERED', 'RETURNED', 'CANCELLED')
            or s.status_at >= #{endedSince})
          and not exists (select 1 from shipment n
            where n.carrier = s.carrier and n.waybill_no = s.waybill_no
              and n.waybill_round > s.waybill_round and n.withdrawn_at is null)
          """
          + "order by s.dispatched_at, s.shipment_id limit #{most}")
  List<Due> due(
      @Param("carrier") String carrier,
      @Param("since") Instant since,
      @Param("endedSince") Instant endedSince,
      @Param("now") Instant now,
      @Param("most") int most);

  /**
   * Takes the right to ask about a number, once until the given time, however many nodes want it.
   *
   * @return false when another node has it
   */
  default boolean claim(Due parcel, Instant now, Instant until) {
    if (count(parcel) > 0) {
      return claimAgain(parcel, now, until);
    }
    try {
      insert(parcel, until);
      return true;
    } catch (DuplicateKeyException anotherNodeWasFaster) {
      return false;
    }
  }

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
  boolean claimAgain(
      @Param("parcel") Due parcel, @Param("now") Instant now, @Param("until") Instant until);

  /** Notes that the carrier has answered and the answer is kept. */
  @Update(
      """
      update carrier_ask set answered_at = #{at}, tries = 0, reason = left(#{reason}, 2000)
      where carrier = #{parcel.carrier} and waybill_no = #{parcel.waybillNo}
      """)
  void answered(
      @Param("parcel") Due parcel, @Param("at") Instant at, @Param("reason") String reason);

  /** Notes why there was no answer. */
  @Update(
      """
      update carrier_ask set reason = left(#{reason}, 2000)
      where carrier = #{parcel.carrier} and waybill_no = #{parcel.waybillNo}
      """)
  void failed(@Param("parcel") Due parcel, @Param("reason") String reason);
}
