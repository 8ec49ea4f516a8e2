package org.gendan.escalation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.calendar.Explanation;

/** By when the present owners of cases answer and solve, for many cases at once. */
@Mapper
public interface OwnerClockMapper {

  /** The clock of an owner. */
  record Owned(
      String exceptionId,
      int stayNo,
      Instant startedAt,
      Instant answerDueAt,
      Instant solutionDueAt,
      String askedTable,
      String askedFacts,
      String calendar,
      String firstAnswer,
      String solution) {}

  /** The clocks of the owners of these cases that are open. */
  @Select(
      """
      <script>
      select s.exception_id, s.stay_no, s.started_at, s.answer_due_at, s.solution_due_at,
        s.asked_table, s.asked_facts, s.calendar, s.first_answer, s.solution
      from exception_case c
        join exception_stay s on s.exception_id = c.exception_id and s.stay_no = c.stay_no
      where c.ended_at is null and c.exception_id in
      <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
      </script>
      """)
  List<Owned> owners(@Param("ids") Collection<String> exceptionIds);

  /** Gives the owner another time for the first answer. */
  @Update(
      """
      update exception_stay set answer_due_at = #{s.answerDueAt}, calendar = #{s.calendar},
        first_answer = #{s.firstAnswer}
      where exception_id = #{s.exceptionId} and stay_no = #{s.stayNo}
      """)
  void moveAnswer(@Param("s") Owned moved);

  /** Gives the owner another time for the solution. */
  @Update(
      """
      update exception_stay set solution_due_at = #{s.solutionDueAt}, calendar = #{s.calendar},
        solution = #{s.solution}, explanation_en = #{why.english}, explanation_zh = #{why.chinese}
      where exception_id = #{s.exceptionId} and stay_no = #{s.stayNo}
      """)
  void moveSolution(@Param("s") Owned moved, @Param("why") Explanation why);
}
