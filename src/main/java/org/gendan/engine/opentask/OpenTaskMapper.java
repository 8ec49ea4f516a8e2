package org.gendan.engine.opentask;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Writes the table of open tasks out of the engine's own rows. */
@Mapper
interface OpenTaskMapper {

  /** Most ids in one statement. */
  int TOGETHER = 500;

  /** Reads these tasks from the engine's tables; they must have no rows yet. */
  @Insert(
      """
      <script>
      insert into open_task (task_id, group_id, assignee, due_at, priority, follow_up_at,
        created_at, process_key, task_key, business_key, order_no)
      select distinct t.ID_, coalesce(l.GROUP_ID_, ''), t.ASSIGNEE_, t.DUE_DATE_, t.PRIORITY_,
        t.FOLLOW_UP_DATE_, t.CREATE_TIME_, coalesce(d.KEY_, ''), coalesce(t.TASK_DEF_KEY_, ''),
        e.BUSINESS_KEY_, v.TEXT_
      from ACT_RU_TASK t
      left join ACT_RU_IDENTITYLINK l
        on l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate' and l.GROUP_ID_ is not null
      left join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_
      left join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
      left join ACT_RU_VARIABLE v on v.VAR_SCOPE_ = t.PROC_INST_ID_ and v.NAME_ = 'orderNo'
      where t.ID_ in
      <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
      </script>
      """)
  void read(@Param("ids") Collection<String> taskIds);

  @Delete(
      """
      <script>
      delete from open_task where task_id in
      <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
      </script>
      """)
  void forget(@Param("ids") Collection<String> taskIds);

  /** What may change of a task while it is open. */
  record Change(
      String taskId,
      String assignee,
      Date dueAt,
      int priority,
      Date followUpAt,
      String processKey,
      String taskKey) {}

  @Update(
      """
      update open_task set assignee = #{assignee}, due_at = #{dueAt}, priority = #{priority},
        follow_up_at = #{followUpAt}, process_key = #{processKey}, task_key = #{taskKey}
      where task_id = #{taskId}
      """)
  void change(Change change);

  /** The open tasks of cases. */
  @Select(
      """
      <script>
      select ID_ from ACT_RU_TASK where PROC_INST_ID_ in
      <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
      </script>
      """)
  List<String> tasksOf(@Param("ids") Collection<String> processInstanceIds);

  /** The engine's open tasks by their ids, after one of them. */
  @Select("select ID_ from ACT_RU_TASK where ID_ > #{after} order by ID_ limit #{most}")
  List<String> tasksAfter(@Param("after") String after, @Param("most") int most);

  /** Tasks that have no row. */
  @Select(
      """
      select t.ID_ from ACT_RU_TASK t
      where not exists (select 1 from open_task o where o.task_id = t.ID_) limit #{most}
      """)
  List<String> missing(int most);

  /** Rows whose task is done; read in one look, so that none is still on its way. */
  @Select(
      """
      select distinct o.task_id from open_task o
      where not exists (select 1 from ACT_RU_TASK t where t.ID_ = o.task_id) limit #{most}
      """)
  List<String> stale(int most);
}
