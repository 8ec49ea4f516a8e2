package org.gendan.ticket.handling;

import java.util.List;
import java.util.Set;
import org.gendan.calendar.clock.DueClocks;
import org.gendan.calendar.duty.DutyRoster;
import org.gendan.calendar.outage.MissedInOutage;
import org.gendan.escalation.ExceptionCause;
import org.gendan.escalation.ExceptionReport;
import org.gendan.escalation.Exceptions;
import org.gendan.escalation.Happening;
import org.gendan.escalation.Reasons;
import org.gendan.notify.guard.Reader;
import org.gendan.notify.guard.ScriptGuard;
import org.gendan.notify.staff.StaffMessages.Template;
import org.gendan.refusal.Refusal;
import org.gendan.refusal.field.KeptText;
import org.gendan.row.LostUpdate;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.ticket.Cause;
import org.gendan.ticket.Ticket;
import org.gendan.ticket.Ticket.Answer;
import org.gendan.ticket.Ticket.Escalation;
import org.gendan.ticket.TicketJournal;
import org.gendan.ticket.TicketMapper;
import org.gendan.ticket.TicketMapper.Filter;
import org.gendan.ticket.TicketNote;
import org.gendan.ticket.TicketStatus;
import org.gendan.ticket.cause.CauseFollowUpProcess;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tickets from the moment they are taken: pauses, reminders, escalation, the answer. */
@Component
public class Tickets {

  private static final int MOST_TEXT = 4_000;
  private static final String OVERDUE = "TICKET_OVERDUE";

  private final TicketMapper store;
  private final DueClocks clocks;
  private final Exceptions exceptions;
  private final Reasons reasons;
  private final CauseFollowUpProcess causes;
  private final TicketHandlingProcess handling;
  private final DutyRoster duty;
  private final TicketJournal journal;
  private final ScriptGuard guard;
  private final DeskReminders reminders;
  private final MissedInOutage missed;
  private final CurrentActor actor;

  Tickets(
      TicketMapper store,
      DueClocks clocks,
      Exceptions exceptions,
      Reasons reasons,
      CauseFollowUpProcess causes,
      TicketHandlingProcess handling,
      DutyRoster duty,
      TicketJournal journal,
      ScriptGuard guard,
      DeskReminders reminders,
      MissedInOutage missed,
      CurrentActor actor) {
    this.store = store;
    this.clocks = clocks;
    this.exceptions = exceptions;
    this.reasons = reasons;
    this.causes = causes;
    this.handling = handling;
    this.duty = duty;
    this.journal = journal;
    this.guard = guard;
    this.reminders = reminders;
    this.missed = missed;
    this.actor = actor;
  }

  /**
   * The ticket with this id.
   *
   * @throws Refusal when there is none
   */
  public Ticket get(String ticketId) {
    return store
        .find(ticketId)
        .orElseThrow(
            () -> Refusal.notFound("There is no ticket '%s'; open it from its order", ticketId));
  }

  /** A list in the order of work. */
  public Page<Ticket> search(Filter filter, PageRequest page) {
    return new Page<>(
        store.search(filter, page.size(), page.offset()),
        page.page(),
        page.size(),
        store.count(filter));
  }

  /** What happened to a ticket, oldest first. */
  public List<TicketNote> notes(String ticketId) {
    return store.notes(ticketId);
  }

  /**
   * The first reminder: the agent who has the ticket sees it; nothing is noted once it is answered.
   */
  @Transactional
  public void remindHandler(String ticketId) {
    remind(ticketId, Template.TICKET_REMINDER, "Reminder to the handler: the time is running");
  }

  /** The last reminder before the deadline, for the whole desk. */
  @Transactional
  public void remindTeam(String ticketId) {
    remind(
        ticketId, Template.TICKET_LAST_REMINDER, "Last reminder to the desk: the deadline is near");
  }

  private void remind(String ticketId, Template kind, String text) {
    Ticket ticket = get(ticketId);
    if (ticket.status() != TicketStatus.ANSWERED && !isOvertaken(ticket, kind)) {
      journal.note(ticket, kind.name(), text + dueBy(ticket));
      reminders.tell(ticket, kind);
      releaseFromWhoHasLeft(ticket);
    }
  }

