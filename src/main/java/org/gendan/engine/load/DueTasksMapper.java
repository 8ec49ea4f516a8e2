package org.gendan.engine.load;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** How many open tasks are due when. */
@Mapper
public interface DueTasksMapper {

  /** So many tasks of a desk are due at this second. */
  record Due(String desk, Instant dueAt, int tasks) {}

  /**
   * The open tasks of these desks that are due before then, overdue ones among them; a task of two
   * desks counts at both.
   */
  @Select(
      """
      <script>
      select group_id as desk, due_at, count(*) as tasks from open_task
      where due_at &lt; #{until} and group_id in
        <foreach item="desk" collection="desks" open="(" separator="," close=")">#{desk}</foreach>
      group by group_id, due_at
      </script>
      """)
  List<Due> before(@Param("desks") Collection<String> desks, @Param("until") Instant until);
}
