package org.gendan.engine.opentask;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Asks the table of open tasks; each list has its index there. */
@Mapper
interface OpenTaskListMapper {

  String CONDITIONS =
      """
      <if test="c.assignee != null">and o.assignee = #{c.assignee}</if>
      <if test="c.unassigned">and o.assignee is null</if>
      <if test="c.assigned">and o.assignee is not null</if>
      <if test="c.dueAt != null">and o.due_at = #{c.dueAt}</if>
      <if test="c.dueBefore != null">and o.due_at &lt; #{c.dueBefore}</if>
      <if test="c.dueAfter != null">and o.due_at &gt; #{c.dueAfter}</if>
      <if test="c.withoutDueDate">and o.due_at is null</if>
      <if test="c.followUpBefore != null and !c.followUpNullAccepted">
        and o.follow_up_at &lt; #{c.followUpBefore}
      </if>
      <if test="c.followUpBefore != null and c.followUpNullAccepted">
        and (o.follow_up_at is null or o.follow_up_at &lt; #{c.followUpBefore})
      </if>
      <if test="c.followUpAfter != null">and o.follow_up_at &gt; #{c.followUpAfter}</if>
      <if test="c.leastPriority != null">and o.priority &gt;= #{c.leastPriority}</if>
      <if test="c.mostPriority != null">and o.priority &lt;= #{c.mostPriority}</if>
      <if test="!c.processKeys.isEmpty()">
        and o.process_key in
        <foreach collection="c.processKeys" item="one" open="(" separator="," close=")">
          #{one}
        </foreach>
      </if>
      <if test="!c.taskKeys.isEmpty()">
        and o.task_key in
        <foreach collection="c.taskKeys" item="one" open="(" separator="," close=")">
          #{one}
        </foreach>
      </if>
      <if test="!c.businessKeys.isEmpty()">
        and o.business_key in
        <foreach collection="c.businessKeys" item="one" open="(" separator="," close=")">
          #{one}
        </foreach>
      </if>
      <if test="c.orderNo != null">and o.order_no = #{c.orderNo}</if>
      <if test="c.orderNoLike != null">and o.order_no like #{c.orderNoLike}</if>
      <if test="c.orderNoEnd != null">and o.order_no_end = #{c.orderNoEnd}</if>
      <if test="c.within != null">
        and (o.assignee = #{c.within.assignee}
        <if test="!c.within.groups.isEmpty()">
          or o.group_id in
          <foreach collection="c.within.groups" item="one" open="(" separator="," close=")">
            #{one}
          </foreach>
        </if>
        )
      </if>
      <if test="readable != null">
        and o.process_key in
        <foreach collection="readable" item="one" open="(" separator="," close=")">
          #{one}
        </foreach>
      </if>
      """;

  String ORDER =
      """
      order by
      <foreach collection="c.order" item="by" separator=",">${by.column} ${by.direction}</foreach>
      """;

  /** A group can have a task once; where no group is asked for, its rows are one. */
  String LANES =
      """
      <foreach collection="c.groups" item="group" separator=" union ">
        (select o.task_id, o.due_at, o.priority, o.created_at, o.follow_up_at, o.assignee
        from open_task o where o.group_id = #{group}
      """
          + CONDITIONS
          + ORDER
          + """
            limit #{c.reach})
          </foreach>
          <if test="c.groups.isEmpty()">
            select distinct o.task_id, o.due_at, o.priority, o.created_at, o.follow_up_at,
              o.assignee
            from open_task o
            <where>
          """
          + CONDITIONS
          + """
            </where>
          </if>
          """;

  /**
   * Ids of a page.
   *
   * @param readable keys of the processes whose tasks may be seen; null for all, never empty
   */
  @Select(
      "<script>select x.task_id from ("
          + LANES
          + ") x "
          + ORDER
          + " limit #{most} offset #{first}</script>")
  List<String> page(
      @Param("c") OpenTaskCriteria criteria,
      @Param("readable") Collection<String> readable,
      @Param("first") int first,
      @Param("most") int most);

  /** How many there are, and no more than {@code most}. */
  @Select(
      """
      <script>
      select count(*) from (
        <foreach collection="c.groups" item="group" separator=" union ">
          (select o.task_id from open_task o where o.group_id = #{group}
      """
          + CONDITIONS
          + """
              limit #{most})
            </foreach>
            <if test="c.groups.isEmpty()">
              select distinct o.task_id from open_task o
              <where>
          """
          + CONDITIONS
          + """
              </where>
              limit #{most}
            </if>
          ) x
          </script>
          """)
  long countUpTo(
      @Param("c") OpenTaskCriteria criteria,
      @Param("readable") Collection<String> readable,
      @Param("most") long most);

  /** All of them. */
  @Select(
      """
      <script>
      select
      <choose>
        <when test="c.groups.size() == 1">count(*)</when>
        <otherwise>count(distinct o.task_id)</otherwise>
      </choose>
      from open_task o
      <where>
        <if test="!c.groups.isEmpty()">
          o.group_id in
          <foreach collection="c.groups" item="one" open="(" separator="," close=")">#{one}</foreach>
        </if>
      """
          + CONDITIONS
          + """
          </where>
          </script>
          """)
  long count(@Param("c") OpenTaskCriteria criteria, @Param("readable") Collection<String> readable);

  /** Whether there is a task of a tenant. */
  @Select("select exists (select 1 from ACT_RU_TASK where TENANT_ID_ is not null)")
  boolean hasTenants();
}