  /** After an outage several steps of one chain are due at once: the last one alone is taken. */
  private boolean isOvertaken(Ticket ticket, Template kind) {
    Set<String> later =
        kind == Template.TICKET_REMINDER
            ? Set.of(Template.TICKET_LAST_REMINDER.name(), OVERDUE)
            : Set.of(OVERDUE);
    return ticket.isOverdue(journal.now())
        || store.notes(ticket.id()).stream().map(TicketNote::kind).anyMatch(later::contains)
        || kind == Template.TICKET_REMINDER && handling.isLastReminderDue(ticket.id());
  }

  /**
   * Others take it when the handler is off duty and a colleague is on (row 111 of docs/domain.md).
   */
  private void releaseFromWhoHasLeft(Ticket ticket) {
    handling
        .handlerOf(ticket.id())
        .filter(handler -> !duty.isOnDuty(handler) && duty.anyoneOnDuty(Roles.AFTER_SALES))
        .ifPresent(
            handler -> {
              handling.release(ticket.id());
              journal.note(ticket, "TICKET_RELEASED", handler + " is off duty; others take it");
            });
  }

  /** Its time is over: an exception is raised, once. The ticket can still be answered. */
  @Transactional
  public void escalate(String ticketId) {
    Ticket ticket = get(ticketId);
    if (ticket.status() != TicketStatus.ANSWERED && ticket.escalation() == null) {
      raise(ticket);
    }
  }

  /**
   * Answers a ticket; the department that owns its cause is told (row 112 of docs/domain.md).
   *
   * @return the ticket, which says whether it was in time
   * @throws Refusal when it is answered already, or the answer is missing, too long, or says what
   *     this house does not say
   */
  @Transactional
  public Ticket answer(String ticketId, String text, Cause cause) {
    actor.mustBeOneOf("answer a ticket", Roles.AFTER_SALES);
    KeptText.optional("answer", text, MOST_TEXT);
    Ticket open = get(ticketId);
    guard.honest(
        "answer",
        text,
        TicketOrders.isOurOwn(open.platform()) ? Reader.COLLEAGUE : Reader.CUSTOMER);
    // The timer may not have come to it yet, or its clock was moved; late is late.
    if (open.isOverdue(journal.now()) && open.escalation() == null) {
      open = raise(open);
    }
    Ticket answered = save(open.answered(new Answer(text, cause, actor.id(), journal.now())));
    clocks.stop(ticketId, actor.id());
    journal.note(answered, "TICKET_ANSWERED", "Answered, cause " + Words.of(cause) + ": " + text);
    if (answered.escalation() != null) {
      reasons.happened(List.of(Happening.kept(answered.orderId(), overdueRequest(answered))));
    }
    causes.known(answered);
    return answered;
  }

  private String dueBy(Ticket ticket) {
    return ticket.dueAt() == null ? "" : ", due at " + journal.moment(ticket.dueAt());
  }

  private Ticket raise(Ticket ticket) {
    String text =
        "%s ticket %s was due at %s and is not answered"
                .formatted(
                    Words.of("Platform", ticket.platform()),
                    ticket.ticketNo(),
                    journal.moment(ticket.dueAt()))
            + missed.words(ticket.dueAt());
    var raised =
        exceptions.raise(
            new ExceptionReport(
                overdueRequest(ticket),
                ticket.orderId(),
                null,
                ExceptionCause.TICKET_OVERDUE,
                text,
                actor.id()));
    Ticket escalated = save(ticket.escalated(new Escalation(raised.exceptionId(), journal.now())));
    journal.note(escalated, OVERDUE, text + "; exception " + raised.exceptionId());
    return escalated;
  }

  private static String overdueRequest(Ticket ticket) {
    return "ticket-overdue-" + ticket.id();
  }

  private Ticket save(Ticket changed) {
    LostUpdate.unless(store.update(changed), "Ticket", changed.ticketNo());
    return get(changed.id());
  }
}
