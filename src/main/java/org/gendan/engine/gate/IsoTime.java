package org.gendan.engine.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gendan.words.Sentence;

/** Times as analysts write them into models, and what they should have written instead. */
final class IsoTime {

  /** Beyond it, an analyst says that it is meant. */
  static final Duration YEAR = Duration.ofDays(366);

  private static final Pattern DURATION =
      Pattern.compile(
          "P(?=\\d|T\\d)(?:(\\d{1,6})Y)?(?:(\\d{1,6})M)?(?:(\\d{1,6})D)?"
              + "(?:T(?=\\d)(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,6})S)?)?");
  private static final Pattern CYCLE = Pattern.compile("R(\\d{0,6})/(?:([^P/][^/]*)/)?(P.*)");
  private static final Pattern PLAIN =
      Pattern.compile(
          "-?P?T?(\\d+(?:\\.\\d+)?)\\s*(h|hours?|小时|m|min|minutes?|分钟|s|sec|seconds?|秒|d|days?|天|w|weeks?|周)",
          Pattern.CASE_INSENSITIVE);

  private IsoTime() {}

  /** How long it is, a year as 365 days and a month as 30; empty when the engine cannot read it. */
  static Optional<Duration> duration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        Duration.ofDays(365 * number(matcher, 1) + 30 * number(matcher, 2) + number(matcher, 3))
            .plusHours(number(matcher, 4))
            .plusMinutes(number(matcher, 5))
            .plusSeconds(number(matcher, 6)));
  }

  /** A moment; one without an offset is read in the zone of the server. */
  static Optional<Instant> date(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      try {
        return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
      } catch (DateTimeParseException none) {
        return Optional.empty();
      }
    }
  }

  /** What is wrong with a duration, as a half sentence; empty when nothing is. */
  static Optional<Sentence> faultOfDuration(String text, boolean longIsMeant) {
    Optional<Duration> read = duration(text);
    if (read.isEmpty()) {
      return fault("'%s' is no ISO 8601 duration; write %s", text, instead(text));
    }
    if (read.get().isZero()) {
      return fault("'%s' is no time at all; write PT1M at least, or take it out", text);
    }
    if (read.get().compareTo(YEAR) > 0 && !longIsMeant) {
      return fault(
          "'%s' is longer than a year; if that is meant, say 'longer than a year' in the reason of the deployment",
          text);
    }
    return Optional.empty();
  }

  /** What is wrong with a repetition such as {@code R3/PT10M}. */
  static Optional<Sentence> faultOfCycle(String text, boolean longIsMeant) {
    Matcher matcher = CYCLE.matcher(text);
    if (!matcher.matches() || matcher.group(2) != null && date(matcher.group(2)).isEmpty()) {
      return fault("'%s' is no ISO 8601 cycle; write R3/PT10M", text);
    }
    if (matcher.group(1).matches("0+")) {
      return fault("'%s' repeats nothing; write R3/PT10M", text);
    }
    return faultOfDuration(matcher.group(3), longIsMeant);
  }

  /** What is wrong with a date, seen from now. */
  static Optional<Sentence> faultOfDate(String text, Instant now, boolean longIsMeant) {
    Optional<Instant> read = date(text);
    if (read.isEmpty()) {
      return fault(
          "'%s' is no ISO 8601 date; write 2026-12-31T18:00:00+08:00, or ${workingTime.after('desk', 'PT2H')}",
          text);
    }
    if (read.get().isBefore(now)) {
      return fault("'%s' has passed; write a date to come", text);
    }
    if (read.get().isAfter(now.plus(YEAR)) && !longIsMeant) {
      return fault(
          "'%s' is more than a year away; if that is meant, say 'longer than a year' in the reason of the deployment",
          text);
    }
    return Optional.empty();
  }

  /** What was probably meant. */
  private static Sentence instead(String text) {
    Matcher plain = PLAIN.matcher(text.strip());
    if (!plain.matches()) {
      return Sentence.of("PT36H or P3D");
    }
    double amount = Double.parseDouble(plain.group(1));
    return switch (plain.group(2).toLowerCase(Locale.ROOT).charAt(0)) {
      case 'h', '小' -> whole(amount, "PT%dH", amount * 60, "PT%dM");
      case 'm', '分' -> whole(amount, "PT%dM", amount * 60, "PT%dS");
      case 's', '秒' -> Sentence.of("PT%dS".formatted(Math.max(1, (long) amount)));
      case 'w', '周' -> whole(amount * 7, "P%dD", amount * 168, "PT%dH");
      default -> whole(amount, "P%dD", amount * 24, "PT%dH");
    };
  }

  private static Sentence whole(double amount, String unit, double finer, String finerUnit) {
    return Sentence.of(
        amount == Math.rint(amount)
            ? unit.formatted(Math.max(1, (long) amount))
            : finerUnit.formatted(Math.max(1, (long) finer)));
  }

  private static Optional<Sentence> fault(String english, Object... about) {
    return Optional.of(Sentence.of(english, about));
  }

  private static long number(Matcher matcher, int group) {
    return matcher.group(group) == null ? 0 : Long.parseLong(matcher.group(group));
  }
}
