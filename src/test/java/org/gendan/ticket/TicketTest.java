package org.gendan.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.gendan.refusal.Refusal;
import org.gendan.ticket.Ticket.Answer;
import org.gendan.ticket.Ticket.Escalation;
import org.gendan.ticket.Ticket.Measure;
import org.junit.jupiter.api.Test;

class TicketTest {

  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final Answer ANSWER = new Answer("done", Cause.COMPANY, "aftersales1", NOW);
  private static final Measure MEASURE = new Measure("trained", "lead1", NOW);

  @Test
  void anOpenTicketWaitsForItsCustomerAndGoesOn() {
    assertThat(open().waiting().resumed().status()).isEqualTo(TicketStatus.OPEN);
  }

  @Test
  void aTicketThatWaitsCanBeAnswered() {
    assertThat(open().waiting().answered(ANSWER).status()).isEqualTo(TicketStatus.ANSWERED);
  }

  @Test
  void anOverdueTicketCanBeAnswered() {
    Ticket late = open().escalated(new Escalation("exception-1", NOW)).answered(ANSWER);

    assertThat(late.status()).isEqualTo(TicketStatus.ANSWERED);
    assertThat(late.escalation().exceptionId()).isEqualTo("exception-1");
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThatThrownBy(() -> open().resumed()).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> open().waiting().waiting()).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> open().answered(ANSWER).waiting()).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> open().answered(ANSWER).answered(ANSWER))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("aftersales1");
    assertThatThrownBy(() -> open().remedied(MEASURE)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> open().answered(ANSWER).remedied(MEASURE).remedied(MEASURE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("lead1");
  }

  @Test
  void aTicketIsOverdueOnceItsDeadlineIsPastAndItIsNotAnswered() {
    assertThat(open().isOverdue(NOW)).isFalse();
    assertThat(open().isOverdue(NOW.plusSeconds(1))).isTrue();
    assertThat(open().answered(ANSWER).isOverdue(NOW.plusSeconds(1))).isFalse();
  }

  private static Ticket open() {
    return new Ticket(
        "ticket-1",
        "JD",
        "T-1",
        "GENERAL",
        Priority.NORMAL,
        CustomerClass.STANDARD,
        null,
        null,
        null,
        NOW,
        null,
        new TicketPolicy("jd-desk", "PT2H", null, 60, false),
        TicketStatus.OPEN,
        NOW,
        null,
        null,
        null,
        "fingerprint",
        0);
  }
}
