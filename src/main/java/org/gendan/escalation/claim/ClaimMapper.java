package org.gendan.escalation.claim;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Where claims are kept. */
@Mapper
interface ClaimMapper {

  String COLUMNS =
      """
      select claim_id as id, exception_id, request_id, order_no, carrier, waybill_no, claimed_fen,
        status, carrier_claim_no, accepted_fen, settled_fen, reference, opened_by, opened_at,
        filed_at, ended_at, version
      from carrier_claim
      """;

  /** Adds a claim. */
  @Insert(
      """
      insert into carrier_claim (claim_id, exception_id, request_id, order_no, carrier, waybill_no,
        claimed_fen, status, opened_by, opened_at, version)
      values (#{id}, #{exceptionId}, #{requestId}, #{orderNo}, #{carrier}, #{waybillNo},
        #{claimedFen}, #{status}, #{openedBy}, #{openedAt}, #{version})
      """)
  void add(CarrierClaim claim);

  /** Finds a claim by our id. */
  @Select(COLUMNS + " where claim_id = #{claimId}")
  Optional<CarrierClaim> find(String claimId);

  /** The claims of a case, oldest first. */
  @Select(COLUMNS + " where exception_id = #{exceptionId} order by opened_at, claim_id")
  List<CarrierClaim> of(String exceptionId);

  /** The claim for a parcel that the carrier has not refused. */
  @Select(
      COLUMNS
          + " where carrier = #{carrier} and waybill_no = #{waybillNo} and status <> 'REFUSED'"
          + " order by opened_at limit 1")
  Optional<CarrierClaim> running(
      @Param("carrier") String carrier, @Param("waybillNo") String waybillNo);

  /** What the other claims for an order come to that were not refused, in fen. */
  @Select(
      """
      select coalesce(sum(c.claimed_fen), 0) from carrier_claim c
      join exception_case e on e.exception_id = c.exception_id
      where e.order_id = #{orderId} and c.status <> 'REFUSED' and c.claim_id <> #{except}
      """)
  long claimedFen(@Param("orderId") String orderId, @Param("except") String except);

  /**
   * Writes what has changed.
   *
   * @return false when another change was first
   */
  @Update(
      """
      update carrier_claim set claimed_fen = #{claimedFen}, status = #{status},
        carrier_claim_no = #{carrierClaimNo}, accepted_fen = #{acceptedFen},
        settled_fen = #{settledFen}, reference = #{reference}, filed_at = #{filedAt},
        ended_at = #{endedAt}, version = version + 1
      where claim_id = #{id} and version = #{version}
      """)
  boolean update(CarrierClaim claim);
}
