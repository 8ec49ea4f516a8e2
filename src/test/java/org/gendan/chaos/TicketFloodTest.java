package org.gendan.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gendan.testing.app.TicketCase.clockStandsAt;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gendan.engine.clock.DueJobs;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.WholeApp;
import org.gendan.ticket.handling.TicketIntake;
import org.gendan.ticket.handling.TicketOutcome;
import org.gendan.ticket.handling.TicketSubmission;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Ten thousand tickets that are due in the same minute. */
@WholeApp
@Tag("chaos")
class TicketFloodTest extends AppTest {

  private static final int TICKETS = Integer.getInteger("chaos.tickets", 10_000);
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final TicketIntake intake;
  private final DueJobs jobs;
  private final JdbcTemplate database;

  TicketFloodTest(
      @Autowired TicketIntake intake, @Autowired DueJobs jobs, @Autowired JdbcTemplate database) {
    this.intake = intake;
    this.jobs = jobs;
    this.database = database;
  }

  @Test
  void eachIsRemindedTwiceAndEscalatedOnce() throws Exception {
    clockStandsAt("2026-10-12T10:00:00");
    String run = OrderBody.number();
    long begun = System.nanoTime();
    take(run);
    long taken = System.nanoTime();
    clockStandsAt("2026-10-12T12:00:01");
    jobs.hint();
    await("all that is due").atMost(PATIENCE).until(() -> jobs.count() == 0);
    long done = System.nanoTime();
    System.out.printf(
        "%,d tickets: taken in %d s; reminders and escalations in %d s%n",
        TICKETS,
        Duration.ofNanos(taken - begun).toSeconds(),
        Duration.ofNanos(done - taken).toSeconds());

    for (String kind : List.of("TICKET_REMINDER", "TICKET_LAST_REMINDER", "TICKET_OVERDUE")) {
      assertThat(notes(run, kind)).as(kind).isEqualTo(TICKETS);
    }
    assertThat(
            database.queryForObject(
                "select count(distinct exception_id) from ticket where ticket_no like ?",
                Integer.class,
                run + "%"))
        .isEqualTo(TICKETS);
  }

  private void take(String run) throws Exception {
    var pool = Executors.newFixedThreadPool(4);
    try {
      List<Callable<TicketOutcome>> all =
          IntStream.range(0, TICKETS)
              .<Callable<TicketOutcome>>mapToObj(i -> () -> intake.take(ticket(run + "-" + i)))
              .toList();
      for (Future<TicketOutcome> outcome : pool.invokeAll(all)) {
        assertThat(outcome.get()).isInstanceOf(TicketOutcome.Taken.class);
      }
    } finally {
      pool.shutdown();
    }
  }

  private int notes(String run, String kind) {
    return database.queryForObject(
        """
        select count(*) from ticket_note n join ticket t on t.ticket_id = n.ticket_id
         where t.ticket_no like ? and n.kind = ?\
        """,
        Integer.class,
        run + "%",
        kind);
  }

  private static TicketSubmission ticket(String ticketNo) {
    return new TicketSubmission("JD", ticketNo, null, null, null, null, null);
  }
}
