package org.gendan.order.amendment;

import java.util.List;
import java.util.Objects;
import org.gendan.notify.guard.Reader;
import org.gendan.notify.guard.ScriptGuard;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.Orders;
import org.gendan.order.amendment.Amendment.Changes;
import org.gendan.order.amendment.Amendment.Kind;
import org.gendan.order.amendment.Amendment.Side;
import org.gendan.order.amendment.Amendment.Status;
import org.gendan.order.amendment.DeployedAmendmentTables.Ruling;
import org.gendan.order.intake.OrderSubmission.LineSubmission;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.row.Ids;
import org.gendan.security.CurrentActor;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of an order after it was taken, and what people say to them (rows 12, 14 to 17, 19, 25 to
 * 30, 33 of docs/domain.md). What becomes of one is {@link AmendmentDecisions}' to say.
 */
@NamedInterface
@Component
public class Amendments {

  private final Orders orders;
  private final AmendmentMapper store;
  private final DeployedAmendmentTables tables;
  private final AmendmentRules rules;
  private final AmendmentCarriers carriers;
  private final OrderAmendmentProcess flow;
  private final ScriptGuard guard;
  private final OrderJournal journal;
  private final CurrentActor actor;

  Amendments(
      Orders orders,
      AmendmentMapper store,
      DeployedAmendmentTables tables,
      AmendmentRules rules,
      AmendmentCarriers carriers,
      OrderAmendmentProcess flow,
      ScriptGuard guard,
      OrderJournal journal,
      CurrentActor actor) {
    this.orders = orders;
    this.store = store;
    this.tables = tables;
    this.rules = rules;
    this.carriers = carriers;
    this.flow = flow;
    this.guard = guard;
    this.journal = journal;
    this.actor = actor;
  }

  /**
   * What is asked for.
   *
   * @param changes all but the lines, which are not read yet
   * @param customerAgreed what the customer said already, or null
   * @param lines as handed in
   */
  @NamedInterface
  public record Wish(
      Kind kind,
      Side askedBy,
      Changes changes,
      String proof,
      String customerAgreed,
      String text,
      List<LineSubmission> lines) {}

  /** A change, and whether it was here before. */
  @NamedInterface
  public record Requested(Amendment amendment, boolean repeated) {}

  /**
   * Asks for a change; what needs nobody else is made at once.
   *
   * @throws Refusal when the order is over, the wish does not fit it, written proof is missing, or
   *     the same request id came with another wish
   */
  @Transactional
  public Requested request(String orderId, String requestId, Wish wish) {
    Order order = orders.lock(orderId);
    String checkedId = rules.requestId(requestId);
    Wish checked = rules.checked(order, wish);
    for (Amendment earlier : store.of(orderId)) {
      if (earlier.requestId().equals(checkedId)) {
        return repeated(earlier, checked);
      }
    }
    Ruling ruling = ruling(order, checked.kind());
    if (ruling.proofNeeded() && checked.proof() == null) {
      throw Refusal.invalid(
          "proof",
          ErrorCode.REQUIRED,
          "is missing; this change needs the customer's written proof");
    }
    // A parcel under way is changed by its carrier, who reads it.
    guard.honest("text", checked.text(), Reader.AGENT);
    Amendment asked =
        new Amendment(
            Ids.next(),
            orderId,
            checkedId,
            checked.kind(),
            checked.askedBy(),
            checked.changes(),
            checked.proof(),
            checked.text(),
            Status.REQUESTED,
            null,
            checked.customerAgreed() == null ? null : Boolean.TRUE,
            checked.customerAgreed(),
            null,
            null,
            false,
            actor.id(),
            journal.now(),
            null);
    store.add(asked);
    journal.note(order, "AMENDMENT_REQUESTED", asked.words(), asked.id());
    flow.requested(asked, order.platformOrderNo());
    return new Requested(get(asked.id()), false);
  }

  /**
   * What would become of a change now; nothing is asked for.
   *
   * @throws Refusal when the order is over
   */
  public Ruling outlook(String orderId, Kind kind) {
    return ruling(orders.get(orderId), kind);
  }

  /** Whether anything of the order can still be changed. */
  public boolean mayChange(Order order) {
    return carriers.stageOf(order) != AmendmentStage.OVER;
  }

  private Ruling ruling(Order order, Kind kind) {
    AmendmentStage stage = carriers.stageOf(order);
    Ruling ruling = tables.route(stage, kind);
    if (stage == AmendmentStage.OVER) {
      throw Refusal.conflict(
          "Order %s is %s and cannot be changed: %s"
              .formatted(order.platformOrderNo(), order.status(), ruling.why()));
    }
    return ruling;
  }

  /** The customer has said yes or no; in the task. */
  @Transactional
  public void confirm(String amendmentId, boolean yes, String words) {
    Amendment open = open(amendmentId);
    store.update(open.answered(yes, rules.text("customerWords", words)));
    note(open, yes ? "AMENDMENT_AGREED" : "AMENDMENT_DECLINED", "The customer: " + words);
  }

  /**
   * The approver has decided; in the task.
   *
   * @throws Refusal when the same person has asked for it
   */
  @Transactional
  public void decide(String amendmentId, boolean approved, String remark) {
    Amendment open = open(amendmentId);
    if (open.requestedBy().equals(actor.id())) {
      throw Refusal.forbidden(
          "%s has asked for this change; another person must decide", actor.id());
    }
    store.update(open.decided(approved, actor.id()));
    String tail = remark == null ? "" : " (" + rules.text("remark", remark) + ")";
    note(open, approved ? "AMENDMENT_APPROVED" : "AMENDMENT_NOT_APPROVED", open.words() + tail);
  }

  /** The customer knows what came of it. */
  @Transactional
  public void told(String amendmentId, String choice, String remark) {
    orders.lock(get(amendmentId).orderId());
    Amendment amendment = get(amendmentId);
    store.update(amendment.told());
    String tail = remark == null ? "" : " (" + rules.text("remark", remark) + ")";
    note(amendment, "AMENDMENT_TOLD", "The customer was told: " + choice + tail);
  }

  /** The change with this id. */
  public Amendment get(String amendmentId) {
    return store
        .find(amendmentId)
        .orElseThrow(() -> Refusal.notFound("There is no change %s", amendmentId));
  }

  /** All changes of an order, oldest first. */
  public List<Amendment> of(String orderId) {
    return store.of(orderId);
  }

  /** How far the order of a change is now. */
  public AmendmentStage stageOf(Amendment amendment) {
    return carriers.stageOf(orders.get(amendment.orderId()));
  }

  private Amendment open(String amendmentId) {
    orders.lock(get(amendmentId).orderId());
    Amendment amendment = get(amendmentId);
    if (!amendment.isOpen()) {
      throw Refusal.conflict("The change is %s already", amendment.status());
    }
    return amendment;
  }

  private void note(Amendment amendment, String kind, String text) {
    journal.note(orders.get(amendment.orderId()), kind, text, amendment.id());
  }

  private static Requested repeated(Amendment earlier, Wish wish) {
    boolean same =
        earlier.kind() == wish.kind()
            && earlier.askedBy() == wish.askedBy()
            && earlier.changes().equals(wish.changes())
            && Objects.equals(earlier.text(), wish.text())
            && Objects.equals(earlier.proof(), wish.proof());
    if (!same) {
      throw Refusal.conflict(
          "Request %s asked for another change (%s); use another requestId",
          earlier.requestId(), earlier.words());
    }
    return new Requested(earlier, true);
  }
}
