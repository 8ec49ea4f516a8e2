package org.gendan.engine.past;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Cases that run and that have ended. */
@Mapper
public interface PastCasesMapper {

  String COLUMNS =
      """
      select h.ID_ as instanceId, h.PROC_DEF_KEY_ as model, h.PROC_DEF_ID_ as definitionId,
        coalesce(d.VERSION_, 0) as version, d.NAME_ as name, h.BUSINESS_KEY_ as businessKey,
        h.START_TIME_ as startedAt, h.END_TIME_ as endedAt, h.STATE_ as state,
        h.DELETE_REASON_ as reason,
        (select count(*) from ACT_RU_INCIDENT i
          where i.PROC_INST_ID_ = h.ID_ and i.ID_ = i.ROOT_CAUSE_INCIDENT_ID_) as incidents,
        h.SUPER_PROCESS_INSTANCE_ID_ as superId
      from ACT_HI_PROCINST h left join ACT_RE_PROCDEF d on d.ID_ = h.PROC_DEF_ID_
      """;

  /** A process that is deployed, with the newest version's id and name. */
  record Model(String model, String definitionId, int version, String name) {}

  /** A key, and how many there are. */
  record Count(String model, long amount) {}

  /** The newest version of each. */
  @Select(
      """
      select d.KEY_ as model, d.ID_ as definitionId, d.VERSION_ as version, d.NAME_ as name
      from ACT_RE_PROCDEF d
      where d.VERSION_ = (select max(o.VERSION_) from ACT_RE_PROCDEF o where o.KEY_ = d.KEY_)
      order by d.KEY_
      """)
  List<Model> models();

  /** A version; empty when it is not deployed. */
  @Select(
      """
      select d.KEY_ as model, d.ID_ as definitionId, d.VERSION_ as version, d.NAME_ as name
      from ACT_RE_PROCDEF d where d.ID_ = #{definitionId}
      """)
  Optional<Model> definition(String definitionId);

  /** Cases that run, by model; models without one are left out. */
  @Select(
      """
      select PROC_DEF_KEY_ as model, count(*) as amount from ACT_HI_PROCINST
      where END_TIME_ is null group by PROC_DEF_KEY_
      """)
  List<Count> running();

  /** A page of the list. */
  @Select(
      """
      <script>
      """
          + COLUMNS
          + """
          where h.PROC_DEF_KEY_ = #{q.model}
          <choose>
            <when test="q.state.name() == 'FINISHED'">
              and h.END_TIME_ is not null
              <if test="q.from != null">and h.END_TIME_ &gt;= #{q.from}</if>
              <if test="q.until != null">and h.END_TIME_ &lt; #{q.until}</if>
              <if test="q.after != null">
                and h.END_TIME_ &lt;= #{q.after.at}
                and (h.END_TIME_ &lt; #{q.after.at} or h.ID_ &lt; #{q.after.instanceId})
              </if>
              order by h.END_TIME_ desc, h.ID_ desc
            </when>
            <otherwise>
              <if test="q.state.name() == 'RUNNING'">and h.END_TIME_ is null</if>
              <if test="q.from != null">and h.START_TIME_ &gt;= #{q.from}</if>
              <if test="q.until != null">and h.START_TIME_ &lt; #{q.until}</if>
              <if test="q.after != null">
                and h.START_TIME_ &lt;= #{q.after.at}
                and (h.START_TIME_ &lt; #{q.after.at} or h.ID_ &lt; #{q.after.instanceId})
              </if>
              order by h.START_TIME_ desc, h.ID_ desc
            </otherwise>
          </choose>
          limit #{q.most}
          </script>
          """)
  List<PastCase> page(@Param("q") PastQuery query);

  /** The cases with one of these business keys, the newest first. */
  @Select(
      """
      <script>
      """
          + COLUMNS
          + """
          where h.BUSINESS_KEY_ in
          <foreach item="key" collection="keys" open="(" separator="," close=")">#{key}</foreach>
          order by h.START_TIME_ desc, h.ID_ desc limit #{most}
          </script>
          """)
  List<PastCase> withKeys(@Param("keys") Collection<String> businessKeys, @Param("most") int most);

  /** One of them. */
  @Select(COLUMNS + " where h.ID_ = #{instanceId}")
  Optional<PastCase> find(String instanceId);

