package org.gendan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.gendan.calendar.clock.DueClocks;
import org.gendan.calendar.clock.DueTimers;
import org.gendan.calendar.clock.PauseReason;
import org.gendan.calendar.window.CutOff;
import org.gendan.model.ModelFiles;
import org.gendan.refusal.Refusal;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The parts together, on the real database: deployment, doorways, ledger. */
@Tag("database")
@WholeApp
class CalendarsInTheApplicationTest extends AppTest {

  private static final String ADMIN = "admin";

  private final RepositoryService repository;
  private final DueClocks clocks;
  private final CutOff cutOff;
  private final RecordedTimers timers = new RecordedTimers();
  private final DefaultListableBeanFactory beans;
  private final JdbcTemplate jdbc;
  private final MockMvc http;
  private final String ref = UUID.randomUUID().toString();

  CalendarsInTheApplicationTest(
      @Autowired RepositoryService repository,
      @Autowired DueClocks clocks,
      @Autowired CutOff cutOff,
      @Autowired DefaultListableBeanFactory beans,
      @Autowired JdbcTemplate jdbc,
      @Autowired WebApplicationContext application) {
    this.repository = repository;
    this.clocks = clocks;
    this.cutOff = cutOff;
    this.beans = beans;
    this.jdbc = jdbc;
    this.http = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
  }

  /** What timers were told. */
  static final class RecordedTimers implements DueTimers {
    private final List<String> calls = new ArrayList<>();

    @Override
    public void moved(String ref, Instant dueAt) {
      calls.add("moved " + dueAt);
    }

    @Override
    public void suspended(String ref) {
      calls.add("suspended");
    }

    @Override
    public void stopped(String ref) {
      calls.add("stopped");
    }
  }

  /** The application asks for those who tell timers whenever a clock moves. */
  @BeforeEach
  void listen() {
    beans.registerSingleton("recordedTimers", timers);
  }

  @AfterEach
  void listenNoMore() {
    beans.destroySingleton("recordedTimers");
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(CalendarAccess.SHANGHAI).toInstant();
  }

  private void deploy(String expression) {
    var model =
        Bpmn.createExecutableProcess("calendar-test")
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .intermediateCatchEvent()
            .timerWithDate(expression)
            .endEvent()
            .done();
    var deployed = repository.createDeployment().addModelInstance("wait.bpmn", model).deploy();
    repository.deleteDeployment(deployed.getId(), true);
  }

  @Test
  void aModelWithAnUnknownCalendarOrWindowIsNotDeployed() {
    deploy("${workingTime.after('jd-desk', 'PT2H')}");
    deploy("${cutOff.next('unpaid-chase')}");
    deploy("${clock.dueAt(ticketId)}");
    deploy("${clock.share(complaintId, 'answer', 80)}");

    assertThatThrownBy(() -> deploy("${workingTime.after('night-desk', 'PT2H')}"))
        .isInstanceOf(ParseException.class)
        .hasMessageContaining("wait.bpmn:")
        .hasMessageContaining("There is no calendar 'night-desk'");
    assertThatThrownBy(() -> deploy("${workingTime.after('desk', '2h')}"))
        .hasMessageContaining("'2h' is no amount of working time");
    assertThatThrownBy(() -> deploy("${cutOff.next('lunch')}"))
        .hasMessageContaining("unpaid-chase, unpaid-expiry, unshipped-refund, vip-ticket");
    assertThatThrownBy(() -> deploy("${clock.share(ticketId, 150)}"))
        .hasMessageContaining("'150' is no share");
    assertThatThrownBy(() -> deploy("${clock.until(ticketId)}"))
        .hasMessageContaining("write clock.dueAt(ticketId)");
  }

  @Test
  void aTableThatAnalystsChangeIsInForceAtOnceAndSoIsTheOldOneAgain() {
    Instant arrived = at("2026-03-06T16:00");
    assertThat(cutOff.due("vip-ticket", arrived).at().toInstant())
        .isEqualTo(at("2026-03-07T12:00"));
    String table = ModelFiles.text(ModelFiles.PROCESSES.resolve("calendar/cut-off-windows.dmn"));
    var changed =
        repository
            .createDeployment()
            .addString("cut-off-windows.dmn", table.replace("next day 12:00", "next day 12:15"))
            .deploy();

    try {
      assertThat(cutOff.due("vip-ticket", arrived).at().toInstant())
          .isEqualTo(at("2026-03-07T12:15"));
    } finally {
      repository.deleteDeployment(changed.getId());
    }
    assertThat(cutOff.due("vip-ticket", arrived).at().toInstant())
        .isEqualTo(at("2026-03-07T12:00"));
  }

