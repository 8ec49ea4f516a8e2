package org.gendan.shipment.outcome;

import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Where doubts about outcomes are kept. */
@Mapper
interface OutcomeDoubtMapper {

  @Insert(
      """
      insert into outcome_doubt (doubt_id, shipment_id, outcome, evidence, verified_by,
        verified_at, why)
      values (#{id}, #{shipmentId}, #{outcome}, #{evidence}, #{verifiedBy}, #{verifiedAt}, #{why})
      """)
  void add(OutcomeDoubt doubt);

  /** The doubt on which no second person has decided yet. */
  @Select(
      """
      select doubt_id as id, shipment_id, outcome, evidence, verified_by, verified_at, why,
        decision, decided_by, decided_at, remark
      from outcome_doubt
      where shipment_id = #{shipmentId} and decision is null
      order by verified_at desc, doubt_id desc limit 1
      """)
  Optional<OutcomeDoubt> open(String shipmentId);

  /**
   * Writes what the second person has decided.
   *
   * @return false when another person was first
   */
  @Update(
      """
      update outcome_doubt set decision = #{decision}, decided_by = #{decidedBy},
        decided_at = #{decidedAt}, remark = #{remark}
      where doubt_id = #{id} and decision is null
      """)
  boolean decide(OutcomeDoubt doubt);
}
