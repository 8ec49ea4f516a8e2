package org.gendan.cockpit.bulk;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Where runs and their cases are kept; times are UTC. */
@Mapper
interface RunMapper {

  /** How many cases have a status. */
  record Count(RunCaseStatus status, int amount) {}

  /** How many cases are of a model. */
  record OfModel(String model, int amount) {}

  @Insert(
      """
      insert into cockpit_run (run_id, deed, about, subject, said, status, asked_by, asked_groups,
        asked_at, listed_to)
      values (#{runId}, #{deed}, #{about}, #{subject}, #{said}, #{status}, #{askedBy},
        #{askedGroups}, #{askedAt}, '')
      """)
  void insert(RunRow row);

  @Select("select * from cockpit_run where run_id = #{id}")
  Optional<RunRow> find(String id);

  @Select("select * from cockpit_run where run_id = #{id} for update")
  Optional<RunRow> lock(String id);

  @Select("select * from cockpit_run order by asked_at desc, run_id desc limit #{most}")
  List<RunRow> newest(int most);

  @Select(
      """
      select run_id from cockpit_run where status in ('LISTING', 'RUNNING')
      order by asked_at, run_id limit 1
      """)
  Optional<String> next();

  @Update("update cockpit_run set listed_to = #{to}, status = #{status} where run_id = #{id}")
  void listed(@Param("id") String id, @Param("to") String to, @Param("status") RunStatus status);

  @Update(
      """
      update cockpit_run set status = 'RUNNING', started_by = #{by}, started_at = #{at},
        asked_groups = #{groups}, remark = #{remark}
      where run_id = #{id}
      """)
  void started(
      @Param("id") String id,
      @Param("by") String by,
      @Param("groups") String groups,
      @Param("remark") String remark,
      @Param("at") LocalDateTime at);

  @Update("update cockpit_run set status = #{status}, done_at = #{at} where run_id = #{id}")
  void ended(
      @Param("id") String id, @Param("status") RunStatus status, @Param("at") LocalDateTime at);

  @Insert(
      """
      <script>
      insert ignore into cockpit_run_case (run_id, wait_id, instance_id, model, case_id, status)
      values
      <foreach collection="rows" item="r" separator=",">
        (#{r.runId}, #{r.waitId}, #{r.instanceId}, #{r.model}, #{r.caseId}, #{r.status})
      </foreach>
      </script>
      """)
  void add(@Param("rows") Collection<RunCaseRow> rows);

  @Select(
      """
      select * from cockpit_run_case where run_id = #{id} and status = 'PLANNED'
      order by wait_id limit #{most}
      """)
  List<RunCaseRow> planned(@Param("id") String id, @Param("most") int most);

  /** The next cases after one; of a status, or of all when it is null. */
  @Select(
      """
      <script>
      select * from cockpit_run_case where run_id = #{id} and wait_id &gt; #{after}
      <if test="status != null">and status = #{status}</if>
      order by wait_id limit #{most}
      </script>
      """)
  List<RunCaseRow> cases(
      @Param("id") String id,
      @Param("status") RunCaseStatus status,
      @Param("after") String after,
      @Param("most") int most);

  @Update(
      """
      update cockpit_run_case set status = #{status}, fault = #{fault}, done_at = #{at}
      where run_id = #{id} and wait_id = #{waitId}
      """)
  void did(
      @Param("id") String id,
      @Param("waitId") String waitId,
      @Param("status") RunCaseStatus status,
      @Param("fault") String fault,
      @Param("at") LocalDateTime at);

  @Select(
      "select status, count(*) as amount from cockpit_run_case where run_id = #{id} group by status")
  List<Count> counts(String id);

  @Select(
      """
      select model, count(*) as amount from cockpit_run_case where run_id = #{id}
      group by model order by model
      """)
  List<OfModel> models(String id);

  /** Those of these cases that are about a parcel of a carrier: its follow-up and its requests. */
  @Select(
      """
      <script>
      select shipment_id from shipment where carrier = #{carrier} and shipment_id in
      <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
      union
      select r.request_id from carrier_request r join shipment s on s.shipment_id = r.shipment_id
      where s.carrier = #{carrier} and r.request_id in
      <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
      </script>
      """)
  Set<String> ofCarrier(@Param("carrier") String carrier, @Param("ids") Collection<String> caseIds);

  /** Whether there is, or was, a parcel of this carrier. */
  @Select("select count(*) > 0 from (select 1 from shipment where carrier = #{carrier} limit 1) s")
  boolean knowsCarrier(String carrier);

  @Select(
      "select count(*) > 0 from (select 1 from sales_order where platform = #{platform} limit 1) o")
  boolean knowsPlatform(String platform);

  @Select("select distinct carrier from shipment order by carrier")
  List<String> carriers();

  @Select("select distinct platform from sales_order order by platform")
  List<String> platforms();
}
