package org.gendan.lab.application;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Where applications and their moves are kept; times are UTC. */
@Mapper
interface ApplicationMapper {

  /** How many moves have a status. */
  record Count(MoveStatus status, int amount) {}

  @Insert(
      """
      insert into lab_application (application_id, preview_id, status, running, chosen, remark,
        asked_by, asked_groups, asked_at, from_at, until_at, deployment_id, applied_at, done_at,
        returns_id)
      values (#{applicationId}, #{previewId}, #{status}, #{running}, #{chosen}, #{remark},
        #{askedBy}, #{askedGroups}, #{askedAt}, #{fromAt}, #{untilAt}, #{deploymentId},
        #{appliedAt}, #{doneAt}, #{returnsId})
      """)
  void insert(ApplicationRow row);

  @Select("select * from lab_application where application_id = #{id}")
  Optional<ApplicationRow> find(String id);

  @Select("select * from lab_application where application_id = #{id} for update")
  Optional<ApplicationRow> lock(String id);

  @Select("select * from lab_application order by asked_at desc, application_id desc limit #{most}")
  List<ApplicationRow> newest(int most);

  /** The application that brought the old number back; empty while it has not. */
  @Select("select application_id from lab_application where returns_id = #{id}")
  Optional<String> returnOf(String id);

  /** What there is to do. */
  @Select(
      """
      select a.application_id from lab_application a
      where a.status in ('PLANNING', 'RUNNING', 'UNDOING')
        or (a.status = 'SCHEDULED' and a.from_at <= #{now})
        or (a.status = 'DONE' and a.until_at <= #{now}
          and not exists (select 1 from lab_application r where r.returns_id = a.application_id))
      order by a.asked_at, a.application_id limit 1
      """)
  Optional<String> next(LocalDateTime now);

  @Update("update lab_application set status = #{status} where application_id = #{id}")
  void status(@Param("id") String id, @Param("status") ApplicationStatus status);

  @Update(
      """
      update lab_application set status = #{status}, done_at = #{at} where application_id = #{id}
      """)
  void ended(
      @Param("id") String id,
      @Param("status") ApplicationStatus status,
      @Param("at") LocalDateTime at);

  @Update(
      """
      update lab_application set status = #{status}, deployment_id = #{deploymentId},
        applied_at = #{at} where application_id = #{id}
      """)
  void applied(
      @Param("id") String id,
      @Param("status") ApplicationStatus status,
      @Param("deploymentId") String deploymentId,
      @Param("at") LocalDateTime at);

  @Update(
      """
      update lab_application set status = 'UNDOING', undo_id = #{undoId}, until_at = null
      where application_id = #{id}
      """)
  void undoing(@Param("id") String id, @Param("undoId") String undoId);

  @Update(
      """
      update lab_application set status = 'FAILED', fault = #{fault}, done_at = #{at}
      where application_id = #{id}
      """)
  void failed(@Param("id") String id, @Param("fault") String fault, @Param("at") LocalDateTime at);

  /** The old number cannot return by itself. */
  @Update(
      """
      update lab_application set until_at = null, fault = #{fault} where application_id = #{id}
      """)
  void staysForGood(@Param("id") String id, @Param("fault") String fault);

  @Insert(
      """
      <script>
      insert into lab_move (application_id, seq, status, kind, wait_id, timer_id, instance_id,
        old_definition_id, case_id, order_no, started_at, old_due_at, new_due_at, old_rule,
        new_rule, versioned)
      values
      <foreach collection="rows" item="r" separator=",">
        (#{r.applicationId}, #{r.seq}, #{r.status}, #{r.kind}, #{r.waitId}, #{r.timerId},
         #{r.instanceId}, #{r.oldDefinitionId}, #{r.caseId}, #{r.orderNo}, #{r.startedAt},
         #{r.oldDueAt}, #{r.newDueAt}, #{r.oldRule}, #{r.newRule}, #{r.versioned})
      </foreach>
      </script>
      """)
  void addMoves(@Param("rows") List<MoveRow> rows);

  @Select(
      """
      select * from lab_move where application_id = #{id} and status = #{status}
      order by seq limit #{most}
      """)
  List<MoveRow> moves(
      @Param("id") String id, @Param("status") MoveStatus status, @Param("most") int most);

  @Update(
      """
      <script>
      update lab_move set status = #{status}, versioned = #{versioned}
      where application_id = #{id} and seq in
      <foreach collection="seqs" item="seq" open="(" separator="," close=")">#{seq}</foreach>
      </script>
      """)
  void moved(
      @Param("id") String id,
      @Param("seqs") Collection<Integer> seqs,
      @Param("status") MoveStatus status,
      @Param("versioned") boolean versioned);

  @Select(
      """
      select status, count(*) as amount from lab_move where application_id = #{id}
      group by status
      """)
  List<Count> counts(String id);

  /** What was not moved, and why. */
  @Select(
      """
      select * from lab_move where application_id = #{id}
        and status in ('GONE', 'CANNOT_TELL', 'FAILED') order by seq limit #{most}
      """)
  List<MoveRow> stayed(@Param("id") String id, @Param("most") int most);
}
