package org.gendan.task.together;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Where it is kept who has a task open, and what was typed. */
@Mapper
interface TogetherMapper {

  /** A draft with its time in UTC. */
  record DraftRow(String fields, LocalDateTime savedAt) {}

  @Insert(
      """
      insert into task_viewer (task_id, user_id, seen_at) values (#{taskId}, #{userId}, #{at})
      on duplicate key update seen_at = #{at}
      """)
  void seen(
      @Param("taskId") String taskId,
      @Param("userId") String userId,
      @Param("at") LocalDateTime at);

  /** The others who had it open after this moment. */
  @Select(
      """
      select user_id from task_viewer
      where task_id = #{taskId} and user_id <> #{userId} and seen_at >= #{since}
      order by user_id
      """)
  List<String> others(
      @Param("taskId") String taskId,
      @Param("userId") String userId,
      @Param("since") LocalDateTime since);

  @Delete("delete from task_viewer where task_id = #{taskId} and user_id = #{userId}")
  void gone(@Param("taskId") String taskId, @Param("userId") String userId);

  @Delete("delete from task_viewer where seen_at < #{before}")
  void forgetViewers(LocalDateTime before);

  @Insert(
      """
      insert into task_draft (task_id, user_id, fields, saved_at)
      values (#{taskId}, #{userId}, #{fields}, #{at})
      on duplicate key update fields = #{fields}, saved_at = #{at}
      """)
  void keep(
      @Param("taskId") String taskId,
      @Param("userId") String userId,
      @Param("fields") String fields,
      @Param("at") LocalDateTime at);

  @Select(
      """
      select fields, saved_at from task_draft where task_id = #{taskId} and user_id = #{userId}
      """)
  Optional<DraftRow> draft(@Param("taskId") String taskId, @Param("userId") String userId);

  @Delete("delete from task_draft where task_id = #{taskId} and user_id = #{userId}")
  void drop(@Param("taskId") String taskId, @Param("userId") String userId);

  @Delete("delete from task_draft where saved_at < #{before}")
  void forgetDrafts(LocalDateTime before);
}
