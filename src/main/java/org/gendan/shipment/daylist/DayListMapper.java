package org.gendan.shipment.daylist;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.gendan.shipment.ShipmentStatus;

/** Reads what was open on a day. */
@Mapper
interface DayListMapper {

  /**
   * One parcel with what was last planned for it.
   *
   * @param verified whether it was verified by then
   * @param noted whether an agent made a call about it on that day
   */
  record Line(
      String shipmentId,
      String orderNo,
      String carrier,
      String waybillNo,
      ShipmentStatus status,
      boolean verified,
      boolean noted,
      String owner,
      Instant nextAt,
      Instant returnAt,
      String reason) {}

  /** Parcels dispatched by {@code at} that were not verified by {@code from}. */
  @Select(
      """
      select s.shipment_id, s.order_no, s.carrier, s.waybill_no,
        coalesce(p.status, s.status) as status,
        case when s.verified_at <= #{at} then true else false end as verified,
        exists (select 1 from follow_up_note n where n.shipment_id = s.shipment_id
          and n.made_at > #{from} and n.made_at <= #{at}) as noted,
        p.owner, p.next_at, p.return_at, p.reason
      from shipment s
      left join parcel_plan p on p.plan_id = (select max(q.plan_id) from parcel_plan q
        where q.shipment_id = s.shipment_id and q.planned_at <= #{at})
      where s.dispatched_at <= #{at} and s.withdrawn_at is null and (s.verified_at is null or s.verified_at > #{from})
      order by case when p.return_at is null then 1 else 0 end, p.return_at, s.dispatched_at,
        s.shipment_id
      limit #{most} offset #{offset}
      """)
  List<DayListMapper.Line> find(
      @Param("from") Instant from,
      @Param("at") Instant at,
      @Param("most") int most,
      @Param("offset") long offset);

  /** How many there are. */
  @Select(
      """
      select count(*) from shipment
      where dispatched_at <= #{at} and withdrawn_at is null and (verified_at is null or verified_at > #{from})
      """)
  long count(@Param("from") Instant from, @Param("at") Instant at);
}
