package org.gendan.task;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.gendan.row.Ids;
import org.gendan.row.UtcColumn;

/** Where the history of claims is kept. */
@Mapper
interface TaskClaimMapper {

  /** Adds a line. */
  default void add(ClaimEvent event) {
    insert(Ids.next(), event, UtcColumn.utc(event.at()));
  }

  @Insert(
      """
      insert into task_claim (claim_id, task_id, task_name, business_key, kind, holder,
        held_before, actor, reason, at)
      values (#{id}, #{event.taskId}, #{event.taskName}, #{event.businessKey}, #{event.kind},
        #{event.holder}, #{event.heldBefore}, #{event.actor}, #{event.reason}, #{at})
      """)
  void insert(
      @Param("id") String id, @Param("event") ClaimEvent event, @Param("at") LocalDateTime at);

  /** All that happened to a task, oldest first. */
  default List<ClaimEvent> of(String taskId) {
    return rows(taskId).stream().map(TaskClaimRow::toEvent).toList();
  }

  @Select("select * from task_claim where task_id = #{taskId} order by claim_id")
  List<TaskClaimRow> rows(String taskId);

  /** What happened to the tasks of these cases, but for plain claims, oldest first. */
  default List<ClaimEvent> moves(Collection<String> businessKeys) {
    return businessKeys.isEmpty()
        ? List.of()
        : moveRows(businessKeys).stream().map(TaskClaimRow::toEvent).toList();
  }

  @Select(
      """
      <script>
      select * from task_claim
      where kind not in ('CLAIMED', 'ASSIGNED') and business_key in
        <foreach item="key" collection="keys" open="(" separator="," close=")">#{key}</foreach>
      order by claim_id
      </script>
      """)
  List<TaskClaimRow> moveRows(@Param("keys") Collection<String> keys);
}
