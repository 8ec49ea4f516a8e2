package org.gendan.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gendan.calendar.Calendars;
import org.gendan.calendar.WorkingTime;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever the rule: what the preview says is what the case has after it is applied, and what a new
 * case with the same start would have; and taking it back leaves what was before.
 */
@WholeApp
class LabPropertyTest extends AppTest {

  private static final String TICKET = "ticket-policy.outputEntry_jdTicket_amount.cell";
  private static final List<String> CALENDARS =
      List.of("desk", "jd-desk", "after-sales", "carrier", "around-the-clock");
  private static final int ROUNDS = 5;
  private static final long SEED = 20261130;

  private final Random random = new Random(SEED);

  @Autowired private Calendars calendars;
  @Autowired private WorkingTime workingTime;

  private Lab lab;

  @BeforeEach
  void enter() {
    lab = new Lab(app);
  }

  private String amount() {
    return switch (random.nextInt(3)) {
      case 0 -> "PT%dM".formatted(61 + random.nextInt(3000));
      case 1 -> "P%dD".formatted(1 + random.nextInt(20));
      default -> "P%dDT%dH".formatted(1 + random.nextInt(9), 1 + random.nextInt(30));
    };
  }

  /** What a case that began then is given. */
  private Instant newCase(String calendar, String amount, JsonNode startedAt) {
    return Lab.at(
        app.as("lead1")
            .get(
                "/api/calendars/%s/explain?from=%s&plus=%s"
                    .formatted(
                        calendar,
                        URLEncoder.encode(startedAt.asText(), StandardCharsets.UTF_8),
                        amount))
            .expect(200)
            .json()
            .path("dueAt"));
  }

  @Test
  void aTaskByAnyRule() {
    OrderCase order = app.take(OrderBody.cod());
    for (int round = 0; round < ROUNDS; round++) {
      app.advance(Duration.ofMinutes(random.nextInt(60)));
      String calendar = CALENDARS.get(random.nextInt(CALENDARS.size()));
      String amount = amount();
      String rule = "${workingTime.after('%s', '%s')}".formatted(calendar, amount);
      Instant before = Lab.at(order.task("userTask_confirmOrder").path("dueAt"));

      JsonNode one = lab.preview(Lab.CONFIRM, rule).path("cases").path(0);
      String applied = lab.apply(lab.preview(Lab.CONFIRM, rule));

      Instant after = Lab.at(order.task("userTask_confirmOrder").path("dueAt"));
      assertThat(after).as(rule).isEqualTo(Lab.at(one.path("newDueAt")));
      assertThat(after).as(rule).isEqualTo(newCase(calendar, amount, one.path("startedAt")));
      lab.undo(applied);
      assertThat(Lab.at(order.task("userTask_confirmOrder").path("dueAt"))).isEqualTo(before);
    }
  }

  @Test
  void aClockByAnyLimitWithItsPauses() {
    OrderCase order = app.take(OrderBody.cod());
    String ticket =
        app.as("aftersales1")
            .post(
                "/api/tickets",
                Map.of(
                    "platform", "JD",
                    "ticketNo", "LAB-2",
                    "kind", "SERVICE",
                    "receivedAt", order.now().toString(),
                    "priority", "NORMAL",
                    "text", "Where is it?"))
            .expect(201)
            .at("/ticketId");
    for (int round = 0; round < ROUNDS; round++) {
      app.as("aftersales1")
          .post(
              "/api/tickets/" + ticket + "/pauses",
              Map.of(
                  "text", "Which size?", "until", order.now().plus(Duration.ofDays(9)).toString()))
          .expect(201);
      app.advance(Duration.ofMinutes(1 + random.nextInt(300)));
      app.as("aftersales1").post("/api/tickets/" + ticket + "/resumptions", Map.of()).expect(201);
      Instant before = due(ticket);
      String amount = amount();
      JsonNode one = lab.preview(TICKET, amount).path("cases").path(0);
      String applied = lab.apply(lab.preview(TICKET, amount));
      assertThat(due(ticket)).as(amount).isEqualTo(Lab.at(one.path("newDueAt")));
      lab.undo(applied);
      assertThat(due(ticket)).as(amount).isEqualTo(before);
    }
  }

  @Test
  void aTaskByAnyHoursAndHolidays() {
    OrderCase order = app.take(OrderBody.cod());
    Instant before = Lab.at(order.task("userTask_confirmOrder").path("dueAt"));
    for (int round = 0; round < ROUNDS; round++) {
      String text = hours(order.now());
      JsonNode one =
          app.as("analyst1")
              .post(
                  "/api/lab/previews/files/desk.yaml",
                  "application/octet-stream",
                  text.getBytes(StandardCharsets.UTF_8))
              .expect(201)
              .json()
              .at("/cases/0");
      Instant expected =
          workingTime
              .with(calendars.with("desk.yaml", text))
              .due("desk", Lab.at(one.path("startedAt")), "PT2H")
              .at()
              .toInstant();
      assertThat(Lab.at(one.path("newDueAt")))
          .as(text)
          .isEqualTo(expected.truncatedTo(ChronoUnit.SECONDS));
      assertThat(Lab.at(one.path("oldDueAt"))).isEqualTo(before);
    }
    assertThat(Lab.at(order.task("userTask_confirmOrder").path("dueAt"))).isEqualTo(before);
  }

  /** Hours of a day that begin and end by chance, and some days off. */
  private String hours(Instant now) {
    LocalDate day = now.atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
    var text = new StringBuilder("zone: Asia/Shanghai\nofficialDays: holidays-cn\nframes:\n");
    int open = random.nextInt(11);
    int close = open + 1 + random.nextInt(12);
    text.append(
        "  - { days: MON-SUN, from: \"%02d:%02d\", to: \"%02d:00\" }%noverrides:%n"
            .formatted(open, random.nextInt(60), close));
    for (int i = 0; i < 3; i++) {
      text.append(
          "  - { date: %s, off: true, name: Off }%n"
              .formatted(day.plusDays(2L * i + random.nextInt(2))));
    }
    return text.toString();
  }

  private Instant due(String ref) {
    return Lab.at(app.as("lead1").get("/api/due-dates/" + ref).expect(200).json().path("dueAt"));
  }
}
