package org.gendan.ticket.handling;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.gendan.calendar.BusinessTime;
import org.gendan.notify.staff.StaffMessages;
import org.gendan.notify.staff.StaffMessages.Template;
import org.gendan.security.Roles;
import org.gendan.ticket.Ticket;
import org.springframework.stereotype.Component;

/**
 * Reminds after-sales in its chat of a ticket whose time is running out (rows 105-111 of
 * docs/domain.md).
 */
@Component
class DeskReminders {

  private final StaffMessages messages;
  private final ZoneId zone;

  DeskReminders(StaffMessages messages, ZoneId zone) {
    this.messages = messages;
    this.zone = zone;
  }

  /** Once for each deadline: a ticket that was paused has a new one, and is worth a word again. */
  void tell(Ticket ticket, Template template) {
    Instant due = ticket.dueAt();
    messages.tell(
        "ticket:%s:%s:%s".formatted(ticket.id(), template, due == null ? "" : due),
        Roles.AFTER_SALES,
        template,
        Map.of(
            "platform",
            ticket.platform(),
            "ticketNo",
            ticket.ticketNo(),
            "dueAt",
            BusinessTime.brief(due, zone)));
  }
}
