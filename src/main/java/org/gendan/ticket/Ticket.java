package org.gendan.ticket;

import java.time.Instant;
import org.gendan.order.OrderCase;
import org.gendan.refusal.Refusal;
import org.gendan.words.Sentence;

/**
 * Something a platform, the ERP or a colleague wants to have answered.
 *
 * @param id our id, the business key of its process and the ref of its clock
 * @param platform who sent it: a marketplace, {@code ERP} or {@code INTERNAL}
 * @param ticketNo the sender's number, unique for that sender
 * @param kind the sender's word for what it is, such as {@code INTERVENTION}
 * @param platformOrderNo the order it is about, as the sender names it, or null
 * @param orderId the order, or null while we know none with that number
 * @param customerKey digest that is equal for tickets of the same customer, or null
 * @param receivedAt when it reached us; its clock starts then
 * @param text the sender's words, or null
 * @param policy what the policy table ruled when it was taken
 * @param escalation set once its time is over
 * @param answer set once it is answered
 * @param measure what the department that owns the cause has done about it, or null
 * @param fingerprint digest of the content as it was handed in
 * @param version counts the changes
 */
public record Ticket(
    String id,
    String platform,
    String ticketNo,
    String kind,
    Priority priority,
    CustomerClass customerClass,
    String platformOrderNo,
    String orderId,
    String customerKey,
    Instant receivedAt,
    String text,
    TicketPolicy policy,
    TicketStatus status,
    Instant dueAt,
    Escalation escalation,
    Answer answer,
    Measure measure,
    String fingerprint,
    int version)
    implements OrderCase {

  /** What was answered, and what the ticket came from. */
  public record Answer(String text, Cause cause, String by, Instant at) {}

  /** What was done about the cause. */
  public record Measure(String text, String by, Instant at) {}

  /** The exception that was raised when the time was over. */
  public record Escalation(String exceptionId, Instant at) {}

  /** Whether it names an order that we do not know. */
  public boolean isOrderUnknown() {
    return platformOrderNo != null && orderId == null;
  }

  /** Whether its deadline has passed without an answer. */
  public boolean isOverdue(Instant now) {
    return status != TicketStatus.ANSWERED && dueAt != null && now.isAfter(dueAt);
  }

  /**
   * The same ticket, waiting for its customer.
   *
   * @throws Refusal when it is not open
   */
  public Ticket waiting() {
    mustBe(TicketStatus.OPEN, "wait for its customer");
    return with(TicketStatus.WAITING, escalation, answer, measure);
  }

  /**
   * The same ticket, with its customer's word.
   *
   * @throws Refusal when it does not wait for any
   */
  public Ticket resumed() {
    mustBe(TicketStatus.WAITING, "be resumed");
    return with(TicketStatus.OPEN, escalation, answer, measure);
  }

  /**
   * The same ticket, answered.
   *
   * @throws Refusal when it is answered already
   */
  public Ticket answered(Answer given) {
    if (status == TicketStatus.ANSWERED) {
      throw Refusal.conflict("Ticket %s was answered already, by %s", ticketNo, answer.by());
    }
    return with(TicketStatus.ANSWERED, escalation, given, measure);
  }

  /** The same ticket, whose time is over; it can still be answered. */
  public Ticket escalated(Escalation raised) {
    return with(status, raised, answer, measure);
  }

  /**
   * The same ticket, whose cause is remedied.
   *
   * @throws Refusal when it is not answered, or its cause is remedied already
   */
  public Ticket remedied(Measure taken) {
    mustBe(TicketStatus.ANSWERED, "have its cause remedied");
    if (measure != null) {
      throw Refusal.conflict(
          "The cause of ticket %s was remedied already, by %s", ticketNo, measure.by());
    }
    return with(status, escalation, answer, taken);
  }

  private void mustBe(TicketStatus expected, String doing) {
    if (status != expected) {
      throw Refusal.conflict("Ticket %s is %s and cannot %s", ticketNo, status, Sentence.of(doing));
    }
  }

  private Ticket with(TicketStatus next, Escalation raised, Answer given, Measure taken) {
    return new Ticket(
        id,
        platform,
        ticketNo,
        kind,
        priority,
        customerClass,
        platformOrderNo,
        orderId,
        customerKey,
        receivedAt,
        text,
        policy,
        next,
        dueAt,
        raised,
        given,
        taken,
        fingerprint,
        version);
  }
}
