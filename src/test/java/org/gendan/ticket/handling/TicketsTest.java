package org.gendan.ticket.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Optional;
import org.gendan.calendar.clock.DueClocks;
import org.gendan.calendar.duty.DutyRoster;
import org.gendan.calendar.outage.MissedInOutage;
import org.gendan.escalation.ExceptionCause;
import org.gendan.escalation.ExceptionReceipt;
import org.gendan.escalation.Exceptions;
import org.gendan.escalation.Reasons;
import org.gendan.notify.guard.ScriptGuard;
import org.gendan.order.OrderJournal;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.ticket.Cause;
import org.gendan.ticket.CustomerClass;
import org.gendan.ticket.Priority;
import org.gendan.ticket.Ticket;
import org.gendan.ticket.Ticket.Answer;
import org.gendan.ticket.TicketJournal;
import org.gendan.ticket.TicketMapper;
import org.gendan.ticket.TicketPolicy;
import org.gendan.ticket.TicketStatus;
import org.gendan.ticket.cause.CauseFollowUpProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the domain makes of reminders, deadlines and answers, whenever they come. */
class TicketsTest {

  private static final String ID = "ticket-1";
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

  private final TicketMapper store = mock(TicketMapper.class);
  private final DueClocks clocks = mock(DueClocks.class);
  private final Exceptions exceptions = mock(Exceptions.class);
  private final CauseFollowUpProcess causes = mock(CauseFollowUpProcess.class);
  private final TicketHandlingProcess handling = mock(TicketHandlingProcess.class);
  private final DutyRoster duty = mock(DutyRoster.class);
  private final CurrentActor actor = mock(CurrentActor.class);
  private final OrderJournal journal = mock(OrderJournal.class);
  private final Reasons reasons = mock(Reasons.class);
  private final MissedInOutage missed =
      mock(
          MissedInOutage.class,
          call -> call.getMethod().getReturnType() == String.class ? "" : false);
  private final Tickets tickets =
      new Tickets(
          store,
          clocks,
          exceptions,
          reasons,
          causes,
          handling,
          duty,
          new TicketJournal(store, journal),
          mock(ScriptGuard.class),
          mock(DeskReminders.class),
          missed,
          actor);

  @BeforeEach
  void theStoreKeepsWhatItIsGiven() {
    when(actor.id()).thenReturn("aftersales1");
    when(journal.now()).thenReturn(NOW);
    when(exceptions.raise(any())).thenReturn(new ExceptionReceipt("exception-1", false));
    when(store.update(any()))
        .thenAnswer(
            call -> {
              stands(call.getArgument(0));
              return true;
            });
    when(handling.handlerOf(ID)).thenReturn(Optional.of("aftersales1"));
    stands(ticket(NOW.plusSeconds(3600)));
  }

  @Test
  void aHandlerWhoIsOffDutyLosesTheTicketToWhoeverIsOn() {
    when(duty.anyoneOnDuty(Roles.AFTER_SALES)).thenReturn(true);
    tickets.remindHandler(ID);

    verify(handling).release(ID);
    verify(store).note(eq(ID), argThat(note -> note.kind().equals("TICKET_RELEASED")));
  }

  @Test
  void aHandlerWhoIsOnDutyKeepsTheTicket() {
    when(duty.anyoneOnDuty(Roles.AFTER_SALES)).thenReturn(true);
    when(duty.isOnDuty("aftersales1")).thenReturn(true);
    tickets.remindHandler(ID);

    verify(handling, never()).release(any());
  }

  @Test
  void whileNobodyIsOnDutyATicketStaysWhereItIs() {
    tickets.remindTeam(ID);

    verify(handling, never()).release(any());
    verify(store).note(eq(ID), argThat(note -> note.kind().equals("TICKET_LAST_REMINDER")));
  }

  @Test
  void whatIsAnsweredIsNeitherRemindedNorEscalated() {
    tickets.answer(ID, "done", Cause.COMPANY);
    tickets.remindHandler(ID);
    tickets.remindTeam(ID);
    tickets.escalate(ID);

    verify(store, never()).note(any(), argThat(note -> note.kind().contains("REMINDER")));
    verify(exceptions, never()).raise(any());
  }

  @Test
  void aMissedDeadlineRaisesOneExceptionHoweverOftenItIsTold() {
    tickets.escalate(ID);
    tickets.escalate(ID);

    verify(exceptions, times(1))
        .raise(
            argThat(
                report ->
                    report.cause() == ExceptionCause.TICKET_OVERDUE
                        && report.requestId().contains(ID)));
  }

  @Test
  void anAnswerInTimeRaisesNothingStopsTheClockAndTellsTheCause() {
    Ticket answered = tickets.answer(ID, "done", Cause.FACTORY);

    assertThat(answered.answer()).isEqualTo(new Answer("done", Cause.FACTORY, "aftersales1", NOW));
    assertThat(answered.escalation()).isNull();
    verify(exceptions, never()).raise(any());
    verify(clocks).stop(ID, "aftersales1");
    verify(causes).known(answered);
  }

  @Test
  void anAnswerAfterTheDeadlineRaisesTheExceptionThatTheTimerHasNotRaisedYet() {
    stands(ticket(NOW.minusSeconds(1)));
    Ticket answered = tickets.answer(ID, "done", Cause.FACTORY);

    assertThat(answered.escalation().exceptionId()).isEqualTo("exception-1");
  }

  private void stands(Ticket ticket) {
    when(store.find(ID)).thenReturn(Optional.of(ticket));
  }

  private static Ticket ticket(Instant dueAt) {
    return new Ticket(
        ID,
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
        dueAt,
        null,
        null,
        null,
        "fingerprint",
        0);
  }
}
