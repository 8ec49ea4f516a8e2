package org.gendan.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gendan.discount.DiscountOutlooks;
import org.gendan.discount.DiscountRequest.Gift;
import org.gendan.discount.Discounts.Wish;
import org.gendan.escalation.ExceptionCause;
import org.gendan.escalation.handling.ExceptionIntake;
import org.gendan.money.MoneyLedger;
import org.gendan.order.Order;
import org.gendan.order.Orders;
import org.gendan.order.amendment.Amendment;
import org.gendan.order.amendment.Amendments;
import org.gendan.order.amendment.DeployedAmendmentTables.Ruling;
import org.gendan.order.cancellation.Cancellation.Reason;
import org.gendan.order.cancellation.Cancellations;
import org.gendan.order.hold.OrderHolds;
import org.gendan.order.payment.PaymentBook;
import org.gendan.refund.RefundSubmission;
import org.gendan.refund.request.RefundRequests;
import org.gendan.refusal.Refusal;
import org.springframework.stereotype.Component;

/**
 * Says beforehand what a form would come to for this order and this person: the domain is asked
 * what it would do, and writes nothing.
 */
@Component
class Foretelling {

  /** More are not looked at before they are sent. */
  private static final int MOST_LINES = 50;

  private final Orders orders;
  private final Cancellations cancellations;
  private final Amendments amendments;
  private final RefundRequests refunds;
  private final DiscountOutlooks discounts;
  private final ExceptionIntake exceptions;
  private final OrderHolds holds;
  private final PaymentBook payments;
  private final MoneyLedger ledger;
  private final CareForetelling care;
  private final UndoForetelling undo;

  Foretelling(
      Orders orders,
      Cancellations cancellations,
      Amendments amendments,
      RefundRequests refunds,
      DiscountOutlooks discounts,
      ExceptionIntake exceptions,
      OrderHolds holds,
      PaymentBook payments,
      MoneyLedger ledger,
      CareForetelling care,
      UndoForetelling undo) {
    this.orders = orders;
    this.cancellations = cancellations;
    this.amendments = amendments;
    this.refunds = refunds;
    this.discounts = discounts;
    this.exceptions = exceptions;
    this.holds = holds;
    this.payments = payments;
    this.ledger = ledger;
    this.care = care;
    this.undo = undo;
  }

  /**
   * What would happen.
   *
   * @param act name of the form
   * @param form its fields as they stand, which nobody has checked
   * @return nothing while the form does not say enough yet
   */
  List<Said> of(String act, String orderId, Map<String, String> form) {
    Order order = orders.get(orderId);
    try {
      return switch (act) {
        case "cancellation" -> cancellation(order, form);
        case "amendment", "wish", "quantities", "addOn" -> amendment(order, form);
        case "refund", "goodsBack" -> refund(order, form);
        case "discount.ask" -> discount(order, form);
        case "exception" -> exception(order, form);
        case "hold" ->
            List.of(Said.of(order.status().isBeforeDispatch() ? "told.stays" : "told.destination"));
        case "dispatch" -> dispatch(order);
        case "payment.in" -> payment(order);
        case "ticket" -> care.ticket(order, form);
        case "complaint" -> care.complaint(order, form);
        case "claim" -> care.claim(form);
        case "reopening" -> undo.reopening(order);
        case "refundWithdrawal" -> undo.refund(form);
        case "release" -> undo.release(order, form);
        case "parcelCorrection" -> care.correction(form);
        default -> List.of();
      };
    } catch (Refusal refusal) {
      return List.of(Said.stop("told.refused", refusal.toReader()));
    }
  }

  private List<Said> cancellation(Order order, Map<String, String> form) {
    Optional<Reason> reason = choice(form.get("reason"), Reason.values());
    if (reason.isEmpty()) {
      return List.of();
    }
    List<Said> told = new ArrayList<>();
    boolean second = cancellations.wouldNeedSecondKey(order.id(), reason.get());
    told.add(Said.of(second ? "told.second.key" : "told.ends"));
    BigDecimal back = ledger.of(order.id()).left();
    if (!second && back.signum() > 0) {
      told.add(
          reason.get() == Reason.FRAUD
              ? Said.of("told.money.risk", back, order.currency())
              : Said.of("told.money.back", back, order.currency()));
    }
    return told;
  }

