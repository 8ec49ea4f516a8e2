package org.gendan.shipment.care;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface FollowUpMapper {

  @Insert(
      """
      insert into parcel_care (shipment_id, heard_at, countdown, reminders_made, version)
      values (#{shipmentId}, #{heardAt}, #{countdown.state}, #{countdown.remindersMade}, #{version})
      """)
  void insert(FollowUp care);

  @Select("select * from parcel_care where shipment_id = #{shipmentId}")
  FollowUpRow find(String shipmentId);

  @Select(
      """
      <script>
      select * from parcel_care where shipment_id in
      <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
      </script>
      """)
  List<FollowUpRow> findAll(@Param("ids") Collection<String> shipmentIds);

  @Update(
      """
      update parcel_care set attempted_at = #{attemptedAt}, first_call_at = #{calls.first},
        second_call_at = #{calls.second}, third_call_at = #{calls.third},
        open_call = #{calls.open}, hold_cause = #{countdown.cause}, held_at = #{countdown.since},
        return_at = #{countdown.returnAt}, countdown = #{countdown.state},
        reminders_made = #{countdown.remindersMade}, pick_up_at = #{pickUpAt},
        followed_at = #{followedAt}, again_call = #{calls.again.call},
        again_tries = #{calls.again.tries}, again_at = #{calls.again.at},
        again_why = #{calls.again.why}, verify_at = #{outcome.verifyAt},
        doubted_at = #{outcome.doubtedAt}, rescue_open = #{countdown.rescueOpen},
        version = version + 1
      where shipment_id = #{shipmentId} and version = #{version}
      """)
  int update(FollowUp care);

  @Update(
      """
      update parcel_care set return_at = #{to}, version = version + 1
      where shipment_id = #{id} and return_at = #{from} and countdown = 'RUNNING'
      """)
  void moveReturn(
      @Param("id") String shipmentId, @Param("from") Instant from, @Param("to") Instant to);

  @Update(
      """
      update parcel_care set again_at = #{to}, version = version + 1
      where shipment_id = #{id} and again_at = #{from}
      """)
  void moveAgain(
      @Param("id") String shipmentId, @Param("from") Instant from, @Param("to") Instant to);

  @Update(
      """
      update parcel_plan set next_at = #{to}
      where next_at = #{from} and plan_id = (
        select newest from (
          select max(plan_id) as newest from parcel_plan where shipment_id = #{id}) plans)
      """)
  void movePlan(
      @Param("id") String shipmentId, @Param("from") Instant from, @Param("to") Instant to);

  @Select(
      """
      <script>
      select shipment_id, made_at, made_by, step, result, reason, claim, action, action_date,
        remark
      from follow_up_note where note_id in (
        select max(note_id) from follow_up_note where shipment_id in
        <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
        group by shipment_id)
      </script>
      """)
  List<FollowUpNote> lastNotes(@Param("ids") Collection<String> shipmentIds);

  @Update(
      """
      update parcel_care set heard_at = #{at}
      where shipment_id = #{shipmentId} and heard_at < #{at}
      """)
  void heard(@Param("shipmentId") String shipmentId, @Param("at") Instant at);

  @Select(
      """
      select c.shipment_id, o.customer_phone as phone
      from parcel_care c
        join shipment s on s.shipment_id = c.shipment_id
        join sales_order o on o.order_id = s.order_id
      where c.open_call is not null or c.countdown = 'RUNNING'
      """)
  List<OpenTalk> openTalks();

  @Insert(
      """
      insert into follow_up_note (shipment_id, made_at, made_by, step, result, reason, claim,
        action, action_date, remark)
      values (#{shipmentId}, #{madeAt}, #{madeBy}, #{step}, #{result}, #{reason}, #{claim},
        #{action}, #{actionDate}, #{remark})
      """)
  void insertNote(FollowUpNote note);

  @Select(
      """
      select shipment_id, made_at, made_by, step, result, reason, claim, action, action_date,
        remark
      from follow_up_note where shipment_id = #{shipmentId} order by note_id
      """)
  List<FollowUpNote> notes(String shipmentId);

  @Insert(
      """
      insert into parcel_plan (shipment_id, planned_at, step, owner, next_at, reason,
        status, return_at)
      values (#{shipmentId}, #{plannedAt}, #{step}, #{owner}, #{nextAt}, #{reason}, #{status},
        #{returnAt})
      """)
  void insertPlan(ParcelPlan plan);

  @Select(
      """
      <script>
      select shipment_id, planned_at, step, owner, next_at, reason, status, return_at
      from parcel_plan
      where plan_id in (
        select max(plan_id) from parcel_plan where shipment_id in
        <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
        group by shipment_id)
      </script>
      """)
  List<ParcelPlan> lastPlans(@Param("ids") Collection<String> shipmentIds);

  @Select(
      """
      select shipment_id, planned_at, step, owner, next_at, reason, status, return_at
      from parcel_plan
      where shipment_id = #{shipmentId} order by plan_id desc limit 1
      """)
  ParcelPlan lastPlan(String shipmentId);
}
