package org.gendan.engine.timers;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** What waits in the engine's tables, a page at a time; never a query for each case. */
@Mapper
public interface TimerWaitsMapper {

  /**
   * How many wait at an element, and when the next is due.
   *
   * @param nextDueAt null when none of them has a date
   */
  record Count(String model, String element, long waiting, Date nextDueAt) {}

  /**
   * How it went at an element.
   *
   * @param ended timers that fired, tasks that were answered
   * @param inTime of the tasks those that were answered by their due date
   * @param median half of them took no longer, in milliseconds
   * @param ninety nine of ten took no longer, in milliseconds
   */
  record Past(String model, String element, long ended, Long inTime, Long median, Long ninety) {}

  /**
   * A timer or a task that waits.
   *
   * @param id of the job or the task
   * @param definitionId version of the process of its case
   * @param dueAt null for a task that is due at no time
   * @param startedAt when the job or the task was created
   * @param orderNo null when the case has none
   * @param taken whether a node has the job at hand just now
   */
  record Waiting(
      String id,
      String definitionId,
      String instanceId,
      String executionId,
      Date dueAt,
      Date startedAt,
      String businessKey,
      String orderNo,
      boolean taken) {}

  /**
   * A variable of a case that is a moment or a text.
   *
   * @param millis of a moment, since 1970; null for a text
   */
  record Value(String instanceId, String name, Long millis, String text) {}

  /** Timers by element; {@code never} is a date that means none. */
  @Select(
      """
      select d.PROC_DEF_KEY_ as model, d.ACT_ID_ as element, count(*) as waiting,
        min(case when j.DUEDATE_ < #{never} then j.DUEDATE_ end) as nextDueAt
      from ACT_RU_JOB j
      join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
      where j.TYPE_ = 'timer' and j.PROCESS_INSTANCE_ID_ is not null
      group by d.PROC_DEF_KEY_, d.ACT_ID_
      """)
  List<Count> timers(@Param("never") Date never);

  /** Open tasks by element, by their due dates. */
  @Select(
      """
      select p.KEY_ as model, t.TASK_DEF_KEY_ as element, count(*) as waiting,
        min(t.DUE_DATE_) as nextDueAt
      from ACT_RU_TASK t
      join ACT_RE_PROCDEF p on p.ID_ = t.PROC_DEF_ID_
      group by p.KEY_, t.TASK_DEF_KEY_
      """)
  List<Count> tasks();

  /** Timers that fired since a moment. */
  @Select(
      """
      select PROC_DEF_KEY_ as model, ACT_ID_ as element, count(*) as ended,
        max(case when 1 = 0 then 1 end) as inTime,
        min(case when place >= amount * 0.5 then taken end) as median,
        min(case when place >= amount * 0.9 then taken end) as ninety
      from (
        select PROC_DEF_KEY_, ACT_ID_, DURATION_ as taken,
          row_number() over (partition by PROC_DEF_KEY_, ACT_ID_ order by DURATION_) as place,
          count(*) over (partition by PROC_DEF_KEY_, ACT_ID_) as amount
        from ACT_HI_ACTINST
        where END_TIME_ >= #{since} and ACT_INST_STATE_ <> 2
          and ACT_TYPE_ in ('boundaryTimer', 'intermediateTimer', 'startTimerEvent')) fired
      group by PROC_DEF_KEY_, ACT_ID_
      """)
  List<Past> fired(@Param("since") Date since);

  /** Tasks that were answered since a moment. */
  @Select(
      """
      select PROC_DEF_KEY_ as model, TASK_DEF_KEY_ as element, count(*) as ended,
        sum(intime) as inTime,
        min(case when place >= amount * 0.5 then taken end) as median,
        min(case when place >= amount * 0.9 then taken end) as ninety
      from (
        select PROC_DEF_KEY_, TASK_DEF_KEY_, DURATION_ as taken,
          case when DUE_DATE_ is null or END_TIME_ <= DUE_DATE_ then 1 else 0 end as intime,
          row_number() over (partition by PROC_DEF_KEY_, TASK_DEF_KEY_ order by DURATION_) as place,
          count(*) over (partition by PROC_DEF_KEY_, TASK_DEF_KEY_) as amount
        from ACT_HI_TASKINST
        where END_TIME_ >= #{since} and DELETE_REASON_ = 'completed') answered
      group by PROC_DEF_KEY_, TASK_DEF_KEY_
      """)
  List<Past> answered(@Param("since") Date since);

