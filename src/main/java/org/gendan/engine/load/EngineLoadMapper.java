package org.gendan.engine.load;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** How much work waits in the engine, counted for those who watch it. */
@Mapper
public interface EngineLoadMapper {

  /**
   * A number and what it is one of.
   *
   * @param label such as the desk or the element of the model; empty when there is none
   */
  record Count(String label, long amount) {}

  /**
   * What a desk has to do. A task that several desks may claim counts at each of them.
   *
   * @param open tasks that wait for it, claimed or not
   * @param overdue those of them that were due before the instant asked for
   * @param oldest when the one that has waited for longest was created
   */
  record DeskLoad(String desk, long open, long overdue, Instant oldest) {}

  /** What each desk has to do; desks with nothing to do are left out. */
  @Select(
      """
      select group_id as desk, count(*) as open,
        sum(case when due_at < #{now} then 1 else 0 end) as overdue,
        min(created_at) as oldest
      from open_task
      where group_id <> ''
      group by group_id
      """)
  List<DeskLoad> desks(@Param("now") Instant now);

  /** Jobs that could run and have not yet: amount, and the due date of the oldest. */
  @Select(
      """
      select count(*) as amount, min(coalesce(DUEDATE_, CREATE_TIME_)) as oldest
      from ACT_RU_JOB
      where DUEDATE_ <= #{now} and RETRIES_ > 0 and SUSPENSION_STATE_ = 1
      """)
  Due dueJobs(@Param("now") Instant now);

  /**
   * What is due.
   *
   * @param oldest null when there is none
   */
  record Due(long amount, Instant oldest) {}

  /** Open incidents by the element at which they are. */
  @Select(
      """
      select coalesce(ACTIVITY_ID_, '') as label, count(*) as amount
      from ACT_RU_INCIDENT where ID_ = ROOT_CAUSE_INCIDENT_ID_
      group by coalesce(ACTIVITY_ID_, '')
      """)
  List<Count> incidents();
}
