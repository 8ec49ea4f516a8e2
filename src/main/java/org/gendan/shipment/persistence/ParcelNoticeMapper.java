package org.gendan.shipment.persistence;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.shipment.ParcelNotice;
import org.gendan.shipment.ParcelNoticeStore;

@Mapper
interface ParcelNoticeMapper extends ParcelNoticeStore {

  String COLUMNS =
      """
      select notice_id as id, shipment_id, occasion, template, status_then, cause, happened_at,
        next_eta, due_at, status, reason, asked_at, sent_at
      from parcel_notice
      """;

  @Override
  @Insert(
      """
      insert into parcel_notice (notice_id, shipment_id, occasion, template, status_then, cause,
        happened_at, next_eta, due_at, status, reason, asked_at, sent_at)
      values (#{id}, #{shipmentId}, #{occasion}, #{template}, #{statusThen}, #{cause},
        #{happenedAt}, #{nextEta}, #{dueAt}, #{status}, #{reason}, #{askedAt}, #{sentAt})
      """)
  void add(ParcelNotice notice);

  @Override
  @Select(COLUMNS + " where notice_id = #{noticeId}")
  Optional<ParcelNotice> find(String noticeId);

  @Override
  @Update(
      """
      update parcel_notice set status = #{status}, reason = #{reason}, sent_at = #{sentAt}
      where notice_id = #{id}
      """)
  void update(ParcelNotice notice);

  @Override
  @Select(COLUMNS + " where shipment_id = #{shipmentId} order by asked_at, notice_id")
  List<ParcelNotice> of(String shipmentId);
}
