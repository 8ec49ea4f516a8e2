package org.gendan.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/**
 * Parcels by carrier. What a parcel's end is: what logistics has verified, else what the carrier
 * says; parcels whose dispatch was taken back are none.
 */
@Mapper
interface ParcelReportMapper {

  /** What became of the parcels that left. */
  record Ends(String carrier, long dispatched, long signed, long refused) {}

  @Select(
      """
      select carrier, count(*) as dispatched,
        sum(case when verified_outcome = 'SIGNED'
          or (verified_outcome is null and status = 'DELIVERED') then 1 else 0 end) as signed,
        sum(case when verified_outcome = 'REFUSED' or (verified_outcome is null
          and status in ('REJECTED', 'RETURNING', 'RETURNED')) then 1 else 0 end) as refused
      from shipment
      where dispatched_at >= #{from} and dispatched_at < #{until} and status <> 'CANCELLED'
      group by carrier order by carrier
      """)
  List<Ends> ends(@Param("from") Instant from, @Param("until") Instant until);

  /** One parcel's way from one moment to another. */
  record Way(String carrier, Instant began, Instant ended) {

    /** How long it took; never negative, because clocks of carriers differ. */
    Duration time() {
      Duration time = Duration.between(began, ended);
      return time.isNegative() ? Duration.ZERO : time;
    }
  }

  /** From the dispatch to the delivery, of what was delivered in this time. */
  @Select(
      """
      select carrier, dispatched_at as began, status_at as ended from shipment
      where status = 'DELIVERED' and status_at >= #{from} and status_at < #{until}
      order by carrier
      """)
  List<Way> deliveries(@Param("from") Instant from, @Param("until") Instant until);

  /** From the dispatch to the first news of the carrier, of what was dispatched in this time. */
  @Select(
      """
      select s.carrier as carrier, s.dispatched_at as began, min(e.happened_at) as ended
      from shipment s
      left join tracking_event e on e.shipment_id = s.shipment_id and e.status <> 'CREATED'
      where s.dispatched_at >= #{from} and s.dispatched_at < #{until} and s.status <> 'CANCELLED'
      group by s.shipment_id, s.carrier, s.dispatched_at
      order by s.carrier
      """)
  List<Way> pickUps(@Param("from") Instant from, @Param("until") Instant until);

  /** What went wrong with the parcels that left in this time, and what carriers paid for it. */
  record Troubles(
      String carrier, long stalled, long lost, long damaged, long claims, long won, long wonFen) {}

  @Select(
      """
      select s.carrier as carrier,
        count(distinct case when x.cause in ('NO_UPDATE', 'DELAY_RISK') then s.shipment_id end)
          as stalled,
        count(distinct case when x.cause = 'LOST' then s.shipment_id end) as lost,
        count(distinct case when x.cause = 'DAMAGED' then s.shipment_id end) as damaged,
        count(distinct c.claim_id) as claims,
        count(distinct case when c.settled_fen > 0 then c.claim_id end) as won,
        coalesce(sum(c.settled_fen), 0) as won_fen
      from shipment s
      left join exception_case x on x.shipment_id = s.shipment_id
      left join carrier_claim c on c.exception_id = x.exception_id
      where s.dispatched_at >= #{from} and s.dispatched_at < #{until} and s.status <> 'CANCELLED'
      group by s.carrier order by s.carrier
      """)
  List<Troubles> troubles(@Param("from") Instant from, @Param("until") Instant until);
}
