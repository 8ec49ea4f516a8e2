package org.gendan.shipment.carrierrequest;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface CarrierRequestMapper {

  @Insert(
      """
      insert into carrier_request (request_id, shipment_id, kind, on_date, address, reason,
        requested_by, requested_at, status, version)
      values (#{id}, #{shipmentId}, #{kind}, #{onDate}, #{address}, #{reason}, #{requestedBy},
        #{requestedAt}, #{status}, #{version})
      """)
  void insert(CarrierRequest request);

  @Select(
      """
      select request_id as id, shipment_id, kind, on_date, address, reason, requested_by,
        requested_at, status, answer, answered_by, answered_at, version
      from carrier_request where request_id = #{requestId}
      """)
  CarrierRequest find(String requestId);

  @Select(
      """
      select request_id as id, shipment_id, kind, on_date, address, reason, requested_by,
        requested_at, status, answer, answered_by, answered_at, version
      from carrier_request where shipment_id = #{shipmentId} order by requested_at, request_id
      """)
  List<CarrierRequest> ofShipment(String shipmentId);

  @Update(
      """
      update carrier_request set status = #{status}, answer = #{answer},
        answered_by = #{answeredBy}, answered_at = #{answeredAt}, version = version + 1
      where request_id = #{id} and version = #{version}
      """)
  int update(CarrierRequest request);
}