  private List<Said> amendment(Order order, Map<String, String> form) {
    Optional<Amendment.Kind> kind = choice(form.get("kind"), Amendment.Kind.values());
    if (kind.isEmpty()) {
      return List.of();
    }
    Ruling ruling = amendments.outlook(order.id(), kind.get());
    List<Said> told = new ArrayList<>();
    switch (ruling.route()) {
      case REFUSE -> told.add(Said.stop("told.not.changed", Said.kept(ruling.why())));
      case EDIT -> told.add(Said.of("told.edit"));
      case NOTE -> told.add(Said.of("told.note"));
      case REPLENISH -> told.add(Said.of("told.replenish"));
      case REPLACE -> told.add(Said.of("told.replace"));
      case CARRIER -> told.add(Said.of("told.carrier"));
    }
    if (ruling.approver() != null) {
      told.add(Said.of("told.approver", Said.of("group." + ruling.approver())));
    }
    if (ruling.yesNeeded() && blank(form.get("customerAgreed"))) {
      told.add(Said.of("told.yes"));
    }
    if (ruling.proofNeeded() && blank(form.get("proof"))) {
      told.add(Said.stop("told.proof"));
    }
    return told;
  }

  private List<Said> refund(Order order, Map<String, String> form) {
    List<RefundSubmission.Piece> pieces =
        IntStream.range(0, MOST_LINES)
            .filter(i -> !blank(form.get("lines[%d].sku".formatted(i))))
            .mapToObj(
                i ->
                    new RefundSubmission.Piece(
                        form.get("lines[%d].sku".formatted(i)),
                        whole(form.get("lines[%d].quantity".formatted(i)))))
            .toList();
    var wish =
        new RefundSubmission(
            "outlook", form.get("kind"), "?", null, pieces, amount(form.get("amount")));
    RefundRequests.Outlook outlook = refunds.outlook(order.id(), wish);
    List<Said> told = new ArrayList<>();
    told.add(Said.of(outlook.ruling().withinRight() ? "told.right" : "told.discretion"));
    told.add(Said.of("told.route." + outlook.ruling().route()));
    if (outlook.money().signum() > 0) {
      told.add(Said.of("told.money", outlook.money(), order.currency()));
    }
    if (outlook.approver() != null) {
      told.add(Said.of("told.approver", Said.of("group." + outlook.approver())));
    }
    if (outlook.frozen()) {
      told.add(Said.of("told.frozen"));
    }
    return told;
  }

  private List<Said> discount(Order order, Map<String, String> form) {
    Optional<Gift> gift = choice(form.get("gift"), Gift.values());
    BigDecimal each = amount(form.get("amountPerPiece"));
    Integer pieces = whole(form.get("pieces"));
    if (gift.isEmpty() || (gift.get() == Gift.MONEY && each == null)) {
      return List.of();
    }
    long fen = gift.get() != Gift.MONEY || each == null ? 0 : each.movePointRight(2).longValue();
    var outlook =
        discounts.of(order.id(), new Wish(gift.get(), pieces == null ? 1 : pieces, fen, null));
    List<Said> told = new ArrayList<>();
    if (outlook.never()) {
      told.add(Said.stop("told.discount.never"));
    } else if (outlook.tooLittle()) {
      told.add(Said.stop("told.discount.month"));
    } else {
      told.add(
          outlook.leadDecides()
              ? Said.of("told.approver", Said.of("group.team-leads"))
              : Said.of("told.discount.own"));
    }
    told.add(Said.of("told.discount.counts", outlook.counted()));
    told.add(Said.of("told.discount.left", outlook.left(), outlook.timesLeft()));
    return told;
  }

  private List<Said> exception(Order order, Map<String, String> form) {
    Optional<ExceptionCause> cause = choice(form.get("cause"), ExceptionCause.values());
    if (cause.isEmpty()) {
      return List.of();
    }
    var outlook = exceptions.outlook(order.id(), cause.get());
    if (outlook.joins() != null) {
      return List.of(Said.of("told.joins", cause.get()));
    }
    return List.of(
        Said.of(
            "told.owner",
            Said.of("group." + outlook.triage().post().ownerGroup()),
            outlook.triage().severity()));
  }

  private List<Said> dispatch(Order order) {
    holds.mustBeFree(order);
    return List.of(Said.of("told.leaves"));
  }

  private List<Said> payment(Order order) {
    BigDecimal received = payments.received(order);
    BigDecimal due = order.amountPayable().subtract(received);
    return List.of(
        Said.of("told.received", received, order.amountPayable(), order.currency()),
        due.signum() > 0
            ? Said.of("told.due", due, order.currency())
            : Said.of("told.nothing.due"));
  }

  private static <E extends Enum<E>> Optional<E> choice(String text, E[] all) {
    return Arrays.stream(all).filter(one -> one.name().equals(text)).findFirst();
  }

  /** A number while it is being written is none yet. */
  private static BigDecimal amount(String text) {
    try {
      return blank(text) ? null : new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static Integer whole(String text) {
    BigDecimal number = amount(text);
    return number == null || number.precision() > 9 ? null : number.intValue();
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
