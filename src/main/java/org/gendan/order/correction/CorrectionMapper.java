package org.gendan.order.correction;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Where corrections of waybills are kept. Times are whole seconds. */
@Mapper
interface CorrectionMapper {

  String ROW =
      "select correction_id as id, shipment_id, request_id, kind, fingerprint, from_carrier,"
          + " from_waybill, from_left_at, to_carrier, to_waybill, to_left_at, from_outcome,"
          + " to_outcome, replaced_by, reason,"
          + " left_to_people, made_by, made_at from waybill_correction where shipment_id = ";

  @Insert(
      """
      insert into waybill_correction (correction_id, shipment_id, request_id, kind, fingerprint,
        from_carrier, from_waybill, from_left_at, to_carrier, to_waybill, to_left_at, from_outcome,
        to_outcome, replaced_by, reason, left_to_people, made_by, made_at)
      values (#{id}, #{shipmentId}, #{requestId}, #{kind}, #{fingerprint}, #{fromCarrier},
        #{fromWaybill}, #{fromLeftAt}, #{toCarrier}, #{toWaybill}, #{toLeftAt}, #{fromOutcome},
        #{toOutcome}, #{replacedBy}, #{reason}, #{leftToPeople}, #{madeBy}, #{madeAt})
      """)
  void add(Correction correction);

  /** The corrections of a parcel, oldest first. */
  @Select(ROW + "#{shipmentId} order by made_at, correction_id")
  List<Correction> of(String shipmentId);

  /** The correction that this request has made. */
  @Select(ROW + "#{shipmentId} and request_id = #{requestId}")
  Optional<Correction> find(
      @Param("shipmentId") String shipmentId, @Param("requestId") String requestId);
}
