package org.gendan.engine.past;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** How often, how long and how late steps were, by business day. */
@Mapper
public interface StepDayMapper {

  /** So many buckets has a decade of seconds; each ends 6 % above its beginning. */
  int BUCKETS_OF_A_DECADE = 40;

  String COUNTED =
      """
       max(a.ACT_NAME_) as name, count(*) as amount, sum(coalesce(a.DURATION_, 0)) as millis,
        sum(case when t.DUE_DATE_ < a.END_TIME_ then 1 else 0 end) as late,
        sum(case when a.ACT_INST_STATE_ = 2 then 1 else 0 end) as cancelled
      from ACT_HI_ACTINST a left join ACT_HI_TASKINST t on t.ID_ = a.TASK_ID_
      where a.END_TIME_ >= #{from} and a.END_TIME_ < #{until} and a.PROC_DEF_KEY_
      """;

  String BUCKET = "floor(log10(greatest(coalesce(a.DURATION_, 0), 1000) / 1000) * 40)";

  /**
   * What a bucket of a step holds.
   *
   * @param name of the step as its author wrote it, or null
   * @param late tasks that ended after they were due
   * @param cancelled steps that were left without being done
   */
  record Bucket(
      String element,
      int bucket,
      String name,
      long amount,
      long millis,
      long late,
      long cancelled) {}

  /**
   * A day that was begun to be counted.
   *
   * @param untilAt what ended before is in the sums; null when all of the day is
   */
  record Counted(LocalDate onDay, Instant untilAt) {}

  /** Notes that nothing of a day is counted yet, unless it was begun. */
  @Insert("insert ignore into step_day_counted (on_day, until_at) values (#{day}, #{from})")
  void begin(@Param("day") LocalDate day, @Param("from") Instant from);

  /** How far a day is counted, after waiting for who is counting it; null when it is whole. */
  @Select("select until_at from step_day_counted where on_day = #{day} for update")
  Instant until(LocalDate day);

  /** Notes how far a day is counted; null says all of it. */
  @Update("update step_day_counted set until_at = #{until} where on_day = #{day}")
  void reached(@Param("day") LocalDate day, @Param("until") Instant until);

  /** Adds what ended in a part of a day, of all models. */
  @Insert(
      """
      insert into step_day (on_day, model, element, bucket, name, amount, millis, late, cancelled)
      select #{day}, a.PROC_DEF_KEY_, a.ACT_ID_,
      """
          + BUCKET
          + ", "
          + COUNTED
          + " is not null group by a.PROC_DEF_KEY_, a.ACT_ID_, "
          + BUCKET
          + """
           on duplicate key update name = coalesce(values(name), step_day.name),
            amount = step_day.amount + values(amount), millis = step_day.millis + values(millis),
            late = step_day.late + values(late),
            cancelled = step_day.cancelled + values(cancelled)
          """)
  void count(
      @Param("day") LocalDate day, @Param("from") Instant from, @Param("until") Instant until);

  /** The same of one model, without keeping it. */
  @Select(
      "select a.ACT_ID_ as element, "
          + BUCKET
          + " as bucket, "
          + COUNTED
          + " = #{model} group by a.ACT_ID_, "
          + BUCKET)
  List<Bucket> live(
      @Param("model") String model, @Param("from") Instant from, @Param("until") Instant until);

  /** What was counted of days, both included. */
  @Select(
      """
      select element, bucket, max(name) as name, sum(amount) as amount, sum(millis) as millis,
        sum(late) as late, sum(cancelled) as cancelled
      from step_day where model = #{model} and on_day >= #{from} and on_day <= #{to}
      group by element, bucket
      """)
  List<Bucket> kept(
      @Param("model") String model, @Param("from") LocalDate from, @Param("to") LocalDate to);

  /** Which days were begun to be counted, of these, both included. */
  @Select(
      """
      select on_day, until_at from step_day_counted
      where on_day >= #{from} and on_day <= #{to}
      """)
  List<Counted> counted(@Param("from") LocalDate from, @Param("to") LocalDate to);

  /** When the first step ended that is remembered; null when there is none. */
  @Select(
      """
      select END_TIME_ from ACT_HI_ACTINST where END_TIME_ is not null
      order by END_TIME_ limit 1
      """)
  Instant first();

  /** Open tasks of a step. */
  record Open(String element, long open, long overdue) {}

  /** Those of a model. */
  @Select(
      """
      select task_key as element, count(*) as open,
        sum(case when due_at < #{now} then 1 else 0 end) as overdue
      from (
        select task_id, min(task_key) as task_key, min(due_at) as due_at
        from open_task where process_key = #{model} group by task_id
      ) task
      group by task_key
      """)
  List<Open> open(@Param("model") String model, @Param("now") Instant now);
}
