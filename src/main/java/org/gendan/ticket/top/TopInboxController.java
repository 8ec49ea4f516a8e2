package org.gendan.ticket.top;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.ticket.handling.TicketView;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what the marketplace's message channel delivered, and what became of it. */
@RestController
@RequestMapping("/api/inbox/top")
class TopInboxController {

  private final TopInbox inbox;
  private final CurrentActor actor;
  private final ZoneId zone;

  TopInboxController(TopInbox inbox, CurrentActor actor, ZoneId zone) {
    this.inbox = inbox;
    this.actor = actor;
    this.zone = zone;
  }

  /** A message as it came. */
  record View(
      String messageId,
      String topic,
      OffsetDateTime receivedAt,
      String status,
      String reason,
      String ticketId,
      String rawText) {}

  @GetMapping
  Page<View> search(
      @RequestParam(required = false) TopMessage.Status status,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    // The raw text holds what buyers are called and what they were paid back.
    actor.mustBeOneOf(
        "read the marketplace's messages",
        Roles.AFTER_SALES,
        Roles.TEAM_LEADS,
        Roles.TECH_SUPPORT,
        Roles.CAMUNDA_ADMIN);
    Page<TopMessage> found = inbox.search(status, new PageRequest(page, size));
    return new Page<>(
        found.items().stream().map(this::view).toList(), found.page(), found.size(), found.total());
  }

  private View view(TopMessage m) {
    return new View(
        m.messageKey(),
        m.topic(),
        TicketView.at(m.receivedAt(), zone),
        m.status().name(),
        m.reason(),
        m.ticketId(),
        m.rawText());
  }
}
