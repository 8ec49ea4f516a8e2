package org.gendan.order.confirmation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gendan.mask.Mask;
import org.gendan.mask.PersonalKind;
import org.gendan.order.Customer;
import org.gendan.order.Order;
import org.gendan.order.OrderCancelled;
import org.gendan.order.OrderFieldRules;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderReopened;
import org.gendan.order.OrderStatus;
import org.gendan.order.Orders;
import org.gendan.order.PaymentMethod;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.words.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Confirmation of an order with the customer (稳单, rows 1, 4, 21, 22; decision 12 of
 * docs/domain.md). Which answer makes an order stable is the decision {@code order-stability}'s to
 * say, not this class's.
 */
@Component
public class Confirmations {

  private final Orders orders;
  private final ConfirmationMapper log;
  private final OrderJournal journal;
  private final OrderFieldRules rules;
  private final ApplicationEventPublisher news;

  Confirmations(
      Orders orders,
      ConfirmationMapper log,
      OrderJournal journal,
      OrderFieldRules rules,
      ApplicationEventPublisher news) {
    this.news = news;
    this.orders = orders;
    this.log = log;
    this.journal = journal;
    this.rules = rules;
  }

  /** How a call went. */
  public enum CallResult {
    REACHED,
    UNREACHABLE,
    CANCELLED
  }

  /** What risk control found. */
  public enum PaymentVerdict {
    GENUINE,
    FRAUD
  }

  /** What a team lead decides about a held order. */
  public enum HeldDecision {
    RELEASE,
    CANCEL
  }

  /**
   * What the agent answered.
   *
   * @param namedAmount what the customer said is due on arrival
   * @param doubts the customer's doubts, empty when there are none
   * @param customerName as corrected, empty when unchanged; so are phone and address
   */
  public record Answer(
      CallResult callResult,
      Optional<BigDecimal> namedAmount,
      Optional<String> doubts,
      boolean suspiciousPayment,
      Optional<String> customerName,
      Optional<String> customerPhone,
      Optional<String> address,
      Optional<String> remark) {}

  /** What the decision about stability needs to know; amounts in fen. */
  public record Facts(
      CallResult callResult,
      boolean suspiciousPayment,
      PaymentMethod paymentMethod,
      Long namedFen,
      long payableFen,
      boolean doubts,
      int attempt) {}

  /**
   * Keeps an attempt, and the corrections it brought.
   *
   * @throws Refusal when the order is not being confirmed, when a reached customer of a COD order
   *     named no amount, or when a correction is no valid value
   */
  @Transactional
  public Facts answer(String orderId, Answer answer) {
    // What the answer comes to changes the order in the same step; locked, it is read once.
    Order order = orders.lock(orderId);
    if (order.status() != OrderStatus.CONFIRMING) {
      throw Refusal.conflict(
          "Order %s is %s and no longer waits for confirmation",
          order.platformOrderNo(), order.status());
    }
    boolean reached = answer.callResult() == CallResult.REACHED;
    if (reached && order.paymentMethod() == PaymentMethod.COD && answer.namedAmount().isEmpty()) {
      throw Refusal.invalid(
          "namedAmount",
          ErrorCode.REQUIRED,
          "is missing; ask the customer what is due on arrival and enter the answer");
    }
    answer.doubts().ifPresent(doubts -> rules.remark("doubts", doubts));
    answer.remark().ifPresent(remark -> rules.remark("remark", remark));
    Order corrected = correct(order, answer);
    int attempt = log.attemptsSinceRelease(orderId) + 1;
    log.add(orderId, attempt, journal.now(), journal.actor(), answer);
    journal.note(corrected, "CONFIRMATION_ATTEMPT", text(attempt, answer));
    return new Facts(
        answer.callResult(),
        answer.suspiciousPayment(),
        order.paymentMethod(),
        answer.namedAmount().map(Confirmations::fen).orElse(null),
        fen(order.amountPayable()),
        answer.doubts().isPresent(),
        attempt);
  }

  /** The customer stands by the order: it may be shipped. */
  @Transactional
  public OrderStatus release(String orderId) {
    Order order = orders.save(orders.get(orderId).confirmed(journal.now()));
    journal.note(order, "ORDER_CONFIRMED", "The customer confirmed the order");
    return order.status();
  }

  /** The attempts are used up: a team lead decides. */
  @Transactional
  public OrderStatus hold(String orderId) {
    Order order = orders.save(orders.get(orderId).to(OrderStatus.ON_HOLD));
    journal.note(order, "ORDER_HELD", "Held for a team lead after repeated attempts");
    return order.status();
  }

