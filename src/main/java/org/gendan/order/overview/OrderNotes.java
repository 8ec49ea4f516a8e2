package org.gendan.order.overview;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.Orders;
import org.gendan.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person of a desk writes into the story of an order, at any time. */
@Service
class OrderNotes {

  /** What may be noted: anything, or a call that no task has asked for. */
  enum Kind {
    NOTE,
    CALL_IN,
    CALL_OUT
  }

  private static final Set<String> KINDS =
      Arrays.stream(Kind.values()).map(Kind::name).collect(Collectors.toSet());

  private final Orders orders;
  private final OrderJournal journal;

  OrderNotes(Orders orders, OrderJournal journal) {
    this.orders = orders;
    this.journal = journal;
  }

  /** A note, and whether the same request was here before. */
  record Noted(Instant at, String actor, String text, boolean repeated) {}

  /**
   * Keeps a note.
   *
   * @param request id of the caller, unique within the order
   * @param kind name of a {@link Kind}; null for NOTE
   * @throws Refusal when there is no such order, or the same request id came with another text
   */
  @Transactional
  public Noted note(String orderId, String request, String kind, String words) {
    Order order = orders.lock(orderId);
    String what = kind == null ? Kind.NOTE.name() : kind;
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
