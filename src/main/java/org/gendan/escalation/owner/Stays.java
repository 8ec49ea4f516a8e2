package org.gendan.escalation.owner;

import java.time.Instant;
import org.gendan.calendar.DueDate;
import org.gendan.calendar.Explanation;
import org.gendan.calendar.WorkingTime;
import org.gendan.escalation.CaseLog;
import org.gendan.escalation.Post;
import org.gendan.escalation.Stay;
import org.gendan.escalation.Stay.Reason;
import org.springframework.stereotype.Component;

/** Begins stays: computes by when their owner answers and solves, and why then. */
@Component
public class Stays {

  private final WorkingTime workingTime;
  private final CaseLog log;

  Stays(WorkingTime workingTime, CaseLog log) {
    this.workingTime = workingTime;
    this.log = log;
  }

  public Stay first(Post post, String startedBy) {
    return begin(1, post, Reason.RAISED, startedBy);
  }

  Stay next(Stay before, Post post, Reason reason) {
    return begin(before.no() + 1, post, reason, log.actor());
  }

  /** The same clock goes on: a colleague has no more time than the owner before. */
  Stay handedOver(Stay before, String ownerGroup) {
    return new Stay(
        before.no() + 1,
        before.level(),
        ownerGroup,
        Reason.HANDED_OVER,
        log.actor(),
        log.now(),
        null,
        before.answerDueAt(),
        before.solutionDueAt(),
        before.explanation(),
        before.remindedAt(),
        before.terms());
  }

  private Stay begin(int no, Post post, Reason reason, String startedBy) {
    Instant now = log.now();
    DueDate answer = workingTime.due(post.calendar(), now, post.firstAnswer());
    DueDate solution = workingTime.due(post.calendar(), now, post.solution());
    return new Stay(
        no,
        post.level(),
        post.ownerGroup(),
        reason,
        startedBy,
        now,
        null,
        answer.at().toInstant(),
        solution.at().toInstant(),
        new Explanation(solution.explanation().english(), solution.explanation().chinese()),
        null,
        terms(post));
  }

  private static Stay.Terms terms(Post post) {
    return new Stay.Terms(
        post.asked().table(),
        AskedFacts.write(post.asked().facts()),
        post.calendar(),
        post.firstAnswer(),
        post.solution());
  }
}
