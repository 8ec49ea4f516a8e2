package org.gendan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** The shipped calendars, held to forty deadlines with their explanations in both languages. */
class DeadlineGoldenTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final WorkingTime workingTime =
      new WorkingTime(
          new Calendars(new CalendarProperties(SHANGHAI, null, Duration.ofDays(1))),
          Clock.systemUTC());

  static List<String> deadlines() throws IOException {
    return new ClassPathResource("calendars-golden/deadlines.txt")
        .getContentAsString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  @Test
  void thereAreFortyDeadlines() throws IOException {
    assertThat(deadlines()).hasSize(40);
  }

  @ParameterizedTest
  @MethodSource("deadlines")
  void aDeadlineIsWhatWasWorkedOutByHand(String line) {
    String[] cells = line.split("\\|");
    DueDate due =
        workingTime.due(
            cells[0], LocalDateTime.parse(cells[1]).atZone(SHANGHAI).toInstant(), cells[2]);

    assertThat(due.at().toLocalDateTime()).isEqualTo(LocalDateTime.parse(cells[3]));
    assertThat(due.explanation().english()).isEqualTo(cells[4]);
    assertThat(due.explanation().chinese()).isEqualTo(cells[5]);
  }
}
