package org.gendan.desk.team;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/**
 * Asks the engine's tables about many tasks at once: one statement for each table of the page,
 * however many tasks there are. Its Java API would read them all.
 */
@Mapper
interface TeamMapper {

  String OF_THE_DESKS =
      """
       exists (select 1 from ACT_RU_IDENTITYLINK i
          where i.TASK_ID_ = t.ID_ and i.TYPE_ = 'candidate' and i.GROUP_ID_ in
          <foreach item="one" collection="desks" open="(" separator="," close=")">#{one}</foreach>)
      """;

  String COUNTS =
      """
       count(*) as `all`,
        sum(case when t.ASSIGNEE_ is null then 1 else 0 end) as free,
        sum(case when t.DUE_DATE_ &lt; #{now} then 1 else 0 end) as overdue,
        sum(case when t.DUE_DATE_ &gt;= #{now} and t.DUE_DATE_ &lt;= #{soon} then 1 else 0 end)
          as soon,
        sum(case when t.DUE_DATE_ &gt; #{soon} and t.DUE_DATE_ &lt; #{midnight} then 1 else 0 end)
          as today
      """;

  /**
   * Open tasks by desk; a task of two desks counts at both.
   *
   * @param desks at least one
   * @param midnight the end of today
   */
  @Select(
      """
      <script>
      select i.GROUP_ID_ as name,
      """
          + COUNTS
          + """
          from ACT_RU_IDENTITYLINK i join ACT_RU_TASK t on t.ID_ = i.TASK_ID_
          where i.TYPE_ = 'candidate' and t.SUSPENSION_STATE_ = 1 and i.GROUP_ID_ in
            <foreach item="one" collection="desks" open="(" separator="," close=")">#{one}</foreach>
          group by i.GROUP_ID_
          </script>
          """)
  List<TaskCountRow> byDesk(
      @Param("desks") Collection<String> desks,
      @Param("now") Instant now,
      @Param("soon") Instant soon,
      @Param("midnight") Instant midnight);

  /** Claimed tasks of these desks by who holds them. */
  @Select(
      """
      <script>
      select t.ASSIGNEE_ as name,
      """
          + COUNTS
          + """
          from ACT_RU_TASK t
          where t.ASSIGNEE_ is not null and t.SUSPENSION_STATE_ = 1 and
          """
          + OF_THE_DESKS
          + """
          group by t.ASSIGNEE_
          </script>
          """)
  List<TaskCountRow> byHolder(
      @Param("desks") Collection<String> desks,
      @Param("now") Instant now,
      @Param("soon") Instant soon,
      @Param("midnight") Instant midnight);

  /**
   * Open tasks of these desks, the most urgent first.
   *
   * @param holder only what this person holds, or null
   */
  @Select(
      """
      <script>
      select t.ID_ as task_id, t.TASK_DEF_KEY_ as `key`, t.NAME_ as name,
        (select min(g.GROUP_ID_) from ACT_RU_IDENTITYLINK g
          where g.TASK_ID_ = t.ID_ and g.TYPE_ = 'candidate' and g.GROUP_ID_ in
          <foreach item="one" collection="desks" open="(" separator="," close=")">#{one}</foreach>)
          as desk,
        t.ASSIGNEE_ as holder, t.DUE_DATE_ as due_at, t.FOLLOW_UP_DATE_ as follow_up_at,
        (select min(v.TEXT_) from ACT_RU_VARIABLE v
          where v.PROC_INST_ID_ = t.PROC_INST_ID_ and v.NAME_ = 'orderNo') as order_no
      from ACT_RU_TASK t
      where t.SUSPENSION_STATE_ = 1
        <if test="holder != null">and t.ASSIGNEE_ = #{holder}</if>
        <choose>
          <when test="show.name() == 'OVERDUE'">and t.DUE_DATE_ &lt; #{now}</when>
          <when test="show.name() == 'SOON'">
            and t.DUE_DATE_ &gt;= #{now} and t.DUE_DATE_ &lt;= #{soon}
          </when>
          <when test="show.name() == 'TODAY'">
            and t.DUE_DATE_ &gt; #{soon} and t.DUE_DATE_ &lt; #{midnight}
          </when>
          <when test="show.name() == 'FREE'">and t.ASSIGNEE_ is null</when>
          <when test="show.name() == 'HELD'">and t.ASSIGNEE_ is not null</when>
          <otherwise></otherwise>
        </choose>
        and
      """
          + OF_THE_DESKS
          + """
          order by case when t.DUE_DATE_ is null then 1 else 0 end, t.DUE_DATE_, t.PRIORITY_ desc, t.ID_
          limit #{most}
          </script>
          """)
  List<TeamTaskRow> tasks(
      @Param("desks") Collection<String> desks,
      @Param("holder") String holder,
      @Param("show") TaskShow show,
      @Param("now") Instant now,
      @Param("soon") Instant soon,
      @Param("midnight") Instant midnight,
      @Param("most") int most);

  /**
   * What was due between two moments and was not done by then: what is open still at these desks,
   * and what one of these people has done later. The earliest first.
   *
   * @param people at least one
   * @param now what is due later is not missed yet
   */
  @Select(
      """
      <script>
      select t.ID_ as task_id, t.TASK_DEF_KEY_ as `key`, t.NAME_ as name, t.ASSIGNEE_ as holder,
        t.DUE_DATE_ as due_at, null as done_at,
        (select min(v.TEXT_) from ACT_RU_VARIABLE v
          where v.PROC_INST_ID_ = t.PROC_INST_ID_ and v.NAME_ = 'orderNo') as order_no
      from ACT_RU_TASK t
      where t.DUE_DATE_ &gt;= #{from} and t.DUE_DATE_ &lt; #{until} and t.DUE_DATE_ &lt; #{now} and
      """
          + OF_THE_DESKS
          + """
          union all
          select h.ID_, h.TASK_DEF_KEY_, h.NAME_, h.ASSIGNEE_, h.DUE_DATE_, h.END_TIME_,
            (select min(v.TEXT_) from ACT_RU_VARIABLE v
              where v.PROC_INST_ID_ = h.PROC_INST_ID_ and v.NAME_ = 'orderNo')
          from ACT_HI_TASKINST h
          where h.END_TIME_ &gt;= #{from} and h.DELETE_REASON_ = 'completed'
            and h.DUE_DATE_ &gt;= #{from} and h.DUE_DATE_ &lt; #{until} and h.END_TIME_ &gt; h.DUE_DATE_
            and h.ASSIGNEE_ in
            <foreach item="one" collection="people" open="(" separator="," close=")">#{one}</foreach>
          order by due_at, task_id limit #{most}
          </script>
          """)
  List<MissedTaskRow> missed(
      @Param("desks") Collection<String> desks,
      @Param("people") Collection<String> people,
      @Param("from") Instant from,
      @Param("until") Instant until,
      @Param("now") Instant now,
      @Param("most") int most);
}