  /** The payment looks wrong: the order is frozen at once (row 21 of docs/domain.md). */
  @Transactional
  public OrderStatus freeze(String orderId) {
    Order order = orders.save(orders.get(orderId).to(OrderStatus.ON_HOLD));
    journal.note(order, "ORDER_FROZEN", "Frozen: the payment looks suspicious");
    return order.status();
  }

  /** The customer does not want the goods. */
  @Transactional
  public OrderStatus cancel(String orderId) {
    Order order = orders.save(orders.get(orderId).to(OrderStatus.CANCELLED));
    journal.note(order, "ORDER_CANCELLED", "The customer cancelled during confirmation");
    news.publishEvent(new OrderCancelled(order, false, "The customer cancelled on the phone"));
    return order.status();
  }

  /** Risk control's verdict on a frozen order. */
  @Transactional
  public OrderStatus verifyPayment(String orderId, PaymentVerdict verdict, String remark) {
    boolean genuine = verdict == PaymentVerdict.GENUINE;
    Order order =
        orders.save(
            orders.get(orderId).to(genuine ? OrderStatus.CONFIRMING : OrderStatus.CANCELLED));
    if (genuine) {
      log.release(orderId);
    }
    journal.note(
        order,
        genuine ? "PAYMENT_GENUINE" : "ORDER_CANCELLED",
        "Payment: " + Words.of(verdict) + tail(remark));
    if (!genuine) {
      news.publishEvent(new OrderCancelled(order, true, "The payment is fraud" + tail(remark)));
    }
    return order.status();
  }

  /** A team lead's decision on a held order; a release starts a new round of attempts. */
  @Transactional
  public OrderStatus decideHeld(String orderId, HeldDecision decision, String remark) {
    boolean released = decision == HeldDecision.RELEASE;
    Order order =
        orders.save(
            orders.get(orderId).to(released ? OrderStatus.CONFIRMING : OrderStatus.CANCELLED));
    if (released) {
      log.release(orderId);
    }
    journal.note(
        order,
        released ? "ORDER_RELEASED" : "ORDER_CANCELLED",
        (released ? "Released to another agent" : "Cancelled by the team lead") + tail(remark));
    if (!released) {
      news.publishEvent(
          new OrderCancelled(order, false, "Cancelled by the team lead" + tail(remark)));
    }
    return order.status();
  }

  /** An order that is opened again is called anew, from the first attempt on. */
  @EventListener
  void on(OrderReopened news) {
    log.release(news.order().id());
  }

  private Order correct(Order order, Answer answer) {
    Customer old = order.customer();
    Customer corrected =
        new Customer(
            // What a masked form has shown comes back with the answer, and corrects nothing.
            answer
                .customerName()
                .filter(said -> !Mask.isMaskOf(PersonalKind.NAME, said, old.name()))
                .map(rules::customerName)
                .orElse(old.name()),
            answer
                .customerPhone()
                .filter(said -> !Mask.isMaskOf(PersonalKind.PHONE, said, old.phone()))
                .map(rules::customerPhone)
                .orElse(old.phone()),
            old.province(),
            old.city(),
            old.district(),
            answer
                .address()
                .filter(said -> !Mask.isMaskOf(PersonalKind.ADDRESS, said, old.address()))
                .map(rules::address)
                .orElse(old.address()),
            old.vip());
    if (corrected.equals(old)) {
      return order;
    }
    List<String> told = new ArrayList<>();
    keep(order, "customerName", old.name(), corrected.name(), told);
    keep(order, "customerPhone", old.phone(), corrected.phone(), told);
    keep(order, "address", old.address(), corrected.address(), told);
    Order saved = orders.save(order.deliveredTo(corrected));
    journal.note(saved, "RECIPIENT_CORRECTED", String.join("; ", told));
    return saved;
  }

  private void keep(Order order, String field, String old, String corrected, List<String> told) {
    if (!Objects.equals(old, corrected)) {
      log.correct(order.id(), field, old, corrected, journal.actor(), journal.now());
      told.add("%s: %s → %s".formatted(field, old, corrected));
    }
  }

  private static long fen(BigDecimal amount) {
    return amount.movePointRight(2).longValueExact();
  }

  private static String text(int attempt, Answer answer) {
    return "Attempt %d: %s%s%s%s%s"
        .formatted(
            attempt,
            Words.of(answer.callResult()),
            answer.namedAmount().map(amount -> ", named " + amount).orElse(""),
            answer.doubts().map(doubts -> ", doubts: " + doubts).orElse(", no doubts"),
            answer.suspiciousPayment() ? ", payment looks suspicious" : "",
            tail(answer.remark().orElse(null)));
  }

  private static String tail(String remark) {
    return remark == null || remark.isBlank() ? "" : " (" + remark + ")";
  }
}
