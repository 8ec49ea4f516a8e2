package org.gendan.task.bulk;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Where batches and what came of their tasks are kept. */
@Mapper
interface BulkTaskMapper {

  @Insert(
      """
      insert into task_batch (actor, request_id, fingerprint, begun_at)
      values (#{actor}, #{requestId}, #{fingerprint}, #{at})
      """)
  void begin(
      @Param("actor") String actor,
      @Param("requestId") String requestId,
      @Param("fingerprint") String fingerprint,
      @Param("at") LocalDateTime at);

  /** What a person's request was, in a digest. */
  @Select(
      """
      select fingerprint from task_batch where actor = #{actor} and request_id = #{requestId}
      """)
  Optional<String> fingerprint(@Param("actor") String actor, @Param("requestId") String requestId);

  /** Takes the place of a task in the batch, so that of two who do the same one waits. */
  @Insert(
      """
      insert into task_batch_item (actor, request_id, task_id, status, holder, text, done_at)
      values (#{actor}, #{requestId}, #{result.taskId}, #{result.status}, #{result.holder},
        #{result.text}, #{at})
      """)
  void add(
      @Param("actor") String actor,
      @Param("requestId") String requestId,
      @Param("result") BulkResult result,
      @Param("at") LocalDateTime at);

  @Update(
      """
      update task_batch_item set holder = #{holder}
      where actor = #{actor} and request_id = #{requestId} and task_id = #{taskId}
      """)
  void holder(
      @Param("actor") String actor,
      @Param("requestId") String requestId,
      @Param("taskId") String taskId,
      @Param("holder") String holder);

  /** What has come of the tasks so far. */
  @Select(
      """
      select task_id, status, holder, text from task_batch_item
      where actor = #{actor} and request_id = #{requestId}
      """)
  List<BulkResult> results(@Param("actor") String actor, @Param("requestId") String requestId);

  /** What has come of one task; empty while it is still to be done. */
  @Select(
      """
      select task_id, status, holder, text from task_batch_item
      where actor = #{actor} and request_id = #{requestId} and task_id = #{taskId}
      """)
  Optional<BulkResult> result(
      @Param("actor") String actor,
      @Param("requestId") String requestId,
      @Param("taskId") String taskId);
}
