package org.gendan.engine.timers;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** The timers that cases wait for. */
@Mapper
public interface CaseTimersMapper {

  /**
   * A timer that runs.
   *
   * @param caseId business key of its case
   * @param definitionId version of the model that the case stands in
   * @param element id of the event
   */
  record Running(String caseId, String definitionId, String element, Date dueAt) {}

  /**
   * A timer of one event, whenever it is due.
   *
   * @param definitionId version of the model that the case stands in
   * @param dueAt as the engine reads it
   */
  record Timer(String jobId, String definitionId, Date dueAt) {}

  /** Those of an event in the cases of a model that have this business key. */
  // The engine's own writes are no mapper's, so that nothing tells MyBatis of them.
  @Options(flushCache = FlushCachePolicy.TRUE)
  @Select(
      """
      select j.ID_ as job_id, j.PROCESS_DEF_ID_ as definition_id, j.DUEDATE_ as due_at
      from ACT_RU_EXECUTION e
      join ACT_RU_JOB j on j.PROCESS_INSTANCE_ID_ = e.ID_
      join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
      where e.BUSINESS_KEY_ = #{caseId} and e.PARENT_ID_ is null
        and d.PROC_DEF_KEY_ = #{model} and d.ACT_ID_ = #{element}
      """)
  List<Timer> ofEvent(
      @Param("model") String model,
      @Param("caseId") String caseId,
      @Param("element") String element);

  /** Those of cases, the next first; {@code never} is a date that means none. */
  @Select(
      """
      <script>
      select e.BUSINESS_KEY_ as case_id, e.PROC_DEF_ID_ as definition_id, d.ACT_ID_ as element,
        j.DUEDATE_ as due_at
      from ACT_RU_EXECUTION e
      join ACT_RU_JOB j on j.PROCESS_INSTANCE_ID_ = e.ID_
      join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
      where e.PARENT_ID_ is null and j.TYPE_ = 'timer' and j.DUEDATE_ &lt; #{never}
        and e.BUSINESS_KEY_ in
        <foreach item="id" collection="ids" open="(" separator="," close=")">#{id}</foreach>
      order by j.DUEDATE_, j.ID_
      </script>
      """)
  List<Running> of(@Param("ids") Collection<String> caseIds, @Param("never") Date never);
}
