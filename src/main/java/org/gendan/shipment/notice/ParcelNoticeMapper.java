package org.gendan.shipment.notice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface ParcelNoticeMapper {

  String COLUMNS =
      """
      select notice_id as id, shipment_id, occasion, template, status_then, cause, happened_at,
        next_eta, due_at, status, reason, asked_at, sent_at
      from parcel_notice
      """;

  @Insert(
      """
      insert into parcel_notice (notice_id, shipment_id, occasion, template, status_then, cause,
        happened_at, next_eta, due_at, status, reason, asked_at, sent_at)
      values (#{id}, #{shipmentId}, #{occasion}, #{template}, #{statusThen}, #{cause},
        #{happenedAt}, #{nextEta}, #{dueAt}, #{status}, #{reason}, #{askedAt}, #{sentAt})
      """)
  void insert(ParcelNotice notice);

  @Select(COLUMNS + " where notice_id = #{noticeId}")
  Optional<ParcelNotice> find(String noticeId);

  @Update(
      """
      update parcel_notice set status = #{status}, reason = #{reason}, sent_at = #{sentAt}
      where notice_id = #{id}
      """)
  void update(ParcelNotice notice);

  @Select(COLUMNS + " where shipment_id = #{shipmentId} order by asked_at, notice_id")
  List<ParcelNotice> of(String shipmentId);

  @Select(
      "<script>"
          + COLUMNS
          + """
           where shipment_id in
          <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
          order by asked_at, notice_id
          </script>
          """)
  List<ParcelNotice> ofAll(@Param("ids") Collection<String> shipmentIds);
}
