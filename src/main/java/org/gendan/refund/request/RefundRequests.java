package org.gendan.refund.request;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.Orders;
import org.gendan.order.hold.OrderHold.Reason;
import org.gendan.order.hold.OrderHolds;
import org.gendan.order.payment.Paybacks;
import org.gendan.refund.DeployedRefundRules;
import org.gendan.refund.DeployedRefundRules.Facts;
import org.gendan.refund.DeployedRefundRules.Route;
import org.gendan.refund.DeployedRefundRules.Ruling;
import org.gendan.refund.DeployedRefundRules.Stage;
import org.gendan.refund.Refund;
import org.gendan.refund.RefundFault;
import org.gendan.refund.RefundFindings;
import org.gendan.refund.RefundFlow;
import org.gendan.refund.RefundKind;
import org.gendan.refund.RefundMapper;
import org.gendan.refund.RefundScope;
import org.gendan.refund.RefundStatus;
import org.gendan.refund.RefundSubmission;
import org.gendan.refund.RefundTalk;
import org.gendan.refund.RefundWish;
import org.gendan.refund.request.RefundWeighing.Weighed;
import org.gendan.refusal.Refusal;
import org.gendan.row.Ids;
import org.gendan.words.Words;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes refund requests (rows 113-115 of docs/domain.md): entitlement first, then everything else.
 */
@Component
@NamedInterface
public class RefundRequests {

  private final Orders orders;
  private final RefundMapper store;
  private final DeployedRefundRules rules;
  private final RefundWeighing weighing;
  private final Paybacks paybacks;
  private final OrderHolds holds;
  private final ControlGroup holdOut;
  private final OrderJournal journal;
  private final RefundFlow flow;

  RefundRequests(
      Orders orders,
      RefundMapper store,
      DeployedRefundRules rules,
      RefundWeighing weighing,
      Paybacks paybacks,
      OrderHolds holds,
      ControlGroup holdOut,
      OrderJournal journal,
      RefundFlow flow) {
    this.orders = orders;
    this.store = store;
    this.rules = rules;
    this.weighing = weighing;
    this.paybacks = paybacks;
    this.holds = holds;
    this.holdOut = holdOut;
    this.journal = journal;
    this.flow = flow;
  }

  /** A refund, and whether it was here before. */
  @NamedInterface
  public record Requested(Refund refund, boolean repeated) {}

  /**
   * A person asks for money or for other goods. Before dispatch the order is frozen at once; the
   * money is reserved, so that of two who ask at the same moment one is refused. What the person
   * says of the fault is a claim.
   *
   * @throws Refusal when the person's desk may not ask, a field is wrong, nothing is left to
   *     refund, the order is not paid yet, or the same request id came with other content
   */
  @Transactional
  public Requested ask(String orderId, RefundSubmission submission) {
    return take(orderId, RefundWish.of(submission), true);
  }

  /**
   * Another flow asks, such as a refusal at the door that logistics has verified. What it says of
   * the fault is found.
   *
   * @throws Refusal as a person is refused
   */
  // A refusal comes before anything is written, and a job that is refused has more to write.
  @Transactional(noRollbackFor = Refusal.class)
  public Requested request(String orderId, RefundSubmission submission) {
    return take(orderId, RefundWish.of(submission), false);
  }

  private Requested take(String orderId, RefundWish wish, boolean byPerson) {
    Order order = orders.lock(orderId);
    List<Refund> earlier = store.ofOrder(orderId);
    Optional<Refund> same =
        earlier.stream().filter(one -> one.requestId().equals(wish.requestId())).findFirst();
    if (same.isPresent()) {
      return repeated(same.get(), wish);
    }
    Weighed weighed = weighing.weigh(order, wish, earlier, byPerson);
    RefundFault found = byPerson ? RefundFault.UNKNOWN : wish.fault();
    RefundFindings findings = RefundFindings.none(weighed.stage() == Stage.SUSPECT).found(found);
    Refund refund = refund(order, wish, weighed.scope(), weighed.ruling(), findings);
    return opened(order, refund, weighed.money(), weighed.stage());
  }

  /**
   * What a wish would come to now.
   *
   * @param money zero when nothing was paid
   * @param approver the group that decides; null when nobody has to
   * @param frozen whether the order would stay in the house at once
   */
  @NamedInterface
  public record Outlook(Ruling ruling, BigDecimal money, String approver, boolean frozen) {}

