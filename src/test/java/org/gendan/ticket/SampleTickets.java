package org.gendan.ticket;

import org.gendan.engine.EngineForTests;
import org.gendan.ticket.Ticket.Answer;
import org.gendan.ticket.Ticket.Escalation;

/** Tickets as the intake makes them, and what becomes of them. */
public final class SampleTickets {

  public static final String ID = "ticket-1";

  private SampleTickets() {}

  /** A ticket of JD about order 2603020001, that has 2 working hours. */
  public static Ticket ticketAwaitingAnswer() {
    return ticket(TicketStatus.OPEN, null, null);
  }

  public static Ticket ticketAnswered(Cause cause) {
    return ticket(TicketStatus.ANSWERED, null, answer(cause));
  }

  public static Ticket ticketAnsweredLate() {
    var raised = new Escalation("exception-1", EngineForTests.NOW);
    return ticket(TicketStatus.ANSWERED, raised, answer(Cause.LOGISTICS));
  }

  private static Answer answer(Cause cause) {
    return new Answer("sent again", cause, "aftersales1", EngineForTests.NOW);
  }

  private static Ticket ticket(TicketStatus status, Escalation escalation, Answer answer) {
    return new Ticket(
        ID,
        "JD",
        "T-1",
        "GENERAL",
        Priority.NORMAL,
        CustomerClass.STANDARD,
        "2603020001",
        "order-1",
        "digest",
        EngineForTests.NOW,
        "Where is it?",
        new TicketPolicy("jd-desk", "PT2H", null, 60, false),
        status,
        EngineForTests.NOW,
        escalation,
        answer,
        null,
        "fingerprint",
        0);
  }
}
