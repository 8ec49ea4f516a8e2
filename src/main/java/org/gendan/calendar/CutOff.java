package org.gendan.calendar;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gendan.engine.ModelCall;
import org.gendan.engine.ModelFunction;
import org.gendan.refusal.Refusal;
import org.springframework.stereotype.Component;

/**
 * Cut-off windows as models write them: {@code ${cutOff.next('unpaid-chase')}}. Every calendar day
 * has its windows, in the zone of business days.
 */
@Component
public class CutOff implements ModelFunction {

  private static final Pattern ANSWER = Pattern.compile("(next day )?(\\d{2}:\\d{2})");

  private final CutOffTable table;
  private final ZoneId zone;
  private final Clock clock;

  CutOff(CutOffTable table, ZoneId zone, Clock clock) {
    this.table = table;
    this.zone = zone;
    this.clock = clock;
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
   * Until when something is due that arrived at a given moment, and why.
   *
   * @throws Refusal when no row of the table knows the window
   */
  public DueDate due(String window, Instant arrivedAt) {
    ZonedDateTime arrived = arrivedAt.atZone(zone);
    String answer = table.dueAt(window, arrived.toLocalTime());
    if (CutOffTable.UNKNOWN.equals(answer)) {
      throw Refusal.notFound(
          "There is no cut-off window '%s'; add its rows to the table cut-off-windows"
              .formatted(window));
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
                    answer.replace("next day ", "次日 "),
                    ChineseWords.moment(due))));
  }

  private ZonedDateTime on(LocalDate arrived, String answer) {
    Matcher parts = ANSWER.matcher(answer == null ? "" : answer);
    try {
      if (parts.matches()) {
        LocalDate day = parts.group(1) == null ? arrived : arrived.plusDays(1);
        return WorkingYear.reached(day.atTime(LocalTime.parse(parts.group(2))), zone).atZone(zone);
      }
    } catch (DateTimeException e) {
      throw unreadable(answer, e);
    }
    throw unreadable(answer, null);
  }

  private static IllegalStateException unreadable(String answer, Exception cause) {
    return new IllegalStateException(
        "The table cut-off-windows answered '%s'; an answer is 10:30 or next day 10:30. Correct the"
                .formatted(answer)
            + " row and deploy the table again",
        cause);
  }

  @Override
  public Optional<String> fault(ModelCall call) {
    if (!call.method().equals("next") || call.arguments().size() != 1) {
      return Optional.of("write cutOff.next('unpaid-chase') with the name of a window");
    }
    Set<String> known = table.windows(call.files());
    return call.literal(0)
        .filter(window -> !known.contains(window))
        .map(
            window ->
                "there is no cut-off window '%s'; the table cut-off-windows knows %s"
                    .formatted(window, known));
  }
}
