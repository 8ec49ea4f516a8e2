package org.gendan.order.overview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gendan.order.Order;
import org.gendan.order.OrderFieldRules;
import org.gendan.order.OrderJournal;
import org.gendan.order.Orders;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person of a desk writes into the story of an order, at any time. */
@Service
class OrderNotes {

  /** What may be noted: anything, or a call that no task has asked for. */
  private static final List<String> KINDS = List.of("NOTE", "CALL_IN", "CALL_OUT");

  private final Orders orders;
  private final OrderJournal journal;
  private final OrderFieldRules rules;

  OrderNotes(Orders orders, OrderJournal journal, OrderFieldRules rules) {
    this.orders = orders;
    this.journal = journal;
    this.rules = rules;
  }

  /** A note, and whether the same request was here before. */
  record Noted(Instant at, String actor, String text, boolean repeated) {}

  /**
   * Keeps a note.
   *
   * @param requestId of the caller, unique within the order
   * @param kind NOTE, CALL_IN or CALL_OUT; null for NOTE
   * @throws Refusal when there is no such order, nothing to note, or the same request id came with
   *     another text
   */
  @Transactional
  public Noted note(String orderId, String requestId, String kind, String text) {
    Order order = orders.lock(orderId);
    String request = rules.code("requestId", requestId);
    String what = kind == null ? KINDS.get(0) : kind;
    if (!KINDS.contains(what)) {
      throw Refusal.invalid(
          "kind", ErrorCode.UNKNOWN, "'%s' is not one of %s".formatted(kind, KINDS));
    }
    String words = rules.remark("text", text);
    if (words == null) {
      throw Refusal.invalid("text", ErrorCode.REQUIRED, "is missing: what shall be kept");
    }
    Optional<OrderJournal.Entry> known =
        journal.of(orderId).stream()
            .filter(line -> KINDS.contains(line.kind()) && request.equals(line.ref()))
            .findFirst();
    if (known.isPresent()) {
      if (!known.get().text().equals(words) || !known.get().kind().equals(what)) {
        throw Refusal.conflict(
            "Request %s has noted something else; use a requestId of its own", request);
      }
      return new Noted(known.get().at(), known.get().actor(), words, true);
    }
    journal.note(order, what, words, request);
    return new Noted(journal.now(), journal.actor(), words, false);
  }
}
