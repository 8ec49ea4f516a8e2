package org.gendan.calendar.window;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gendan.calendar.ChineseWords;
import org.gendan.calendar.DueDate;
import org.gendan.calendar.EnglishWords;
import org.gendan.calendar.Explanation;
import org.gendan.calendar.WorkAmount;
import org.gendan.calendar.WorkingYear;
import org.gendan.engine.deployment.ModelCall;
import org.gendan.engine.deployment.ModelFunction;
import org.gendan.refusal.Refusal;
import org.gendan.words.KeptRefusal;
import org.gendan.words.Sentence;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Cut-off windows as models write them: {@code ${cutOff.next('unpaid-chase')}}. Every calendar day
 * has its windows, in the zone of business days.
 */
@Component
@NamedInterface
public class CutOff implements ModelFunction {

  private static final Pattern ANSWER =
      Pattern.compile("(?:(next day )|day ([1-9]\\d{0,2}) )?(\\d{2}:\\d{2})");

  /** No window is longer, so that from here every window that is open now is found. */
  private static final Duration LONGEST = Duration.ofDays(2);

  private final DeployedCutOffTable table;
  private final ZoneId zone;
  private final Clock clock;

  public CutOff(DeployedCutOffTable table, ZoneId zone, Clock clock) {
    this.table = table;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * The windows of a table that is not deployed.
   *
   * @param answers of the table by window and time of day, {@code HH:mm:ss}; {@value
   *     DeployedCutOffTable#UNKNOWN} where no row knows the window
   */
  public CutOff with(BiFunction<String, String, String> answers) {
    return new CutOff(DeployedCutOffTable.instead(answers), zone, clock);
  }

  /**
   * Until when something is due that arrives now.
   *
   * @param window name of a window in the table {@code cut-off-windows}
   * @throws Refusal when no row of the table knows the window
   */
  public Date next(String window) {
    return Date.from(due(window, clock.instant()).at().toInstant());
  }

  /**
   * The next end of a window, later than now, for something that arrived earlier and is still open:
   * who missed one window belongs to the next.
   *
   * @param window name of a window in the table {@code cut-off-windows}
   * @param arrivedAt when it arrived, such as the variable {@code unpaidSinceAt}
   * @throws Refusal when no row of the table knows the window
   */
  public Date next(String window, Date arrivedAt) {
    return Date.from(endAfter(window, arrivedAt.toInstant(), clock.instant()));
  }

  /**
   * Until when something is done that arrives now: the end of its window, or a while from now when
   * that is later, so that what arrives a minute before the end gets its time, too.
   *
   * @param window name of a window in the table {@code cut-off-windows}
   * @param atLeast wall clock time from now as ISO-8601, such as {@code PT15M}
   * @throws Refusal when no row of the table knows the window, or the time cannot be read
   */
  public Date later(String window, String atLeast) {
    Instant soonest = clock.instant().plus(length(atLeast));
    Instant end = next(window).toInstant();
    return Date.from(end.isBefore(soonest) ? soonest : end);
  }

  private static Duration length(String atLeast) {
    WorkAmount amount = WorkAmount.parse(atLeast);
    return amount.time().plusDays(amount.days());
  }

  /**
   * The same for a moment other than now.
   *
   * @throws Refusal when no row of the table knows the window
   */
  public Instant endAfter(String window, Instant arrivedAt, Instant moment) {
    DeployedCutOffTable inForce = table.inForce();
    Instant end = end(inForce, window, arrivedAt);
    while (!end.isAfter(moment)) {
      end = endAfterEnd(inForce, window, end);
    }
    return end;
  }

  /**
   * The last end of a window that is not later than the moment.
   *
   * @throws Refusal when no row of the table knows the window
   */
  public Instant lastEnd(String window, Instant moment) {
    DeployedCutOffTable inForce = table.inForce();
    Instant end = end(inForce, window, moment.minus(LONGEST));
    for (Instant next = end; !next.isAfter(moment); next = endAfterEnd(inForce, window, next)) {
      end = next;
    }
    return end;
  }

  /**
   * The ends of all windows from one moment up to the end for what arrives at another, in order.
   *
   * @throws Refusal when no row of the table knows the window
   */
  public List<Instant> ends(String window, Instant from, Instant arrivedAt) {
    DeployedCutOffTable inForce = table.inForce();
    Instant last = end(inForce, window, arrivedAt);
    List<Instant> ends = new ArrayList<>();
    Instant end = end(inForce, window, from.minus(LONGEST));
    while (!end.isAfter(last)) {
      if (!end.isBefore(from)) {
        ends.add(end);
      }
      end = endAfterEnd(inForce, window, end);
    }
    return ends;
  }

  /**
   * Why something that arrived then is due at the end of this window: it missed the ones before.
   *
   * @throws Refusal when no row of the table knows the window
   */
  public Explanation explain(String window, Instant arrivedAt, Instant due) {
    DeployedCutOffTable inForce = table.inForce();
    Instant from = arrivedAt;
    for (Instant end = end(inForce, window, from);
        end.isBefore(due);
        end = endAfterEnd(inForce, window, end)) {
      from = end;
    }
    return due(inForce, window, from).explanation();
  }

  private Instant end(DeployedCutOffTable table, String window, Instant arrivedAt) {
    return due(table, window, arrivedAt).at().toInstant();
  }

  private Instant endAfterEnd(DeployedCutOffTable table, String window, Instant end) {
    Instant next = end(table, window, end);
    if (!next.isAfter(end)) {
      throw new IllegalStateException(
          "The table cut-off-windows makes what arrives in window '%s' at %s due at %s, which is not"
                  .formatted(window, end, next)
              + " later; correct the row and deploy the table again");
    }
    return next;
  }

  /**
   * Until when something is due that arrived at a given moment, and why.
   *
   * @throws Refusal when no row of the table knows the window
   */
  public DueDate due(String window, Instant arrivedAt) {
    return due(table, window, arrivedAt);
  }

  private DueDate due(DeployedCutOffTable table, String window, Instant arrivedAt) {
    ZonedDateTime arrived = arrivedAt.atZone(zone);
    String answer = table.dueAt(window, arrived.toLocalTime());
    if (DeployedCutOffTable.UNKNOWN.equals(answer)) {
      throw Refusal.notFound(
          "There is no cut-off window '%s'; add its rows to the table cut-off-windows", window);
    }
    ZonedDateTime due = on(arrived.toLocalDate(), answer);
    return new DueDate(
        due.toOffsetDateTime(),
        new Explanation(
            "%s, window %s: due %s → %s"
                .formatted(EnglishWords.moment(arrived), window, answer, EnglishWords.moment(due)),
            "%s 到达，时段 %s：%s 前完成 → %s"
                .formatted(
                    ChineseWords.moment(arrived),
                    window,
                    answer.replace("next day ", "次日 ").replaceFirst("day (\\d+) ", "第 $1 天 "),
                    ChineseWords.moment(due))));
  }

  private ZonedDateTime on(LocalDate arrived, String answer) {
    Matcher parts = ANSWER.matcher(answer == null ? "" : answer);
    try {
      if (parts.matches()) {
        long later = parts.group(1) != null ? 1 : 0;
        if (parts.group(2) != null) {
          // The day of arrival is day 1.
          later = Long.parseLong(parts.group(2)) - 1;
        }
        LocalDate day = arrived.plusDays(later);
        return WorkingYear.reached(day.atTime(LocalTime.parse(parts.group(3))), zone).atZone(zone);
      }
    } catch (DateTimeException e) {
      throw unreadable(answer, e);
    }
    throw unreadable(answer, null);
  }

  private static IllegalStateException unreadable(String answer, Exception cause) {
    return new IllegalStateException(
        "The table cut-off-windows answered '%s'; an answer is 10:30, next day 10:30 or day 3"
                .formatted(answer)
            + " 10:30. Correct the row and deploy the table again",
        cause);
  }

  @Override
  public Optional<Sentence> fault(ModelCall call) {
    int arguments = call.arguments().size();
    boolean next = call.method().equals("next") && (arguments == 1 || arguments == 2);
    boolean later = call.method().equals("later") && arguments == 2;
    if (!next && !later) {
      return Optional.of(
          Sentence.of(
              "write cutOff.next('unpaid-chase') with the name of a window,"
                  + " cutOff.next('unpaid-chase', unpaidSinceAt) with the moment of arrival, too, or"
                  + " cutOff.later('unshipped-refund', 'PT15M') with the time that it gets at"
                  + " least"));
    }
    return unknown(call).or(() -> later ? unreadable(call) : Optional.empty());
  }

  private Optional<Sentence> unknown(ModelCall call) {
    Set<String> known = table.windows(call.files());
    return call.literal(0)
        .filter(window -> !known.contains(window))
        .map(
            window ->
                Sentence.of(
                    "there is no cut-off window '%s'; the table cut-off-windows knows %s",
                    window, String.join(", ", known)));
  }

  private static Optional<Sentence> unreadable(ModelCall call) {
    try {
      call.literal(1).ifPresent(WorkAmount::parse);
      return Optional.empty();
    } catch (Refusal e) {
      return Optional.of(Sentence.of("%s", new KeptRefusal(e.getMessage())));
    }
  }
}
