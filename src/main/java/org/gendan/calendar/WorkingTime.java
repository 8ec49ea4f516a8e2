package org.gendan.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.gendan.engine.deployment.ModelCall;
import org.gendan.engine.deployment.ModelFunction;
import org.gendan.refusal.Refusal;
import org.gendan.words.KeptRefusal;
import org.gendan.words.Sentence;
import org.springframework.stereotype.Component;

/**
 * Working time as models write it: {@code ${workingTime.after('desk', 'PT2H')}}. {@code PT2H}
 * counts hours inside the frames of the calendar, {@code P1D} means one working day later at the
 * same time, {@code PT24H} means 24 working hours.
 */
@Component
public class WorkingTime implements ModelFunction {

  private final Calendars calendars;
  private final Clock clock;

  WorkingTime(Calendars calendars, Clock clock) {
    this.calendars = calendars;
    this.clock = clock;
  }

  /** The same by other calendars. */
  public WorkingTime with(Calendars others) {
    return new WorkingTime(others, clock);
  }

  /**
   * The moment that lies the given working time after now.
   *
   * @param calendar name of a calendar, such as {@code desk}
   * @param amount ISO-8601 amount of time, of whole working days, or of both
   * @throws Refusal when the calendar is unknown or the amount is unreadable
   */
  public Date after(String calendar, String amount) {
    return Date.from(after(calendars.named(calendar), clock.instant(), WorkAmount.parse(amount)));
  }

  /**
   * The moment that lies the given working time after another one.
   *
   * @param from the beginning, such as the variable {@code dispatchedAt}
   * @throws Refusal when the calendar is unknown or the amount is unreadable
   */
  public Date after(String calendar, Date from, String amount) {
    return Date.from(after(calendars.named(calendar), from.toInstant(), WorkAmount.parse(amount)));
  }

  /**
   * The latest moment from which the amount can be worked until a given one.
   *
   * @param calendar name of a calendar
   * @param until the end, such as the variable {@code dueAt}
   * @param amount as for {@code after}
   * @throws Refusal when the calendar is unknown or the amount is unreadable
   */
  public Date before(String calendar, Date until, String amount) {
    WorkCalendar named = calendars.named(calendar);
    return Date.from(named.before(until.toInstant(), WorkAmount.parse(amount)));
  }

  /**
   * A deadline with its explanation, without an order.
   *
   * @throws Refusal when the calendar is unknown or the amount is unreadable
   */
  public DueDate due(String calendar, Instant from, String amount) {
    WorkCalendar named = calendars.named(calendar);
    WorkAmount parsed = WorkAmount.parse(amount);
    Instant due = after(named, from, parsed);
    Derivation derivation = Derivation.of(named, from, parsed, due);
    return new DueDate(
        derivation.due().toOffsetDateTime(),
        new Explanation(EnglishWords.say(derivation), ChineseWords.say(derivation)));
  }

  /** Why something is due so much working time before a moment. */
  public Explanation explainBefore(String calendar, Instant until, String amount, Instant due) {
    WorkCalendar named = calendars.named(calendar);
    WorkAmount parsed = WorkAmount.parse(amount);
    var end = until.atZone(named.zone());
    var at = due.atZone(named.zone());
    return new Explanation(
        "%s less %s (%s) → %s"
            .formatted(
                EnglishWords.moment(end),
                EnglishWords.amount(parsed),
                calendar,
                EnglishWords.moment(at)),
        "%s 前 %s（%s）→ %s"
            .formatted(
                ChineseWords.moment(end),
                ChineseWords.amount(parsed),
                calendar,
                ChineseWords.moment(at)));
  }

  private Instant after(WorkCalendar calendar, Instant from, WorkAmount amount) {
    Instant due = calendar.after(from, amount);
    calendars.computedByWeekdays(calendar.name(), calendar.missingYears(from, due));
    return due;
  }

  @Override
  public Optional<Sentence> fault(ModelCall call) {
    if (!call.method().equals("after") && !call.method().equals("before")) {
      return Optional.of(
          Sentence.of("workingTime knows after and before, not '%s'", call.method()));
    }
    int amount = call.arguments().size() - 1;
    if (amount != 2 && !(amount == 1 && call.method().equals("after"))) {
      return Optional.of(
          Sentence.of(
              "write workingTime.after('desk', 'PT2H'), workingTime.after('desk', dispatchedAt,"
                  + " 'PT2H') or workingTime.before('desk', dueAt, 'PT2H')"));
    }
    try {
      call.literal(0).ifPresent(calendars::named);
      call.literal(amount).ifPresent(WorkAmount::parse);
      return Optional.empty();
    } catch (Refusal e) {
      return Optional.of(Sentence.of("%s", new KeptRefusal(e.getMessage())));
    }
  }
}
