package org.gendan.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.gendan.refusal.Refusal;
import org.gendan.sheet.yaml.FileFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** What an analyst may write into a calendar, and what is refused with file and line. */
class CalendarFileTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final String GOOD =
      """
      zone: Asia/Shanghai
      officialDays: holidays-cn
      frames:
        - { days: MON-FRI, from: "09:00", to: "12:00" }
        - { days: MON-FRI, from: "13:00", to: "18:00" }
        - { days: "SAT, SUN", from: "10:00", to: "24:00" }
      overrides:
        - { date: 2026-11-11, frames: "08:00-12:00, 12:30-24:00", name: Double 11 }
        - { date: 2026-12-31, off: true, name: Stocktaking }
      """;

  @TempDir private Path folder;

  private final OfficialDays official =
      OfficialDaysFile.read("holidays-cn.csv", "date,kind,name\n2026-10-10,work,国庆节\n");

  private WorkCalendar read(String text) {
    return CalendarFile.read("test", "test.yaml", text, Map.of("holidays-cn", official));
  }

  private static String hours(WorkCalendar calendar, String date) {
    return calendar.week().plan(java.time.LocalDate.parse(date)).hours();
  }

  @Test
  void aCalendarHasBreaksLongDaysAndDaysOfItsOwn() {
    WorkCalendar calendar = read(GOOD);

    assertThat(hours(calendar, "2026-11-10")).isEqualTo("09:00-12:00, 13:00-18:00");
    assertThat(hours(calendar, "2026-11-14")).isEqualTo("10:00-24:00");
    assertThat(hours(calendar, "2026-11-11")).isEqualTo("08:00-12:00, 12:30-24:00");
    assertThat(hours(calendar, "2026-12-31")).isEmpty();
    assertThat(hours(calendar, "2026-10-10")).isEqualTo("09:00-12:00, 13:00-18:00");
  }

  @Test
  void otherHoursOnTheWayAreToldOnceForEachWeekday() throws Exception {
    write("shop.yaml", GOOD, 1);

    Explanation why =
        new WorkingTime(calendars(), Clock.systemUTC())
            .due("shop", Instant.parse("2026-11-20T02:00:00Z"), "P14D")
            .explanation();

    assertThat(why.english())
        .isEqualTo(
            "Fri 20 Nov 2026 10:00 + 14 working days in 09:00-12:00, 13:00-18:00;"
                + " Sat: 10:00-24:00; Sun: 10:00-24:00 → Fri 4 Dec 2026 10:00");
    assertThat(why.chinese()).contains("周六工作时间 10:00-24:00；周日");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Asia/Shanghai | Asia/Peking | test.yaml:1: 'Asia/Peking' is no time zone",
        "13:00 | 11:30 | test.yaml:5: 11:30-18:00 overlaps 09:00-12:00 on MONDAY",
        "2026-11-11 | 2026-02-29 | test.yaml:8: '2026-02-29' is no date",
        "2026-12-31 | 2026-11-11 | test.yaml:9: 2026-11-11 is overridden twice",
        "12:30-24:00 | 11:00-24:00 | test.yaml:8: 11:00-24:00 overlaps 08:00-12:00 on 2026-11-11",
        "10:00 | 10:60 | test.yaml:6: '10:60' is no time of day",
        "10:00 | 24:00 | test.yaml:6: a frame must open before it closes",
        "MON-FRI | MO-FRI | test.yaml:4: 'MO' is no weekday",
        "holidays-cn | holidays-de | test.yaml:2: there are no official days 'holidays-de'",
        "off: true | closed: true | test.yaml:9: 'closed' is not known here",
        "off: true | off: false | test.yaml:9: write either off: true, or frames",
        "frames: | frames: { | test.yaml:4: this is no YAML"
      })
  void aBadFileIsRefusedWithFileAndLine(String good, String bad, String message) {
    assertThatThrownBy(() -> read(GOOD.replaceFirst(good, bad)))
        .isInstanceOf(FileFault.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void aCharacterThatNoTextHasIsRefusedWithItsLine() {
    assertThatThrownBy(() -> read(GOOD.replaceFirst("10:00", "10\u0000:00")))
        .isInstanceOf(FileFault.class)
        .hasMessageStartingWith("test.yaml:6: there is a character that no text file has");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-02-30,off,x | days.csv:2: '2026-02-30' is no date",
        "2026-02-03,free,x | days.csv:2: write a date, off or work",
        "2026-02-03 | days.csv:2: write a date, off or work"
      })
  void badOfficialDaysAreRefusedWithFileAndLine(String line, String message) {
    assertThatThrownBy(() -> OfficialDaysFile.read("days.csv", "date,kind,name\n" + line))
        .isInstanceOf(FileFault.class)
        .hasMessageStartingWith(message);
  }

  private Calendars calendars() {
    return new Calendars(new CalendarProperties(SHANGHAI, folder, Duration.ZERO));
  }

  /** Editors may write twice within the resolution of the file's time. */
  private void write(String name, String text, int second) throws Exception {
    Path file = Files.writeString(folder.resolve(name), text);
    Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_800_000_000L + second)));
  }

  @Test
  void anEditedFileIsInForceWithoutARestartAndWinsOverTheShippedOne() throws Exception {
    Calendars calendars = calendars();
    assertThat(hours(calendars.named("desk"), "2026-11-10")).isEqualTo("08:30-17:30");

    write("desk.yaml", GOOD, 1);
    assertThat(hours(calendars.named("desk"), "2026-11-10")).startsWith("09:00-12:00");

    write("desk.yaml", GOOD.replace("09:00", "07:00"), 2);
    assertThat(hours(calendars.named("desk"), "2026-11-10")).startsWith("07:00-12:00");
  }

  @Test
  void whileAFileIsWrongEverythingStaysAsItWasAndTheHealthPageSaysSo() throws Exception {
    write("desk.yaml", GOOD, 1);
    Calendars calendars = calendars();

    write("desk.yaml", GOOD.replace("13:00", "11:00"), 2);

    assertThat(hours(calendars.named("desk"), "2026-11-10")).isEqualTo("09:00-12:00, 13:00-18:00");
    assertThat(health(calendars, "2026-11-10T00:00:00Z").get("refused").toString())
        .startsWith("desk.yaml:5: 11:00-18:00 overlaps");
    assertThatThrownBy(calendars::reload)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("desk.yaml:5")
        .hasMessageContaining("stay as they were");
  }

  @Test
  void aYearWithoutOfficialDaysIsToldOnTheHealthPage() {
    Calendars calendars = calendars();

    assertThat(health(calendars, "2026-11-10T00:00:00Z"))
        .doesNotContainKey("computedByWeekdaysAlone");
    assertThat(health(calendars, "2027-01-10T00:00:00Z").get("computedByWeekdaysAlone").toString())
        .contains("2027 (desk)", "2027 (jd-desk)")
        .doesNotContain("after-sales");

    new WorkingTime(calendars, Clock.systemUTC())
        .due("carrier", Instant.parse("2024-03-01T00:00:00Z"), "PT1H");
    assertThat(health(calendars, "2026-11-10T00:00:00Z").get("computedByWeekdaysAlone").toString())
        .contains("2024 (carrier)");
  }

  /** As docker/prometheus-rules.yaml asks: below 45 days the next year is missed. */
  @Test
  void theDaysOfTheNextYearAreMissedInNovemberAndEndThatWhenTheyAreLoaded() throws Exception {
    Calendars calendars = calendars();
    assertThat(knownDays(calendars, "2026-11-10T00:00:00Z")).isEqualTo(52);
    assertThat(knownDays(calendars, "2026-11-20T00:00:00Z")).isEqualTo(42);
    String shipped = new ClassPathResource("calendars/holidays-cn.csv").getContentAsString(UTF_8);

    write("holidays-cn.csv", shipped + "2027-01-01,off,元旦\n", 1);
    calendars.reload();

    assertThat(knownDays(calendars, "2026-11-20T00:00:00Z")).isEqualTo(42 + 365);
    assertThat(hours(calendars.named("desk"), "2027-01-01")).isEmpty();
    assertThat(hours(calendars.named("desk"), "2026-10-10")).isNotEmpty();
  }

  private static double knownDays(Calendars calendars, String now) {
    var registry = new SimpleMeterRegistry();
    new CalendarFigures(calendars, SHANGHAI, Clock.fixed(Instant.parse(now), SHANGHAI))
        .bindTo(registry);
    return registry.get("gendan.calendar.known").gauge().value();
  }

  private static Map<String, Object> health(Calendars calendars, String now) {
    Clock clock = Clock.fixed(Instant.parse(now), SHANGHAI);
    return new CalendarsHealthIndicator(calendars, SHANGHAI, clock).health().getDetails();
  }
}
