package org.gendan.order.correction;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.Orders;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what a line of an order's story should have said; the line itself stays. */
@Component
class EntryCorrections {

  private final Orders orders;
  private final OrderJournal journal;
  private final EntryCorrectionMapper store;

  EntryCorrections(Orders orders, OrderJournal journal, EntryCorrectionMapper store) {
    this.orders = orders;
    this.journal = journal;
    this.store = store;
  }

  /** A correction, and whether the same request was here before. */
  record Corrected(EntryCorrection correction, boolean repeated) {}

  /**
   * Keeps the right words.
   *
   * @param at when the wrong line was written; null when there is one line of the kind alone
   * @throws Refusal when there is no such line, or there are several
   */
  @Transactional
  public Corrected correct(
      String orderId, String request, String wanted, Instant at, String words, String why) {
    Order order = orders.lock(orderId);
    Optional<EntryCorrection> known =
        store.row(orderId, request).map(EntryCorrectionRow::toCorrection);
    if (known.isPresent()) {
      if (!known.get().kind().equals(wanted) || !known.get().rightText().equals(words)) {
        throw Refusal.conflict(
            "Request %s has corrected another line; use a requestId of its own", request);
      }
      return new Corrected(known.get(), true);
    }
    OrderJournal.Entry wrong = entry(orderId, wanted, at);
    EntryCorrection kept =
        new EntryCorrection(
            orderId, request, wanted, wrong.at(), words, why, journal.actor(), journal.now());
    store.insert(EntryCorrectionRow.of(kept));
    journal.note(
        order,
        "ENTRY_CORRECTED",
        "%s, not \"%s\" (%s by %s), because: %s"
            .formatted(words, wrong.text(), wanted, wrong.actor(), why),
        wrong.ref());
    return new Corrected(kept, false);
  }

  private OrderJournal.Entry entry(String orderId, String kind, Instant at) {
    Instant second = at == null ? null : at.truncatedTo(ChronoUnit.SECONDS);
    List<OrderJournal.Entry> lines =
        journal.of(orderId).stream()
            .filter(line -> line.kind().equals(kind))
            .filter(line -> second == null || line.at().equals(second))
            .toList();
    if (lines.isEmpty()) {
      throw Refusal.invalid(
          "kind",
          ErrorCode.UNKNOWN,
          "the story of the order has no line %s%s; take both from its timeline",
          kind,
          at == null ? "" : " at " + at);
    }
    if (lines.size() > 1 && second == null) {
      throw Refusal.invalid(
          "at",
          ErrorCode.REQUIRED,
          "is missing: there are %d lines %s, and the timeline says when each was written",
          lines.size(),
          kind);
    }
    return lines.get(lines.size() - 1);
  }
}
