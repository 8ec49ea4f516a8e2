package org.gendan.ticket.handling;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.gendan.calendar.BusinessTime;
import org.gendan.engine.TaskView;
import org.gendan.ticket.Ticket;
import org.gendan.ticket.TicketNote;
import org.gendan.ticket.cause.CauseFollowUpModel;
import org.gendan.words.StoryWords;
import org.gendan.words.TwoLanguages;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;

/** What the forms about a ticket show of it. */
@Component
class TicketTaskView implements TaskView {

  private static final int LAST_NOTES = 8;
  private final Tickets tickets;
  private final ZoneId zone;

  TicketTaskView(Tickets tickets, ZoneId zone) {
    this.tickets = tickets;
    this.zone = zone;
  }

  @Override
  public boolean knows(String processKey) {
    return Set.of(TicketHandlingModel.KEY, CauseFollowUpModel.KEY).contains(processKey);
  }

  @Override
  public Map<String, String> of(String businessKey, Task task) {
    Ticket ticket = tickets.get(businessKey);
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("platform", Words.of("Platform", ticket.platform()));
    shown.put("ticketNo", ticket.ticketNo());
    shown.put("ticketKind", ticket.kind());
    shown.put("ticketPriority", Words.of(ticket.priority()));
    shown.put("receivedTime", BusinessTime.moment(ticket.receivedAt(), zone));
    shown.put("ticketWarning", warning(ticket));
    shown.put("ticketText", ticket.text() == null ? "" : ticket.text());
    shown.put("givenAnswer", ticket.answer() == null ? "" : ticket.answer().text());
    shown.put("notes", notes(tickets.notes(ticket.id())));
    return shown;
  }

  private static String warning(Ticket ticket) {
    String order =
        ticket.isOrderUnknown()
            ? TwoLanguages.shown("No order with this number is known here (查无此订单)") + ". "
            : "";
    String policy =
        ticket.policy().policyMissing()
            ? TwoLanguages.shown("No time limit is written for this sender (无对应时限规则)") + ". "
            : "";
    return (order + policy).strip();
  }

  private static String notes(List<TicketNote> notes) {
    return notes.stream()
        .skip(Math.max(0, notes.size() - LAST_NOTES))
        .map(note -> note.actor() + ": " + StoryWords.toReader(note.text()))
        .collect(Collectors.joining("\n"));
  }
}