  @Test
  void theDeployedTableAnswersForModels() {
    assertThat(cutOff.due("vip-ticket", at("2026-03-06T16:00")).at().toInstant())
        .isEqualTo(at("2026-03-07T12:00"));
    assertThatThrownBy(() -> cutOff.next("lunch")).isInstanceOf(Refusal.class);
  }

  @Test
  void aStoredDeadlineShowsItsReasonAndItsPauses() throws Exception {
    clocks.start(ref, "jd-desk", "PT2H", at("2026-10-09T17:10:00"), "system");
    assertThat(timers.calls).containsExactly("moved " + at("2026-10-10T10:10"));

    http.perform(get("/api/due-dates/" + ref).with(httpBasic("agent1", "agent1")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.dueAt").value("2026-10-10T10:10:00+08:00"))
        .andExpect(jsonPath("$.events[0].kind").value("STARTED"));

    clocks.changePolicy(ref, "around-the-clock", "P400D", "far away", "lead1");
    clocks.pause(ref, PauseReason.HELD_BY_CARRIER, "agent1");
    clocks.resume(ref, "agent1");
    clocks.stop(ref, "agent1");
    clocks.reopen(ref, "low score", "lead1");

    http.perform(
            get("/api/due-dates/" + ref)
                .with(httpBasic("agent1", "agent1"))
                .header("Accept-Language", "zh"))
        .andExpect(jsonPath("$.status").value("RUNNING"))
        .andExpect(jsonPath("$.events.length()").value(6))
        .andExpect(jsonPath("$.events[2].reason").value("HELD_BY_CARRIER"))
        .andExpect(jsonPath("$.events[2].actor").value("agent1"));
    assertThat(timers.calls).contains("suspended");
    assertThat(
            jdbc.queryForObject(
                "select count(*) from due_clock_event where ref = ?", Integer.class, ref))
        .isEqualTo(6);
  }

  @Test
  void startingTwiceIsOneClock() {
    var first = clocks.start(ref, "desk", "PT2H", at("2026-10-09T17:10"), "system");
    var second = clocks.start(ref, "desk", "PT4H", at("2026-10-09T17:20"), "system");

    assertThat(second).isEqualTo(first);
  }

  @Test
  void aRefusedEventLeavesTheLedgerAlone() {
    clocks.start(ref, "desk", "PT2H", at("2026-10-09T17:10"), "system");

    assertThatThrownBy(() -> clocks.resume(ref, "agent1")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> clocks.pause("nobody", PauseReason.HELD_BY_CARRIER, "agent1"))
        .isInstanceOf(Refusal.class);

    assertThat(clocks.ledger(ref)).hasSize(1);
  }

  @Test
  void openDeadlinesFollowAChangedCalendar() {
    clocks.start(ref, "desk", "PT2H", at("2026-10-09T17:10"), "system");
    jdbc.update("update due_date set due_at = '2026-10-01 00:00:00' where ref = ?", ref);

    assertThat(clocks.recompute()).isEqualTo(1);

    assertThat(clocks.get(ref).dueAt()).isEqualTo(at("2026-10-10T10:10"));
  }

  @Test
  void anUnknownCalendarAndAnUnreadableTimeAreToldApart() throws Exception {
    String from = "?from=2026-10-09T17:10:00%2B08:00&plus=PT2H";
    explain("jd-desk" + from, 200);
    explain("night-desk" + from, 404);
    explain("jd-desk?from=yesterday&plus=PT2H", 422);
    http.perform(get("/api/due-dates/nothing").with(httpBasic(ADMIN, ADMIN)))
        .andExpect(status().isNotFound());
  }

  private void explain(String path, int status) throws Exception {
    http.perform(
            get(java.net.URI.create("/api/calendars/" + path.replaceFirst("\\?", "/explain?")))
                .with(httpBasic("agent1", "agent1")))
        .andExpect(status().is(status));
  }

  @Test
  void administratorsSeeTheCalendarsOnTheHealthPage() throws Exception {
    http.perform(get("/actuator/health").with(httpBasic(ADMIN, ADMIN)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.components.calendars.details.calendars[0]").value("after-sales"));
    http.perform(get("/actuator/health"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.components").doesNotExist());
  }
}
