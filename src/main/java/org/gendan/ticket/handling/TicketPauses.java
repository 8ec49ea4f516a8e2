package org.gendan.ticket.handling;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.gendan.calendar.BusinessTime;
import org.gendan.calendar.clock.DueClocks;
import org.gendan.calendar.clock.PauseReason;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.row.LostUpdate;
import org.gendan.security.CurrentActor;
import org.gendan.ticket.Ticket;
import org.gendan.ticket.TicketJournal;
import org.gendan.ticket.TicketMapper;
import org.gendan.ticket.TicketStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The customer has to answer first: the clock of a ticket stands, for a reason and until then. */
@Component
public class TicketPauses {

  private final Tickets tickets;
  private final TicketMapper store;
  private final TicketPauseMapper pauses;
  private final DueClocks clocks;
  private final TicketPauseProcess flow;
  private final TicketJournal journal;
  private final CurrentActor actor;
  private final ZoneId zone;

  TicketPauses(
      Tickets tickets,
      TicketMapper store,
      TicketPauseMapper pauses,
      DueClocks clocks,
      TicketPauseProcess flow,
      TicketJournal journal,
      CurrentActor actor,
      ZoneId zone) {
    this.tickets = tickets;
    this.store = store;
    this.pauses = pauses;
    this.clocks = clocks;
    this.flow = flow;
    this.journal = journal;
    this.actor = actor;
    this.zone = zone;
  }

  /**
   * The customer has to answer first: the clock stands still until then at the longest.
   *
   * @param why what the customer was asked for
   * @param until when the clock runs on without an answer
   * @throws Refusal when the ticket does not wait for us, or the end is past
   */
  @Transactional
  public Ticket pause(String ticketId, String why, OffsetDateTime until) {
    Instant now = journal.now();
    Instant ends = until(until, now);
    Ticket waiting = save(tickets.get(ticketId).waiting());
    clocks.pause(ticketId, PauseReason.WAITING_FOR_CUSTOMER, actor.id());
    pauses.add(ticketId, ends, why, actor.id(), now);
    flow.paused(waiting, ends);
    journal.note(
        waiting,
        "TICKET_PAUSED",
        "Waits for the customer until %s: %s".formatted(BusinessTime.brief(ends, zone), why));
    return tickets.get(ticketId);
  }

  /**
   * The customer has answered: the clock runs on.
   *
   * @throws Refusal when the ticket does not wait for its customer
   */
  @Transactional
  public Ticket resume(String ticketId, String text) {
    String words = text == null ? "" : " (" + text + ")";
    return runOn(ticketId, "The customer has answered" + words);
  }

  /**
   * The time that the customer was given is over. Does nothing when the ticket does not wait any
   * more, or waits until another moment.
   */
  @Transactional
  public void end(String ticketId, Instant until) {
    boolean lasts = pauses.until(ticketId).filter(until::equals).isPresent();
    if (lasts && tickets.get(ticketId).status() == TicketStatus.WAITING) {
      runOn(ticketId, "The customer has not answered in time; it goes on without");
    }
  }

  private Ticket runOn(String ticketId, String text) {
    Ticket open = save(tickets.get(ticketId).resumed());
    clocks.resume(ticketId, PauseReason.WAITING_FOR_CUSTOMER, actor.id());
    journal.note(open, "TICKET_RESUMED", text);
    return tickets.get(ticketId);
  }

  private Ticket save(Ticket changed) {
    LostUpdate.unless(store.update(changed), "Ticket", changed.ticketNo());
    return tickets.get(changed.id());
  }

  private static Instant until(OffsetDateTime until, Instant now) {
    Instant ends = until.toInstant().truncatedTo(ChronoUnit.SECONDS);
    if (!ends.isAfter(now)) {
      throw Refusal.invalid("until", ErrorCode.PAST, "is not in the future; give a later moment");
    }
    return ends;
  }
}
