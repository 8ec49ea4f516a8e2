package org.gendan.calendar.clock;

import java.time.LocalDateTime;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

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

  @Update(
      """
      update task_due_date set rule_text = #{rule}, due_at = #{dueAt},
        explanation_en = #{english}, explanation_zh = #{chinese}
      where task_id = #{taskId}
      """)
  void move(
      @Param("taskId") String taskId,
      @Param("rule") String rule,
      @Param("dueAt") LocalDateTime dueAt,
      @Param("english") String english,
      @Param("chinese") String chinese);
}
