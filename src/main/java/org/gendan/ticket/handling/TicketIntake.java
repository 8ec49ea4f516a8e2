package org.gendan.ticket.handling;

import java.time.Instant;
import java.util.Optional;
import org.gendan.calendar.clock.DueClocks;
import org.gendan.calendar.clock.ForeseenClocks;
import org.gendan.calendar.duty.DutyRoster;
import org.gendan.engine.LostRace;
import org.gendan.order.Order;
import org.gendan.refusal.Refusal;
import org.gendan.row.Ids;
import org.gendan.security.CurrentActor;
import org.gendan.ticket.CustomerClass;
import org.gendan.ticket.DeployedTicketPolicies;
import org.gendan.ticket.Priority;
import org.gendan.ticket.Ticket;
import org.gendan.ticket.TicketJournal;
import org.gendan.ticket.TicketMapper;
import org.gendan.ticket.TicketStatus;
import org.gendan.ticket.handling.TicketRules.Checked;
import org.gendan.words.Words;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes tickets (rows 105 to 111 of docs/domain.md). The unique key of sender and number decides
 * who was first; a ticket about an order that nobody knows, or without a row in the policy table,
 * is taken and says so.
 */
@Component
@NamedInterface
public class TicketIntake {

  /** Several senders repeat the same ticket at once, and each of them may be the first. */
  private static final int ROUNDS = 8;

  private static final String GENERAL = "GENERAL";

  private final TicketRules rules;
  private final TicketOrders orders;
  private final DeployedTicketPolicies policies;
  private final TicketMapper store;
  private final DueClocks clocks;
  private final ForeseenClocks foreseen;
  private final DutyRoster duty;
  private final TicketHandlingProcess handling;
  private final TicketJournal journal;
  private final CurrentActor actor;
  private final TransactionTemplate transaction;

  TicketIntake(
      TicketRules rules,
      TicketOrders orders,
      DeployedTicketPolicies policies,
      TicketMapper store,
      DueClocks clocks,
      ForeseenClocks foreseen,
      DutyRoster duty,
      TicketHandlingProcess handling,
      TicketJournal journal,
      CurrentActor actor,
      PlatformTransactionManager transactions) {
    this.rules = rules;
    this.orders = orders;
    this.policies = policies;
    this.store = store;
    this.clocks = clocks;
    this.foreseen = foreseen;
    this.duty = duty;
    this.handling = handling;
    this.journal = journal;
    this.actor = actor;
    this.transaction = new TransactionTemplate(transactions);
    // A lost race rolls back and is tried again, which a caller's transaction would not survive.
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Takes one ticket, in a transaction of its own.
   *
   * @throws Refusal when fields are missing or unreadable
   */
  public TicketOutcome take(TicketSubmission submission) {
    Checked checked = rules.check(submission, journal.now());
    return LostRace.again(ROUNDS, () -> transaction.execute(status -> take(checked)));
  }

  /**
   * What a ticket would come to.
   *
   * @param known the one that is here already under this number; null when none is
   * @param dueAt null while nobody is on duty whose time counts
   * @param policyMissing whether no row of the table is written for it
   */
  @NamedInterface
  public record Outlook(Ticket known, Instant dueAt, boolean policyMissing) {}

  /** Says beforehand by when a general ticket about an order would have to be answered. */
  @Transactional(readOnly = true)
  public Outlook outlook(
      String platform, String ticketNo, String platformOrderNo, Priority priority) {
    Ticket known =
        ticketNo == null || ticketNo.isBlank()
            ? null
            : store.find(platform, ticketNo.strip()).orElse(null);
    var policy =
        policies.of(
            platform, GENERAL, priority, customerClass(orders.find(platform, platformOrderNo)));
    return new Outlook(
        known, foreseen.dueAt(policy.clock(), journal.now()), policy.policyMissing());
  }

  private static CustomerClass customerClass(Order order) {
    return order != null && order.customer().vip() ? CustomerClass.VIP : CustomerClass.STANDARD;
  }

  private TicketOutcome take(Checked checked) {
    Optional<Ticket> first = store.find(checked.platform(), checked.ticketNo());
    if (first.isEmpty()) {
      return new TicketOutcome.Taken(open(ticket(checked)));
    }
    Ticket known = first.get();
    if (!known.fingerprint().equals(Digest.of(checked))) {
      return new TicketOutcome.Conflicting(
          known,
          "%s ticket %s is here already with other content (%s)"
              .formatted(known.platform(), known.ticketNo(), known.id()));
    }
    if (known.status() == TicketStatus.ANSWERED) {
      journal.note(known, "TICKET_REPEATED", "Came again after it was answered");
    }
    return new TicketOutcome.Repeated(known);
  }

  private Ticket ticket(Checked checked) {
    Order order = orders.find(checked.platform(), checked.platformOrderNo());
    CustomerClass customerClass = customerClass(order);
    return new Ticket(
        Ids.next(),
        checked.platform(),
        checked.ticketNo(),
        checked.kind(),
        checked.priority(),
        customerClass,
        checked.platformOrderNo(),
        order == null ? null : order.id(),
        order == null ? null : Digest.of(order.customer().phone()),
        checked.receivedAt() == null ? journal.now() : checked.receivedAt(),
        checked.text(),
        policies.of(checked.platform(), checked.kind(), checked.priority(), customerClass),
        TicketStatus.OPEN,
        null,
        null,
        null,
        null,
        Digest.of(checked),
        0);
  }

  private Ticket open(Ticket ticket) {
    store.add(ticket);
    Instant from = ticket.receivedAt();
    clocks.start(ticket.id(), ticket.policy().clock(), from, actor.id());
    journal.note(ticket, "TICKET_TAKEN", words(ticket));
    Ticket taken = store.find(ticket.id()).orElseThrow();
    Optional<String> handler =
        store.previousHandler(taken.customerKey(), taken.platformOrderNo()).filter(duty::isOnDuty);
    handling.opened(taken, handler);
    return taken;
  }

  private static String words(Ticket ticket) {
    return "%s ticket %s (%s, %s)%s%s"
        .formatted(
            Words.of("Platform", ticket.platform()),
            ticket.ticketNo(),
            ticket.kind(),
            Words.of(ticket.priority()),
            ticket.isOrderUnknown()
                ? "; order %s is not known here".formatted(ticket.platformOrderNo())
                : "",
            ticket.policy().policyMissing()
                ? "; no row of ticket-policy is written for it, the last row applies"
                : "");
  }
}
