package org.gendan.ticket.handling;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gendan.calendar.clock.DueClocks;
import org.gendan.engine.ProcessHistory;
import org.gendan.refusal.Refusal;
import org.gendan.refusal.field.Checked;
import org.gendan.refusal.field.Text;
import org.gendan.security.CurrentActor;
import org.gendan.security.Deed;
import org.gendan.ticket.Ticket;
import org.gendan.ticket.TicketMapper.Filter;
import org.gendan.ticket.TicketStatus;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.gendan.words.KeptRefusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes and shows tickets, and lets their clocks wait for the customer. */
@RestController
@RequestMapping("/api/tickets")
class TicketController {

  private final TicketIntake intake;
  private final Tickets tickets;
  private final TicketPauses pauses;
  private final DueClocks clocks;
  private final ProcessHistory history;
  private final CurrentActor actor;
  private final ZoneId zone;

  TicketController(
      TicketIntake intake,
      Tickets tickets,
      TicketPauses pauses,
      DueClocks clocks,
      ProcessHistory history,
      CurrentActor actor,
      ZoneId zone) {
    this.intake = intake;
    this.tickets = tickets;
    this.pauses = pauses;
    this.clocks = clocks;
    this.history = history;
    this.actor = actor;
    this.zone = zone;
  }

  @PostMapping
  ResponseEntity<TicketView.Summary> take(@RequestBody TicketSubmission submission) {
    actor.must(Deed.HAND_IN_TICKET);
    TicketOutcome outcome = intake.take(submission);
    if (outcome instanceof TicketOutcome.Taken taken) {
      return ResponseEntity.status(HttpStatus.CREATED).body(summary(taken.ticket()));
    }
    if (outcome instanceof TicketOutcome.Repeated repeated) {
      return ResponseEntity.ok(summary(repeated.ticket()));
    }
    throw Refusal.conflict("%s", new KeptRefusal(((TicketOutcome.Conflicting) outcome).message()));
  }

  /** In the order of work: what is not answered first, then the highest, then the most urgent. */
  @GetMapping
  Page<TicketView.Summary> search(
      @RequestParam(required = false) TicketStatus status,
      @RequestParam(required = false) String platform,
      @RequestParam(required = false) String orderId,
      @RequestParam(required = false) Boolean overdue,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    actor.mustBeOfADesk("read tickets");
    Page<Ticket> found =
        tickets.search(new Filter(status, platform, orderId, overdue), new PageRequest(page, size));
    return new Page<>(
        found.items().stream().map(this::summary).toList(),
        found.page(),
        found.size(),
        found.total());
  }

  @GetMapping("/{ticketId}")
  TicketView.Detail show(
      @PathVariable String ticketId,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String languages) {
    actor.mustBeOfADesk("read tickets");
    Ticket ticket = tickets.get(ticketId);
    return TicketView.detail(
        ticket,
        clocks.get(ticketId).explanation().in(languages),
        history.openTasks(List.of(ticketId)),
        tickets.notes(ticketId),
        zone);
  }

  /** What the customer was asked for, and until when the clock stands without an answer. */
  record Pause(
      @NotNull(message = "is missing; write what the customer was asked for") @Text(500)
          String text,
      @NotNull(
              message =
                  "is missing; say until when the customer is waited for, like"
                      + " 2026-03-03T18:00:00+08:00")
          OffsetDateTime until) {}

  /** Why the clock runs on, in a few words; may be left out. */
  record Why(@Text(2_000) String text) {}

  /** The customer has to answer first. */
  @PostMapping("/{ticketId}/pauses")
  ResponseEntity<TicketView.Summary> pause(
      @PathVariable String ticketId, @RequestBody Pause pause) {
    mustWorkOnTickets();
    Pause told = Checked.of(pause);
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(summary(pauses.pause(ticketId, told.text(), told.until())));
  }

  /** The customer has answered. */
  @PostMapping("/{ticketId}/resumptions")
  ResponseEntity<TicketView.Summary> resume(
      @PathVariable String ticketId, @RequestBody(required = false) Why why) {
    mustWorkOnTickets();
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(summary(pauses.resume(ticketId, why == null ? null : Checked.of(why).text())));
  }

  private void mustWorkOnTickets() {
    actor.must(Deed.PAUSE_TICKET);
  }

  private TicketView.Summary summary(Ticket ticket) {
    return TicketView.Summary.of(ticket, zone);
  }
}
