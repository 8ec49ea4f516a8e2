package org.gendan.vendor;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** How long a vendor asks to be left alone: seconds or a date, as HTTP has it. */
final class RetryAfter {

  /** A vendor that names a day in years has made a mistake, and we would not notice ours. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private RetryAfter() {}

  /** What the answer says, or else what our settings say. */
  static Duration of(HttpResponse<?> answer, Clock clock, Duration otherwise) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .map(value -> read(value.strip(), clock, otherwise))
        .map(asked -> asked.compareTo(LONGEST) > 0 ? LONGEST : asked)
        .orElse(otherwise);
  }

  private static Duration read(String value, Clock clock, Duration otherwise) {
    try {
      Duration asked =
          value.matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(value))
              : Duration.between(
                  clock.instant(),
                  DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from));
      return asked.isNegative() ? otherwise : asked;
    } catch (DateTimeException e) {
      return otherwise;
    }
  }
}
