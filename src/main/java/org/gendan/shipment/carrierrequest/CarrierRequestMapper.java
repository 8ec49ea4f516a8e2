package org.gendan.shipment.carrierrequest;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Where requests to carriers are kept. */
@Mapper
interface CarrierRequestMapper {

  /** Adds a request. */
  @Insert(
      """
      insert into carrier_request (request_id, shipment_id, kind, on_date, address, reason,
        requested_by, requested_at, status, version)
      values (#{id}, #{shipmentId}, #{kind}, #{onDate}, #{address}, #{reason}, #{requestedBy},
        #{requestedAt}, #{status}, #{version})
      """)
  void add(CarrierRequest request);

  /** Finds a request by its id. */
  @Select(
      """
      select request_id as id, shipment_id, kind, on_date, address, reason, requested_by,
        requested_at, status, answer, answered_by, answered_at, version
      from carrier_request where request_id = #{requestId}
      """)
  Optional<CarrierRequest> find(String requestId);

  /** The requests about a parcel, oldest first. */
  @Select(
      """
      select request_id as id, shipment_id, kind, on_date, address, reason, requested_by,
        requested_at, status, answer, answered_by, answered_at, version
      from carrier_request where shipment_id = #{shipmentId} order by requested_at, request_id
      """)
  List<CarrierRequest> ofShipment(String shipmentId);

  /**
   * Writes what has changed.
   *
   * @return false when another change was first
   */
  @Update(
      """
      update carrier_request set status = #{status}, answer = #{answer},
        answered_by = #{answeredBy}, answered_at = #{answeredAt}, version = version + 1
      where request_id = #{id} and version = #{version}
      """)
  boolean update(CarrierRequest request);
}
