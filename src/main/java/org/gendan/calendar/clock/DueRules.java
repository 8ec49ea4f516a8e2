package org.gendan.calendar.clock;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import org.gendan.calendar.Calendars;
import org.gendan.calendar.ChineseWords;
import org.gendan.calendar.EnglishWords;
import org.gendan.calendar.Explanation;
import org.gendan.calendar.WorkAmount;
import org.gendan.calendar.WorkingTime;
import org.gendan.calendar.window.CutOff;
import org.gendan.refusal.Refusal;
import org.gendan.words.Words;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Works out what a rule of a model would have answered at another moment than now, in the way in
 * which the engine and the functions of the models answer it. All moments are exact to the second,
 * as the engine keeps them.
 */
@Component
@NamedInterface
public class DueRules {

  private static final DatatypeFactory LENGTHS = lengths();

  private final Calendars calendars;
  private final WorkingTime workingTime;
  private final CutOff cutOff;
  private final ZoneId zone;

  DueRules(Calendars calendars, WorkingTime workingTime, CutOff cutOff, ZoneId zone) {
    this.calendars = calendars;
    this.workingTime = workingTime;
    this.cutOff = cutOff;
    this.zone = zone;
  }

  private static DatatypeFactory lengths() {
    try {
      return DatatypeFactory.newInstance();
    } catch (DatatypeConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same by other calendars. */
  public DueRules with(Calendars others) {
    return new DueRules(others, workingTime.with(others), cutOff, zone);
  }

  /** The moment a length of wall clock after another; empty when it is no length. */
  public Optional<Instant> after(Instant start, String length) {
    try {
      Date moved = Date.from(start);
      synchronized (LENGTHS) {
        LENGTHS.newDuration(length).addTo(moved);
      }
      return Optional.of(second(moved.toInstant()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * What a call would have answered.
   *
   * @param start when it would have been asked
   * @param windows the cut-off windows to ask; null for those in force
   * @return empty when it asks a clock, or is no call of working time and windows
   */
  public Optional<Instant> due(DueRule rule, Instant start, CutOff windows) {
    CutOff asked = windows == null ? cutOff : windows;
    int last = rule.arguments().size() - 1;
    return switch (rule.call()) {
      case "workingTime.after" -> {
        Optional<Instant> from = last == 2 ? moment(rule, 1) : Optional.of(start);
        yield from.map(
            at ->
                second(
                    calendars
                        .named(rule.argument(0))
                        .after(at, WorkAmount.parse(rule.argument(last)))));
      }
      case "workingTime.before" ->
          moment(rule, 1)
              .map(
                  at ->
                      second(
                          workingTime
                              .before(rule.argument(0), Date.from(at), rule.argument(2))
                              .toInstant()));
      case "cutOff.next" ->
          last == 0
              ? Optional.of(asked.due(rule.argument(0), start).at().toInstant())
              : moment(rule, 1).map(at -> asked.endAfter(rule.argument(0), at, start));
      case "cutOff.later" -> {
        Instant end = asked.due(rule.argument(0), start).at().toInstant();
        WorkAmount least = WorkAmount.parse(rule.argument(1));
        Instant soonest = second(start.plus(least.time()).plus(least.days(), ChronoUnit.DAYS));
        yield Optional.of(end.isBefore(soonest) ? soonest : end);
      }
      default -> Optional.empty();
    };
  }

  private static Optional<Instant> moment(DueRule rule, int argument) {
    return rule.arguments().get(argument) instanceof Date date
        ? Optional.of(date.toInstant())
        : Optional.empty();
  }

  private static Instant second(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * Why something is due when it is.
   *
   * @param start when the rule was asked
   */
  public Explanation explain(DueRule rule, Instant start, Instant due) {
    return explain(rule, start, due, null);
  }

  /** The same by other cut-off windows. */
  public Explanation explain(DueRule rule, Instant start, Instant due, CutOff windows) {
    CutOff asked = windows == null ? cutOff : windows;
    return switch (rule.call()) {
      case "workingTime.after" -> {
        boolean from = rule.arguments().size() > 2;
        Instant begun = from ? moment(rule, 1).orElse(start) : start;
        yield workingTime
            .due(rule.argument(0), begun, rule.argument(rule.arguments().size() - 1))
            .explanation();
      }
      case "workingTime.before" -> {
        Instant until = moment(rule, 1).orElse(due);
        yield workingTime.explainBefore(rule.argument(0), until, rule.argument(2), due);
      }
      case "cutOff.next" -> {
        boolean earlier = rule.arguments().size() > 1;
        Instant arrived = earlier ? moment(rule, 1).orElse(start) : start;
        yield asked.explain(rule.argument(0), arrived, due);
      }
      default -> plain(rule.text(), start.atZone(zone), due.atZone(zone));
    };
  }

  /** Why something is due a length of wall clock after its start. */
  public Explanation explainLength(Instant start, String length, Instant due) {
    String english = length;
    String chinese = length;
    try {
      WorkAmount amount = WorkAmount.parse(length);
      english = EnglishWords.amount(amount);
      chinese = ChineseWords.amount(amount);
    } catch (Refusal | DateTimeParseException e) {
      // Months and years are said as they are written.
      english = length;
    }
    return new Explanation(
        "%s + %s → %s"
            .formatted(
                EnglishWords.moment(start.atZone(zone)),
                english,
                EnglishWords.moment(due.atZone(zone))),
        "%s + %s → %s"
            .formatted(
                ChineseWords.moment(start.atZone(zone)),
                chinese,
                ChineseWords.moment(due.atZone(zone))));
  }

  /** What the name of a variable means stands in {@code texts/words.csv}, about {@code dueDate}. */
  private static Explanation plain(String rule, ZonedDateTime from, ZonedDateTime due) {
    return new Explanation(
        "%s, by %s → %s"
            .formatted(
                EnglishWords.moment(from),
                Words.in("en", "dueDate", rule),
                EnglishWords.moment(due)),
        "%s，按 %s → %s"
            .formatted(
                ChineseWords.moment(from),
                Words.in("zh", "dueDate", rule),
                ChineseWords.moment(due)));
  }
}