  /** The cases that it has called, the oldest first. */
  @Select(
      COLUMNS
          + """
           join ACT_HI_ACTINST a on a.CALL_PROC_INST_ID_ = h.ID_
          where a.PROC_INST_ID_ = #{instanceId} order by h.START_TIME_, h.ID_ limit #{most}
          """)
  List<PastCase> calledBy(@Param("instanceId") String instanceId, @Param("most") int most);

  /**
   * A step of a case.
   *
   * @param type as the engine calls it, such as {@code userTask}
   * @param cancelled whether it was left without being done
   * @param person who has it or had it at last; null for what no person does
   * @param dueAt of a task, or null
   */
  record Step(
      String stepId,
      String element,
      String name,
      String type,
      Instant startedAt,
      Instant endedAt,
      Long millis,
      boolean cancelled,
      String person,
      Instant dueAt,
      String calledId) {}

  /** In the order in which they began. */
  @Select(
      """
      select a.ID_ as stepId, a.ACT_ID_ as element, a.ACT_NAME_ as name, a.ACT_TYPE_ as type,
        a.START_TIME_ as startedAt, a.END_TIME_ as endedAt, a.DURATION_ as millis,
        case when a.ACT_INST_STATE_ = 2 then 1 else 0 end as cancelled, a.ASSIGNEE_ as person,
        t.DUE_DATE_ as dueAt, a.CALL_PROC_INST_ID_ as calledId
      from ACT_HI_ACTINST a left join ACT_HI_TASKINST t on t.ID_ = a.TASK_ID_
      where a.PROC_INST_ID_ = #{instanceId}
      order by a.START_TIME_, a.SEQUENCE_COUNTER_, a.ID_ limit #{most}
      """)
  List<Step> steps(@Param("instanceId") String instanceId, @Param("most") int most);

  /**
   * A variable of a case that runs; nothing is kept of one that has ended.
   *
   * @param scope the part of the case that it belongs to, or the case's own id
   */
  record Variable(
      String name, String type, String text, Long number, Double fraction, String scope) {}

  @Select(
      """
      select NAME_ as name, TYPE_ as type, TEXT_ as text, LONG_ as number, DOUBLE_ as fraction,
        EXECUTION_ID_ as scope
      from ACT_RU_VARIABLE where PROC_INST_ID_ = #{instanceId} order by NAME_, ID_ limit #{most}
      """)
  List<Variable> variables(@Param("instanceId") String instanceId, @Param("most") int most);

  /**
   * What stood still in a case.
   *
   * @param state 0 open, 1 solved, 2 gone with its case or step
   */
  record Incident(
      String incidentId,
      String element,
      String type,
      String message,
      Instant at,
      Instant endedAt,
      int state) {}

  @Select(
      """
      select ID_ as incidentId, ACTIVITY_ID_ as element, INCIDENT_TYPE_ as type,
        INCIDENT_MSG_ as message, CREATE_TIME_ as at, END_TIME_ as endedAt,
        coalesce(INCIDENT_STATE_, 0) as state
      from ACT_HI_INCIDENT where PROC_INST_ID_ = #{instanceId}
      order by CREATE_TIME_ desc, ID_ limit #{most}
      """)
  List<Incident> incidents(@Param("instanceId") String instanceId, @Param("most") int most);

  /**
   * What a person did: an answer to a task, or what an administrator did to the case.
   *
   * @param about as the engine calls it: {@code Task}, {@code Job} …
   * @param task its id in the model; null for what is about none
   */
  record Deed(
      Instant at,
      String person,
      String operation,
      String about,
      String property,
      String before,
      String after,
      String task,
      String taskName) {}

  @Select(
      """
      select TIMESTAMP_ as at, USER_ID_ as person, OPERATION_TYPE_ as operation,
        ENTITY_TYPE_ as about, PROPERTY_ as property, ORG_VALUE_ as `before`,
        NEW_VALUE_ as after, null as task, null as taskName
      from ACT_HI_OP_LOG where PROC_INST_ID_ = #{instanceId}
      union all
      select END_TIME_, ASSIGNEE_, 'Complete', 'Task', null, null, null, TASK_DEF_KEY_, NAME_
      from ACT_HI_TASKINST
      where PROC_INST_ID_ = #{instanceId} and DELETE_REASON_ = 'completed'
        and ASSIGNEE_ is not null
      order by at, task limit #{most}
      """)
  List<Deed> deeds(@Param("instanceId") String instanceId, @Param("most") int most);
}