  /** The jobs of an element wait under one of these, one for each version that has cases. */
  @Select(
      """
      select ID_ from ACT_RU_JOBDEF d
      where d.PROC_DEF_KEY_ = #{model} and d.ACT_ID_ = #{element}
        and exists (select 1 from ACT_RU_JOB j where j.JOB_DEF_ID_ = d.ID_)
      order by ID_
      """)
  List<String> jobDefinitions(@Param("model") String model, @Param("element") String element);

  /** The next jobs of a definition after an id. */
  @Select(
      """
      select j.ID_ as id, j.PROCESS_DEF_ID_ as definitionId, j.PROCESS_INSTANCE_ID_ as instanceId,
        j.EXECUTION_ID_ as executionId, j.DUEDATE_ as dueAt, j.CREATE_TIME_ as startedAt,
        e.BUSINESS_KEY_ as businessKey, v.TEXT_ as orderNo,
        case when j.LOCK_OWNER_ is null then 0 else 1 end as taken
      from ACT_RU_JOB j
      join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_
      left join ACT_RU_VARIABLE v
        on v.VAR_SCOPE_ = j.PROCESS_INSTANCE_ID_ and v.NAME_ = 'orderNo'
      where j.JOB_DEF_ID_ = #{jobDefinition} and j.ID_ > #{after}
      order by j.ID_ limit #{most}
      """)
  List<Waiting> jobs(
      @Param("jobDefinition") String jobDefinition,
      @Param("after") String after,
      @Param("most") int most);

  /** The next open tasks of an element after an id, of all versions. */
  @Select(
      """
      select t.ID_ as id, t.PROC_DEF_ID_ as definitionId, t.PROC_INST_ID_ as instanceId,
        t.EXECUTION_ID_ as executionId, t.DUE_DATE_ as dueAt, t.CREATE_TIME_ as startedAt,
        e.BUSINESS_KEY_ as businessKey, v.TEXT_ as orderNo, 0 as taken
      from ACT_RU_TASK t
      join ACT_RE_PROCDEF p on p.ID_ = t.PROC_DEF_ID_ and p.KEY_ = #{model}
      join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
      left join ACT_RU_VARIABLE v on v.VAR_SCOPE_ = t.PROC_INST_ID_ and v.NAME_ = 'orderNo'
      where t.TASK_DEF_KEY_ = #{element} and t.ID_ > #{after}
      order by t.ID_ limit #{most}
      """)
  List<Waiting> openTasks(
      @Param("model") String model,
      @Param("element") String element,
      @Param("after") String after,
      @Param("most") int most);

  /** Variables of these names, of the cases themselves and of what they are split into. */
  @Select(
      """
      <script>
      select PROC_INST_ID_ as instanceId, NAME_ as name, LONG_ as millis, TEXT_ as text
      from ACT_RU_VARIABLE
      where PROC_INST_ID_ in
      <foreach collection="instances" item="id" open="(" separator="," close=")">#{id}</foreach>
      and NAME_ in
      <foreach collection="names" item="name" open="(" separator="," close=")">#{name}</foreach>
      </script>
      """)
  List<Value> values(
      @Param("instances") Collection<String> instanceIds, @Param("names") Collection<String> names);

  /** A case, wherever it stands. */
  record RunningCase(String instanceId, String businessKey, String orderNo, Date startedAt) {}

  /** The next cases under a version after an id. */
  @Select(
      """
      select e.ID_ as instanceId, e.BUSINESS_KEY_ as businessKey, v.TEXT_ as orderNo,
        h.START_TIME_ as startedAt
      from ACT_RU_EXECUTION e
      join ACT_HI_PROCINST h on h.ID_ = e.ID_
      left join ACT_RU_VARIABLE v on v.VAR_SCOPE_ = e.ID_ and v.NAME_ = 'orderNo'
      where e.PROC_DEF_ID_ = #{definition} and e.PARENT_ID_ is null and e.ID_ > #{after}
      order by e.ID_ limit #{most}
      """)
  List<RunningCase> cases(
      @Param("definition") String definitionId,
      @Param("after") String after,
      @Param("most") int most);

  /** The order of a case. */
  record CaseOrder(String businessKey, String orderNo) {}

  /** The orders of cases, by their business keys. */
  @Select(
      """
      <script>
      select distinct e.BUSINESS_KEY_ as businessKey, v.TEXT_ as orderNo
      from ACT_RU_EXECUTION e
      join ACT_RU_VARIABLE v on v.VAR_SCOPE_ = e.ID_ and v.NAME_ = 'orderNo'
      where e.BUSINESS_KEY_ in
      <foreach collection="keys" item="key" open="(" separator="," close=")">#{key}</foreach>
      </script>
      """)
  List<CaseOrder> orders(@Param("keys") Collection<String> businessKeys);
}
