package org.gendan.escalation.owner;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gendan.calendar.DueDate;
import org.gendan.calendar.WorkingTime;
import org.gendan.calendar.kept.KeptDates;
import org.gendan.calendar.kept.OtherRules;
import org.gendan.escalation.OwnerClockMapper;
import org.gendan.escalation.OwnerClockMapper.Owned;
import org.springframework.stereotype.Component;

/**
 * By when owners would answer and solve if the tables, asked as they were when the stay began,
 * allowed another time. Who owns a case does not change by it.
 */
@Component
class OwnerTimes implements KeptDates {

  private static final String ANSWER = "exception-escalation.answerDueAt";
  private static final String SOLUTION = "exception-escalation.solutionDueAt";

  private final OwnerClockMapper store;
  private final WorkingTime workingTime;

  OwnerTimes(OwnerClockMapper store, WorkingTime workingTime) {
    this.store = store;
    this.workingTime = workingTime;
  }

  @Override
  public Set<String> dates() {
    return Set.of(ANSWER, SOLUTION);
  }

  @Override
  public Map<String, Again> again(String date, Map<String, Instant> asked, OtherRules rules) {
    boolean answer = date.equals(ANSWER);
    Map<String, Again> again = new HashMap<>();
    for (Owned stay : store.owners(asked.keySet())) {
      if (stay.askedTable() != null) {
        Map<String, Object> row =
            rules.tables().ask(stay.askedTable(), AskedFacts.read(stay.askedFacts()));
        Object amount = row.get(answer ? "firstAnswer" : "solution");
        Object calendar = row.get("calendar");
        if (amount != null && calendar != null) {
          DueDate due =
              rules.workingTime().due(calendar.toString(), stay.startedAt(), amount.toString());
          again.put(
              stay.exceptionId(),
              new Again(
                  stay.startedAt(),
                  due.at().toInstant(),
                  rule(calendar.toString(), amount.toString()),
                  rule(stay.calendar(), answer ? stay.firstAnswer() : stay.solution()),
                  due.explanation()));
        }
      }
    }
    return again;
  }

  private static String rule(String calendar, String amount) {
    return calendar + "|" + amount;
  }

  @Override
  public void moved(String date, List<Moved> moved) {
    Map<String, Moved> byCase = new HashMap<>();
    moved.forEach(one -> byCase.put(one.caseId(), one));
    for (Owned stay : store.owners(byCase.keySet())) {
      Moved to = byCase.get(stay.exceptionId());
      Instant now = date.equals(ANSWER) ? stay.answerDueAt() : stay.solutionDueAt();
      if (now.equals(to.from())) {
        move(date, stay, to);
      }
    }
  }

  private void move(String date, Owned stay, Moved to) {
    int bar = to.rule().indexOf('|');
    String calendar = to.rule().substring(0, bar);
    String amount = to.rule().substring(bar + 1);
    if (date.equals(ANSWER)) {
      store.moveAnswer(with(stay, to.to(), stay.solutionDueAt(), calendar, amount, null));
    } else {
      store.moveSolution(
          with(stay, stay.answerDueAt(), to.to(), calendar, null, amount),
          workingTime.due(calendar, stay.startedAt(), amount).explanation());
    }
  }

  private static Owned with(
      Owned stay,
      Instant answer,
      Instant solution,
      String calendar,
      String firstAnswer,
      String solvedWithin) {
    return new Owned(
        stay.exceptionId(),
        stay.stayNo(),
        stay.startedAt(),
        answer,
        solution,
        stay.askedTable(),
        stay.askedFacts(),
        calendar,
        firstAnswer,
        solvedWithin);
  }
}
