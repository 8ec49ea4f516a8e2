package org.gendan.ticket.top;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.gendan.order.Order;
import org.gendan.refusal.Refusal;
import org.gendan.ticket.handling.TicketIntake;
import org.gendan.ticket.handling.TicketOutcome;
import org.gendan.ticket.handling.TicketSubmission;
import org.gendan.ticket.top.TopMessage.Status;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores what the channel delivers before it is acknowledged, and applies it later (row 105 of
 * docs/domain.md).
 */
@Component
public class TopInbox {

  /** The platform has stepped in, or was asked to: 48 hours begin. */
  private static final Set<String> INTERVENTIONS =
      Set.of(
          "taobao_refund_TaobaoIntervened",
          "taobao_refund_TaobaoInterApplied",
          "taobao_dispute_TaobaoInterApplied");

  private static final int MOST_REASON = 1_000;

  private final TopMessageMapper store;
  private final MarketplaceMessageProcess delivery;
  private final TicketIntake tickets;
  private final TopRefunds refunds;
  private final Clock clock;
  private final TransactionTemplate transaction;

  TopInbox(
      TopMessageMapper store,
      MarketplaceMessageProcess delivery,
      TicketIntake tickets,
      TopRefunds refunds,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.delivery = delivery;
    this.tickets = tickets;
    this.refunds = refunds;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Stores a body whose signature was proved; the same message again changes nothing. */
  public void receive(byte[] body) {
    TopMessage message = message(body);
    try {
      transaction.executeWithoutResult(status -> keep(message));
    } catch (DuplicateKeyException e) {
      // Two deliveries at the same moment: the other one has stored it.
      if (store.find(message.messageKey()).isEmpty()) {
        throw e;
      }
    }
  }

  private void keep(TopMessage message) {
    if (store.find(message.messageKey()).isPresent()) {
      return;
    }
    store.add(message);
    if (message.status() == Status.RECEIVED) {
      delivery.received(message.messageKey());
    }
  }

  /**
   * Applies a stored message; doing so again changes nothing.
   *
   * @return whether it waits for an order that is not here yet
   */
  public boolean apply(String key) {
    TopMessage message =
        store.find(key).orElseThrow(() -> Refusal.notFound("There is no message '%s'", key));
    if (message.status() != Status.RECEIVED && message.status() != Status.PARKED) {
      return false;
    }
    TopMessage applied = applied(message);
    store.update(applied);
    return applied.status() == Status.PARKED;
  }

  /** The inbox, the oldest first. */
  public Page<TopMessage> search(Status status, PageRequest page) {
    return new Page<>(
        store.search(status, page.size(), page.offset()),
        page.page(),
        page.size(),
        store.count(status));
  }

  private TopMessage applied(TopMessage message) {
    if (INTERVENTIONS.contains(message.topic())) {
      return intervention(message);
    }
    return TopRefunds.asks(message.topic())
        ? refund(message)
        : message.became(Status.NOTED, "Nothing of ours follows from this topic", null, now());
  }

  private TopMessage refund(TopMessage message) {
    TopEnvelope envelope = TopEnvelope.read(message.rawText()).orElseThrow();
    Optional<Order> order = refunds.order(envelope);
    if (order.isEmpty()) {
      return message.became(Status.PARKED, "Its order is not here yet", null, now());
    }
    try {
      String refundId = refunds.request(order.get(), envelope).refund().id();
      return message.became(Status.APPLIED, "Refund " + refundId, null, now());
    } catch (Refusal e) {
      // The customer waits for an answer, so that an agent has to look at it.
      return ticket(message, refused(envelope, e.getMessage()));
    }
  }

  private static TicketSubmission refused(TopEnvelope envelope, String why) {
    return new TicketSubmission(
        "TMALL",
        envelope.field("refund_id"),
        "REFUND",
        envelope.field("tid"),
        envelope.happenedAt(),
        null,
        "Refund asked for on the platform, and not taken here: " + why);
  }

  private TopMessage intervention(TopMessage message) {
    return ticket(message, submission(TopEnvelope.read(message.rawText()).orElseThrow()));
  }

  private TopMessage ticket(TopMessage message, TicketSubmission submission) {
    try {
      TicketOutcome outcome = tickets.take(submission);
      if (outcome instanceof TicketOutcome.Taken taken) {
        return message.became(Status.APPLIED, null, taken.ticket().id(), now());
      }
      if (outcome instanceof TicketOutcome.Repeated repeated) {
        return message.became(Status.APPLIED, "Known already", repeated.ticket().id(), now());
      }
      String first = ((TicketOutcome.Conflicting) outcome).first().id();
      return message.became(Status.APPLIED, "About a ticket that is here", first, now());
    } catch (Refusal e) {
      String why = e.getMessage();
      String kept = why.length() <= MOST_REASON ? why : why.substring(0, MOST_REASON);
      return message.became(Status.UNREADABLE, kept, null, now());
    }
  }

  private static TicketSubmission submission(TopEnvelope envelope) {
    return new TicketSubmission(
        "TMALL",
        envelope.field("refund_id"),
        "INTERVENTION",
        envelope.field("tid"),
        envelope.happenedAt(),
        null,
        "Platform intervention, refund %s, %s"
            .formatted(
                envelope.field("refund_id"),
                Optional.ofNullable(envelope.field("refund_fee")).orElse("amount not told")));
  }

  private TopMessage message(byte[] body) {
    String digest = "body-" + DigestUtils.sha256Hex(body);
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      // Every byte becomes one character, so that nothing of it is lost.
      String bytes = new String(body, StandardCharsets.ISO_8859_1);
      return stored(digest, null, bytes, Status.UNREADABLE, "Not UTF-8; shown byte by byte");
    }
    return TopEnvelope.read(text)
        .map(e -> stored(e.id(), e.topic(), text, Status.RECEIVED, null))
        .orElseGet(
            () ->
                stored(
                    digest,
                    null,
                    text,
                    Status.UNREADABLE,
                    "No JSON with topic, id and content; let the bridge send it again"));
  }

  private TopMessage stored(String key, String topic, String text, Status status, String reason) {
    return new TopMessage(key, topic, text, now(), status, reason, null, null);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