  /**
   * Foretells what a person's wish would come to; nothing is asked for.
   *
   * @throws Refusal as the wish would be refused
   */
  @Transactional(readOnly = true)
  public Outlook outlook(String orderId, RefundSubmission submission) {
    Order order = orders.get(orderId);
    RefundWish wish = RefundWish.of(submission);
    Weighed weighed = weighing.weigh(order, wish, store.ofOrder(orderId), true);
    BigDecimal asked = wish.amount() == null ? BigDecimal.ZERO : wish.amount();
    boolean decided = weighed.ruling().route() == Route.DECIDE;
    return new Outlook(
        weighed.ruling(),
        weighed.money(),
        decided ? rules.approver(weighed.money().max(asked)) : null,
        weighed.stage() == Stage.IN_HOUSE && weighed.scope().whole());
  }

  /**
   * Money of an order that has ended goes back, without anybody asking: all that is left of it.
   *
   * @param suspicious whether it may not be the customer's own; then risk control says to where
   */
  @Transactional
  public void owe(Order order, boolean suspicious, String why) {
    List<Refund> earlier = store.ofOrder(order.id());
    BigDecimal left = paybacks.left(order, "");
    if (left.signum() == 0) {
      return;
    }
    String requestId = Refund.OWED + (earlier.stream().filter(Refund::isOwed).count() + 1);
    RefundWish wish =
        new RefundWish(requestId, RefundKind.REFUND_ONLY, why, RefundFault.UNKNOWN, Map.of(), null);
    Stage stage = suspicious ? Stage.SUSPECT : weighing.stage(order, earlier);
    Ruling ruling = rules.route(new Facts(stage, wish.kind(), true, wish.fault(), -1));
    RefundScope scope = RefundScope.of(order, wish, List.of());
    RefundFindings findings = RefundFindings.none(stage == Stage.SUSPECT);
    opened(order, refund(order, wish, scope, ruling, findings), left, stage);
  }

  private Requested opened(Order order, Refund refund, BigDecimal money, Stage stage) {
    store.add(refund);
    if (money.signum() > 0) {
      paybacks.reserve(order.id(), refund.id(), money);
    }
    journal.note(refund, "REFUND_REQUESTED", text(refund));
    if (stage == Stage.IN_HOUSE && refund.whole()) {
      holds.place(order.id(), Reason.REFUND, refund.id(), refund.reason());
    }
    flow.opened(refund, order, money.max(atStake(refund)));
    return new Requested(store.find(refund.id()).orElseThrow(), false);
  }

  private Refund refund(
      Order order, RefundWish wish, RefundScope scope, Ruling ruling, RefundFindings findings) {
    String id = Ids.next();
    boolean heldOut = ruling.route() == Route.TALK && holdOut.holdsOut(id, order.platform().name());
    RefundStatus status =
        switch (ruling.route()) {
          case TALK -> heldOut ? RefundStatus.PAYING : RefundStatus.TALKING;
          case PAY ->
              wish.requestId().startsWith(Refund.OWED) ? RefundStatus.WAITING : RefundStatus.PAYING;
          case RETURN -> RefundStatus.RETURNING;
          case DIRECT -> RefundStatus.DIRECTING;
          case DECIDE, AMEND -> RefundStatus.DECIDING;
        };
    return new Refund(
        id,
        order.id(),
        wish.requestId(),
        wish.fingerprint(),
        wish.kind(),
        wish.reason(),
        wish.fault(),
        ruling.withinRight(),
        scope.whole(),
        scope.lines(),
        wish.amount(),
        order.currency(),
        status,
        ruling.entitlement(),
        journal.actor(),
        journal.now(),
        RefundTalk.none(heldOut),
        findings,
        false,
        null,
        null,
        0);
  }

  /** What is paid on arrival cannot be reserved yet, and needs its approver all the same. */
  private static BigDecimal atStake(Refund refund) {
    return refund.amountAsked() == null ? BigDecimal.ZERO : refund.amountAsked();
  }

  private static Requested repeated(Refund known, RefundWish wish) {
    if (!known.fingerprint().equals(wish.fingerprint())) {
      throw Refusal.conflict(
          "Request %s was made with other content; use another requestId", known.requestId());
    }
    return new Requested(known, true);
  }

  private static String text(Refund refund) {
    return "%s, %s: %s. %s"
        .formatted(
            Words.capital(refund.kind()),
            refund.whole() ? "everything" : "a part",
            refund.reason(),
            refund.entitlement());
  }
}
