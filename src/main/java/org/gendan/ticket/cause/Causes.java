package org.gendan.ticket.cause;

import org.gendan.refusal.Refusal;
import org.gendan.refusal.field.KeptText;
import org.gendan.row.LostUpdate;
import org.gendan.security.CurrentActor;
import org.gendan.ticket.Ticket;
import org.gendan.ticket.Ticket.Measure;
import org.gendan.ticket.TicketJournal;
import org.gendan.ticket.TicketMapper;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the department that owns the cause of a ticket does about it (row 112 of docs/domain.md).
 */
@Component
public class Causes {

  private static final int MOST_TEXT = 4_000;

  private final TicketMapper store;
  private final TicketJournal journal;
  private final CurrentActor actor;

  Causes(TicketMapper store, TicketJournal journal, CurrentActor actor) {
    this.store = store;
    this.journal = journal;
    this.actor = actor;
  }

  /**
   * Keeps what was done.
   *
   * @throws Refusal when it was done already or the text is too long
   */
  @Transactional
  public void remedied(String ticketId, String measure) {
    KeptText.optional("measure", measure, MOST_TEXT);
    Ticket ticket =
        store
            .find(ticketId)
            .orElseThrow(() -> Refusal.notFound("There is no ticket '%s'", ticketId));
    Ticket remedied = ticket.remedied(new Measure(measure, actor.id(), journal.now()));
    LostUpdate.unless(store.update(remedied), "Ticket", ticket.ticketNo());
    String kind = "CAUSE_REMEDIED";
    journal.note(
        remedied, kind, "Cause " + Words.of(ticket.answer().cause()) + " remedied: " + measure);
  }
}
