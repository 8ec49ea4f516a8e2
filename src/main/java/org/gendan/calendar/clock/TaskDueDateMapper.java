package org.gendan.calendar.clock;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface TaskDueDateMapper {

  @Insert(
      """
      insert into task_due_date (task_id, rule_text, clock_ref, clock_percent, created_at, due_at,
        explanation_en, explanation_zh)
      values (#{taskId}, #{ruleText}, #{clockRef}, #{clockPercent}, #{createdAt}, #{dueAt},
        #{explanationEn}, #{explanationZh})
      """)
  void insert(TaskDueDateRow row);

  @Select("select * from task_due_date where task_id = #{taskId}")
  TaskDueDateRow find(String taskId);
}
