package org.gendan.refund.request;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderStatus;
import org.gendan.order.Orders;
import org.gendan.order.hold.OrderHold.Reason;
import org.gendan.order.hold.OrderHolds;
import org.gendan.order.payment.Paybacks;
import org.gendan.refund.DeployedRefundAuthority;
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
import org.gendan.refund.RefundStages;
import org.gendan.refund.RefundStatus;
import org.gendan.refund.RefundSubmission;
import org.gendan.refund.RefundTalk;
import org.gendan.refund.RefundWish;
import org.gendan.refusal.ErrorCode;
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
  private final RefundStages stages;
  private final Paybacks paybacks;
  private final OrderHolds holds;
  private final ControlGroup holdOut;
  private final DeployedRefundAuthority authority;
  private final OrderJournal journal;
  private final RefundFlow flow;

  RefundRequests(
      Orders orders,
      RefundMapper store,
      DeployedRefundRules rules,
      RefundStages stages,
      Paybacks paybacks,
      OrderHolds holds,
      ControlGroup holdOut,
      DeployedRefundAuthority authority,
      OrderJournal journal,
      RefundFlow flow) {
    this.orders = orders;
    this.store = store;
    this.rules = rules;
    this.stages = stages;
    this.paybacks = paybacks;
    this.holds = holds;
    this.holdOut = holdOut;
    this.authority = authority;
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
    refuseUnpaidOrEnded(order);
    RefundScope scope = RefundScope.of(order, wish, earlier);
    refuseSecondWhole(order, scope, earlier);
    Stage stage = stage(order, earlier);
    RefundFault found = byPerson ? RefundFault.UNKNOWN : wish.fault();
    Ruling ruling =
        rules.route(
            new Facts(stage, wish.kind(), scope.whole(), found, stages.daysSinceReceipt(order)));
    if (byPerson) {
      authority.mustBeAbleToAsk(ruling.withinRight());
    }
    if (ruling.route() == Route.AMEND) {
      throw Refusal.conflict(ruling.entitlement());
    }
    BigDecimal money = money(order, wish, scope);
    RefundFindings findings = RefundFindings.none(stage == Stage.SUSPECT).found(found);
    Refund refund = refund(order, wish, scope, ruling, findings);
    return opened(order, refund, money, stage);
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
    Stage stage = suspicious ? Stage.SUSPECT : stage(order, earlier);
    Ruling ruling = rules.route(new Facts(stage, wish.kind(), true, wish.fault(), -1));
    RefundScope scope = RefundScope.of(order, wish, List.of());
    RefundFindings findings = RefundFindings.none(stage == Stage.SUSPECT);
    opened(order, refund(order, wish, scope, ruling, findings), left, stage);
  }

  /** Once in doubt, always in doubt. */
  private Stage stage(Order order, List<Refund> earlier) {
    Stage stage = stages.of(order);
    boolean suspicious = earlier.stream().anyMatch(one -> one.findings().suspicious());
    return stage == Stage.CANCELLED && suspicious ? Stage.SUSPECT : stage;
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

  /** The money to reserve; zero when nothing was paid. */
  private BigDecimal money(Order order, RefundWish wish, RefundScope scope) {
    if (paybacks.paid(order).signum() == 0) {
      if (wish.amount() != null && !scope.whole()) {
        throw Refusal.invalid(
            "amount",
            ErrorCode.NOTHING_PAID,
            "nothing was paid for this order; leave the amount out");
      }
      return BigDecimal.ZERO;
    }
    BigDecimal left = paybacks.left(order, "");
    if (left.signum() == 0) {
      throw Refusal.conflict(
          "Everything that was paid for order %s is paid back, or promised to another refund",
          order.platformOrderNo());
    }
    if (wish.amount() == null) {
      return scope.whole() ? left : RefundScope.worth(order, scope.lines()).min(left);
    }
    if (wish.amount().compareTo(left) > 0) {
      throw Refusal.conflict(
          "Of order %s %s %s can still be paid back, not %s; ask for that much at most",
          order.platformOrderNo(), left, order.currency(), wish.amount());
    }
    return wish.amount();
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

  private void refuseUnpaidOrEnded(Order order) {
    if (order.status() == OrderStatus.UNPAID) {
      throw Refusal.conflict(
          "Order %s is not paid; cancel it with POST /api/orders/%s/cancellations",
          order.platformOrderNo(), order.id());
    }
    boolean ended =
        order.status() == OrderStatus.CANCELLED || order.status() == OrderStatus.REFUNDED;
    if (ended && paybacks.left(order, "").signum() == 0) {
      throw Refusal.conflict(
          "Order %s is %s, and nothing is left to pay back",
          order.platformOrderNo(), order.status());
    }
  }

  /** Money guards itself; an order of which nothing was paid needs this. */
  private static void refuseSecondWhole(Order order, RefundScope scope, List<Refund> earlier) {
    earlier.stream()
        .filter(one -> !one.status().isOver() && (one.whole() || scope.whole()))
        .findFirst()
        .ifPresent(
            one -> {
              throw Refusal.conflict(
                  "Refund %s of order %s is open (%s) and has to end first",
                  one.id(), order.platformOrderNo(), one.status());
            });
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
