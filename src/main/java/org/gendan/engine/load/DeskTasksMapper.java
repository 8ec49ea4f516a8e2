package org.gendan.engine.load;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/**
 * The tasks of desks for those who lead them: one statement for each table of the page, however
 * many tasks there are. What is open is read from our own table of open tasks, by desk; tasks of
 * suspended cases count, because they are due all the same.
 */
@Mapper
public interface DeskTasksMapper {

  String OF_THE_DESKS =
      """
       o.group_id in
          <foreach item="one" collection="desks" open="(" separator="," close=")">#{one}</foreach>
      """;

  /** A task of several of the desks stands in the row of the first of them alone. */
  String ONCE =
      """
       and not exists (select 1 from open_task p
          where p.task_id = o.task_id and p.group_id &lt; o.group_id and p.group_id in
          <foreach item="one" collection="desks" open="(" separator="," close=")">#{one}</foreach>)
      """;

  String COUNTS =
      """
       count(*) as `all`,
        sum(case when o.assignee is null then 1 else 0 end) as free,
        sum(case when o.due_at &lt; #{now} then 1 else 0 end) as overdue,
        sum(case when o.due_at &gt;= #{now} and o.due_at &lt;= #{soon} then 1 else 0 end) as soon,
        sum(case when o.due_at &gt; #{soon} and o.due_at &lt; #{midnight} then 1 else 0 end)
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
      select o.group_id as name,
      """
          + COUNTS
          + """
          from open_task o where
          """
          + OF_THE_DESKS
          + """
          group by o.group_id
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
      select o.assignee as name,
      """
          + COUNTS
          + """
          from open_task o where o.assignee is not null and
          """
          + OF_THE_DESKS
          + ONCE
          + """
          group by o.assignee
          </script>
          """)
  List<TaskCountRow> byHolder(
      @Param("desks") Collection<String> desks,
      @Param("now") Instant now,
      @Param("soon") Instant soon,
      @Param("midnight") Instant midnight);

  String URGENT_FIRST = " order by due_at, priority desc, created_at desc, task_id limit #{most})";

  /** Read from the index of the desk's list, and no further than the page goes. */
  String LANE =
      """
      (select o.task_id, o.task_key, o.group_id, o.assignee, o.due_at, o.follow_up_at, o.order_no,
        o.priority, o.created_at
      from open_task o
      where o.group_id = #{desk}
        and o.group_id = (select min(p.group_id) from open_task p
          where p.task_id = o.task_id and p.group_id in
          <foreach item="one" collection="desks" open="(" separator="," close=")">#{one}</foreach>)
        <if test="holder != null">and o.assignee = #{holder}</if>
        <if test="show.name() == 'FREE'">and o.assignee is null</if>
        <if test="show.name() == 'HELD'">and o.assignee is not null</if>
      """;

  /**
   * Open tasks of these desks, the most urgent first; one of several of the desks stands in the row
   * of the first of them alone.
   *
   * @param holder only what this person holds, or null
   */
  @Select(
      """
      <script>
      select x.task_id, x.task_key as `key`, t.NAME_ as name, x.group_id as desk,
        x.assignee as holder, x.due_at, x.follow_up_at, x.order_no
      from (
      <foreach item="desk" collection="desks" separator=" union all ">
      """
          + LANE
          + """
            <choose>
              <when test="show.name() == 'OVERDUE'">and o.due_at &lt; #{now}</when>
              <when test="show.name() == 'SOON'">
                and o.due_at &gt;= #{now} and o.due_at &lt;= #{soon}
              </when>
              <when test="show.name() == 'TODAY'">
                and o.due_at &gt; #{soon} and o.due_at &lt; #{midnight}
              </when>
              <otherwise>and o.due_at is not null</otherwise>
            </choose>
          """
          + URGENT_FIRST
          + """
            <if test="show.name() == 'ALL' or show.name() == 'FREE' or show.name() == 'HELD'">
              union all
          """
          + LANE
          + " and o.due_at is null"
          + URGENT_FIRST
          + """
            </if>
          </foreach>
          ) x join ACT_RU_TASK t on t.ID_ = x.task_id
          order by case when x.due_at is null then 1 else 0 end, x.due_at, x.priority desc,
            x.created_at desc, x.task_id
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
      select o.task_id as task_id, o.task_key as `key`, t.NAME_ as name, o.assignee as holder,
        o.due_at as due_at, null as done_at, o.order_no as order_no
      from open_task o join ACT_RU_TASK t on t.ID_ = o.task_id
      where o.due_at &gt;= #{from} and o.due_at &lt; #{until} and o.due_at &lt; #{now} and
      """
          + OF_THE_DESKS
          + ONCE
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
