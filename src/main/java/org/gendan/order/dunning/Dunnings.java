package org.gendan.order.dunning;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gendan.batch.Batch;
import org.gendan.order.Order;
import org.gendan.order.OrderFieldRules;
import org.gendan.order.OrderJournal;
import org.gendan.order.dunning.Dunning.Status;
import org.gendan.order.dunning.DunningMapper.Note;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.row.Ids;
import org.gendan.row.LostUpdate;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Unpaid freight: reminded, suspended by finance, lifted when paid (协助回款, row 148 of
 * docs/domain.md).
 */
@Component
public class Dunnings {

  private final DunningMapper store;
  private final FreightDunningProcess flow;
  private final OrderFieldRules rules;
  private final OrderJournal journal;
  private final CurrentActor actor;
  private final Batch batch;

  /** The accounts that an open batch asks about, and whether nothing is released to them. */
  private record Known(Map<String, Boolean> suspended) {
    Known() {
      this(new HashMap<>());
    }
  }

  Dunnings(
      DunningMapper store,
      FreightDunningProcess flow,
      OrderFieldRules rules,
      OrderJournal journal,
      CurrentActor actor,
      Batch batch) {
    this.store = store;
    this.flow = flow;
    this.rules = rules;
    this.journal = journal;
    this.actor = actor;
    this.batch = batch;
  }

  /** An invoice that is not paid; amount in fen. */
  public record Invoice(
      String number, String account, long amountFen, Instant dueAt, String text) {}

  /** An invoice, and whether it was here before. */
  public record Opened(Dunning dunning, boolean repeated) {}

  /** What finance decides. */
  public enum Suspension {
    SUSPEND,
    MORE_TIME,
    WAIVE
  }

  /** Reads ahead, while a batch is open, whether the accounts of these orders are suspended. */
  public void readAhead(Collection<Order> orders) {
    batch
        .part(Known.class, Known::new)
        .filter(known -> !orders.isEmpty())
        .ifPresent(
            known -> {
              Set<String> accounts =
                  orders.stream().map(order -> order.customer().phone()).collect(toSet());
              accounts.forEach(account -> known.suspended().put(account, false));
              store.suspended(accounts).forEach(account -> known.suspended().put(account, true));
            });
  }

  /**
   * Watches an invoice until it is paid.
   *
   * @throws Refusal when the number is known with other content
   */
  @Transactional
  public Opened open(Invoice invoice) {
    Optional<Dunning> known = store.findByInvoice(invoice.number());
    if (known.isPresent()) {
      return repeated(known.get(), invoice);
    }
    Dunning opened =
        new Dunning(
            Ids.next(),
            invoice.number(),
            invoice.account(),
            invoice.amountFen(),
            0,
            invoice.dueAt(),
            Status.INVOICED,
            invoice.text(),
            actor.id(),
            journal.now(),
            0);
    store.add(opened);
    String due = journal.moment(opened.dueAt());
    note(opened, "Freight %s owed, due at %s".formatted(opened.open(), due), null);
    flow.invoiced(opened);
    return new Opened(opened, false);
  }

  /**
   * Books a payment; a suspension ends with the last one. The same reference again changes nothing.
   *
   * @throws Refusal when it is more than what is open
   */
  @Transactional
  public Dunning pay(String dunningId, long fen, String ref) {
    Dunning owed = lock(dunningId);
    if (store.notes(dunningId).stream().anyMatch(note -> ref.equals(note.reference()))) {
      return owed;
    }
    Dunning paid = save(owed.paid(fen));
    note(paid, "%s paid, %s open".formatted(BigDecimal.valueOf(fen, 2), paid.open()), ref);
    flow.paid(paid);
    return paid;
  }

  /** The payer was reminded; in the task. */
  @Transactional
  public void reminded(String dunningId, String words) {
    Dunning owed = lock(dunningId);
    note(save(owed.to(Status.REMINDED)), "Reminded: " + rules.remark("reminder", words), null);
  }

  /**
   * What finance decides; in the task.
   *
   * @param later the new due date, for MORE_TIME only
   * @throws Refusal when that date is missing or past
   */
  @Transactional
  public void decide(String dunningId, Suspension decision, Instant later, String remark) {
    actor.mustBeOneOf("decide about releases", Roles.FINANCE);
    Dunning owed = lock(dunningId);
    if (decision == Suspension.MORE_TIME && (later == null || !later.isAfter(journal.now()))) {
      throw Refusal.invalid(
          "newDueDate", ErrorCode.PAST, "must be a day to come; until when is more time?");
    }
    Dunning decided =
        switch (decision) {
          case SUSPEND -> owed.to(Status.SUSPENDED);
          case MORE_TIME -> owed.later(later);
          case WAIVE -> owed.to(Status.WAIVED);
        };
    String tail = remark == null ? "" : " (" + rules.remark("remark", remark) + ")";
    note(save(decided), decision + tail, null);
  }

  /**
   * The invoice with this id.
   *
   * @throws Refusal when there is none
   */
  public Dunning get(String dunningId) {
    return store
        .find(dunningId)
        .orElseThrow(() -> Refusal.notFound("There is no dunning '%s'", dunningId));
  }

  /** What was done about an invoice, oldest first. */
  public List<Note> notes(String dunningId) {
    return store.notes(dunningId);
  }

  /** The invoices of an account, or of all when null, the newest first. */
  public List<Dunning> of(String account, int limit) {
    return store.of(account, limit);
  }

  /**
   * Lets pass only an order whose account owes nothing for which finance has suspended releases.
   *
   * @throws Refusal otherwise
   */
  public void mustNotBeSuspended(Order order) {
    boolean free =
        batch
            .part(Known.class, Known::new)
            .map(known -> known.suspended().get(order.customer().phone()))
            .map(suspended -> !suspended)
            .orElse(false);
    List<Dunning> suspending = free ? List.of() : store.suspending(order.customer().phone());
    if (!suspending.isEmpty()) {
      Dunning first = suspending.get(0);
      throw Refusal.conflict(
          "Order %s is held and cannot be released: freight is unpaid, and finance has suspended"
              + " the releases of this account; %s of invoice %s are open",
          order.platformOrderNo(), first.open(), first.invoiceNo());
    }
  }

  private Dunning lock(String dunningId) {
    return store
        .lock(dunningId)
        .orElseThrow(() -> Refusal.notFound("There is no dunning '%s'", dunningId));
  }

  private Dunning save(Dunning changed) {
    LostUpdate.unless(store.update(changed), "Invoice", changed.id());
    return get(changed.id());
  }

  private void note(Dunning about, String text, String reference) {
    store.note(new Note(about.id(), journal.now(), actor.id(), text, reference));
  }

  private static Opened repeated(Dunning known, Invoice invoice) {
    if (!known.account().equals(invoice.account()) || known.amountFen() != invoice.amountFen()) {
      throw Refusal.conflict(
          "Invoice %s is known with %s for %s; check the number",
          known.invoiceNo(), BigDecimal.valueOf(known.amountFen(), 2), known.account());
    }
    return new Opened(known, true);
  }
}
