package org.gendan.engine.timers;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives what waits another date. A timer or a task that changes at the same moment loses its race
 * with the engine's own check of its revision, as between two requests; one that a node has at
 * hand, or whose date is another by now, is left alone.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TimerMoves {

  private static final String JOB =
      """
      update ACT_RU_JOB set DUEDATE_ = ?, REV_ = REV_ + 1
      where ID_ = ? and DUEDATE_ = ? and LOCK_OWNER_ is null
      """;
  private static final String TASK =
      "update ACT_RU_TASK set DUE_DATE_ = ?, REV_ = REV_ + 1 where ID_ = ? and DUE_DATE_ = ?";
  private static final String PAST_TASK = "update ACT_HI_TASKINST set DUE_DATE_ = ? where ID_ = ?";
  private static final String OPEN_TASK = "update open_task set due_at = ? where task_id = ?";
  private static final String FOLLOW_UP =
      """
      update ACT_RU_TASK set FOLLOW_UP_DATE_ = ?, REV_ = REV_ + 1
      where ID_ = ? and FOLLOW_UP_DATE_ = ?
      """;
  private static final String PAST_FOLLOW_UP =
      "update ACT_HI_TASKINST set FOLLOW_UP_DATE_ = ? where ID_ = ?";
  private static final String OPEN_FOLLOW_UP =
      "update open_task set follow_up_at = ? where task_id = ?";

  private static final String DATE =
      """
      update ACT_RU_VARIABLE set LONG_ = ?, REV_ = REV_ + 1
      where PROC_INST_ID_ = ? and NAME_ = ? and TYPE_ = 'date' and LONG_ between ? and ?
      """;
  private static final String PAST_DATE =
      """
      update ACT_HI_VARINST set LONG_ = ?
      where PROC_INST_ID_ = ? and NAME_ = ? and VAR_TYPE_ = 'date' and LONG_ between ? and ?
      """;
  private static final int LAST_MILLI = 999;

  private final JdbcTemplate jdbc;

  TimerMoves(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One date.
   *
   * @param id of the job or the task
   * @param from what it is now, to the second
   * @param to what it shall be
   */
  public record Move(String id, Instant from, Instant to) {}

  /** Moves timers; answers the ids of those that were moved. */
  public Set<String> timers(List<Move> moves) {
    return done(JOB, moves);
  }

  /** Moves due dates of tasks, in the history and in our table of open tasks, too. */
  public Set<String> tasks(List<Move> moves) {
    Set<String> done = done(TASK, moves);
    follow(PAST_TASK, moves, done);
    follow(OPEN_TASK, moves, done);
    return done;
  }

  /** The same for follow-up dates. */
  public Set<String> followUps(List<Move> moves) {
    Set<String> done = done(FOLLOW_UP, moves);
    follow(PAST_FOLLOW_UP, moves, done);
    follow(OPEN_FOLLOW_UP, moves, done);
    return done;
  }

  /**
   * A date that a case keeps.
   *
   * @param from what it is now, to the second
   */
  public record DateMove(String instanceId, String variable, Instant from, Instant to) {}

  /** Moves a date that a case keeps; false when it is another by now. */
  public boolean date(DateMove move) {
    long from = move.from().toEpochMilli();
    Object[] change = {
      move.to().toEpochMilli(), move.instanceId(), move.variable(), from, from + LAST_MILLI
    };
    boolean done = jdbc.update(DATE, change) > 0;
    if (done) {
      jdbc.update(PAST_DATE, change);
    }
    return done;
  }

  private Set<String> done(String sql, List<Move> moves) {
    Set<String> done = new HashSet<>();
    if (moves.isEmpty()) {
      return done;
    }
    for (Move move : moves) {
      if (jdbc.update(sql, at(move.to()), move.id(), at(move.from())) == 1) {
        done.add(move.id());
      }
    }
    return done;
  }

  private void follow(String sql, List<Move> moves, Set<String> done) {
    List<Object[]> rows = new ArrayList<>();
    moves.stream()
        .filter(move -> done.contains(move.id()))
        .forEach(move -> rows.add(new Object[] {at(move.to()), move.id()}));
    if (!rows.isEmpty()) {
      jdbc.batchUpdate(sql, rows);
    }
  }

  private static Timestamp at(Instant moment) {
    return Timestamp.from(moment);
  }
}
