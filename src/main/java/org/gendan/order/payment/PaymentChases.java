package org.gendan.order.payment;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.gendan.calendar.window.CutOff;
import org.gendan.notify.policy.ContactPolicy;
import org.gendan.notify.policy.ContactWish.Wish;
import org.gendan.notify.policy.ContactWishNoted;
import org.gendan.order.DeployedPlatforms;
import org.gendan.order.DeployedPlatforms.ChasedBy;
import org.gendan.order.Order;
import org.gendan.order.OrderFieldRules;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderLifecycleProcess;
import org.gendan.order.OrderStatus;
import org.gendan.order.Orders;
import org.gendan.order.cancellation.Cancellation;
import org.gendan.order.cancellation.Cancellations;
import org.gendan.order.payment.ChaseMapper.Status;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.words.Words;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chase of an unpaid order through its cut-off windows (催付, rows 34 to 37 and 13 of
 * docs/domain.md). What a customer says is kept as said; only a payment that is reported makes the
 * order paid.
 */
@Component
public class PaymentChases {

  /** The name of the windows in the table {@code cut-off-windows} and in the model. */
  static final String WINDOW = "unpaid-chase";

  private final Orders orders;
  private final ChaseMapper store;
  private final ChaseReminders reminders;
  private final Cancellations cancellations;
  private final ContactPolicy contacts;
  private final CutOff cutOff;
  private final OrderJournal journal;
  private final OrderFieldRules rules;
  private final DeployedPlatforms platforms;
  private final OrderLifecycleProcess lifecycle;

  PaymentChases(
      Orders orders,
      ChaseMapper store,
      ChaseReminders reminders,
      Cancellations cancellations,
      ContactPolicy contacts,
      CutOff cutOff,
      OrderJournal journal,
      OrderFieldRules rules,
      DeployedPlatforms platforms,
      OrderLifecycleProcess lifecycle) {
    this.orders = orders;
    this.store = store;
    this.reminders = reminders;
    this.cancellations = cancellations;
    this.contacts = contacts;
    this.cutOff = cutOff;
    this.journal = journal;
    this.rules = rules;
    this.platforms = platforms;
    this.lifecycle = lifecycle;
  }

  /** How a chase went. */
  public enum Result {
    /** The customer says it is paid; the payment itself is still to be reported. */
    PAID_SAID,
    PROMISED,
    HAS_DOUBT,
    REFUSES,
    NOT_REACHED
  }

  /** What is left for the chase of an order. */
  public enum Step {
    CHASE,
    /** A cancellation waits for its second key; nobody is chased meanwhile. */
    SECOND_KEY,
    /** The order waits for no payment. */
    SETTLED
  }

  /**
   * Where a chase begins.
   *
   * @param unpaidSince what its windows and its third day are counted from
   */
  public record Opened(Step step, Instant unpaidSince) {}

  /**
   * What the agent answered.
   *
   * @param doubt what keeps the customer from paying
   * @param coupon reference of a coupon that was issued, as its system shows it
   * @param noContact the customer does not want to be contacted any more (B10 of docs/domain.md)
   */
  public record Answer(
      Result result,
      Optional<String> doubt,
      Optional<String> coupon,
      boolean noContact,
      Optional<String> remark) {}

  /** Looks at the order: is there anything to chase, and since when? */
  @Transactional
  public Opened open(String orderId) {
    Order order = orders.lock(orderId);
    Step step = step(order);
    if (step != Step.CHASE) {
      store.close(orderId, step == Step.SETTLED ? Status.PAID : Status.WITHDRAWN);
    }
    return new Opened(step, unpaidSince(order));
  }

  /**
   * Puts the order into its next window.
   *
   * @return whether an agent has to call in it: not when one has called already, and never when the
   *     customer does not want to be called, or the platform reminds by itself
   */
  @Transactional
  public boolean enterWindow(String orderId, Instant unpaidSince) {
    Order order = orders.lock(orderId);
    Instant end = cutOff.endAfter(WINDOW, unpaidSince, journal.now());
    Optional<Status> known = store.status(orderId, end);
    boolean open = known.isPresent() && known.get() == Status.OPEN;
    if (known.isPresent() && !open && known.get() != Status.WITHDRAWN) {
      return false;
    }
    if (platforms.rulesOf(order.platform()).chasedBy() == ChasedBy.PLATFORM) {
      store.open(orderId, end, journal.now(), Status.NOT_CALLED);
      journal.note(
          order,
          "CHASE_SPARED",
          "Not called: %s reminds by itself"
              .formatted(Words.of("Platform", order.platform().name())));
      return false;
    }
    Wish wish = contacts.wishOf(order.customer().phone());
    if (open && wish != Wish.NO_CONTACT) {
      return true;
    }
    if (wish == Wish.NO_CONTACT) {
      store.open(orderId, end, journal.now(), Status.NOT_CALLED);
      journal.note(order, "CHASE_SPARED", "Not called: the customer does not want to be contacted");
      return false;
    }
    store.open(orderId, end, journal.now(), Status.OPEN);
    reminders.windowHasWork(end);
    return true;
  }

  /**
   * Keeps the result of a chase, in the name of the agent who called.
   *
   * @throws Refusal when the order waits for no payment or no chase, or when a doubt is not told
   */
  @Transactional
  public void answer(String orderId, Answer answer) {
    Order order = orders.lock(orderId);
    if (answer.result() == Result.HAS_DOUBT && answer.doubt().isEmpty()) {
      throw Refusal.invalid(
          "doubt", ErrorCode.REQUIRED, "is missing; write down what the customer doubts");
    }
    answer.doubt().ifPresent(doubt -> rules.remark("doubt", doubt));
    answer.coupon().ifPresent(coupon -> rules.code("coupon", coupon));
    answer.remark().ifPresent(remark -> rules.remark("remark", remark));
    if (order.status() != OrderStatus.UNPAID
        || !store.chased(orderId, journal.now(), journal.actor(), answer)) {
      throw Refusal.conflict(
          "Order %s is %s and no longer waits to be chased",
          order.platformOrderNo(), order.status());
    }
    if (answer.noContact()) {
      contacts.note(
          order.customer().phone(),
          Wish.NO_CONTACT,
          "Said when called about order " + order.platformOrderNo());
    }
    journal.note(order, "PAYMENT_CHASED", text(answer));
  }

  /** Withdraws the open chases of the same number, in the transaction that notes the wish. */
  @EventListener
  @Transactional
  public void on(ContactWishNoted noted) {
    if (noted.wish() == Wish.NO_CONTACT) {
      store.allOpen().stream()
          .filter(chase -> contacts.isNumber(chase.phone(), noted.number()))
          .map(chase -> orders.get(chase.orderId()))
          .forEach(lifecycle::cancellationChanged);
    }
  }

  /** The window ended, and nobody had called. */
  @Transactional
  public void missed(String orderId) {
    if (store.close(orderId, Status.MISSED)) {
      noteMissed(orders.get(orderId));
    }
  }

  private void noteMissed(Order order) {
    journal.note(order, "CHASE_MISSED", "The window ended without a call");
  }

  /** The customer refuses: who was told so turns the first key (row 13 of docs/domain.md). */
  @Transactional
  public void withdraw(String orderId) {
    cancellations.askForNonPayment(orders.lock(orderId), "The customer refuses to pay");
  }

  /**
   * The last window is over: the rule of the model turns the first key (row 13 of docs/domain.md).
   */
  @Transactional
  public void expire(String orderId) {
    Order order = orders.lock(orderId);
    if (store.missed(orderId, journal.now())) {
      noteMissed(order);
    }
    store.close(orderId, Status.WITHDRAWN);
    cancellations.askForNonPayment(order, "Unpaid after the last chase window of the third day");
  }

  private Step step(Order order) {
    if (order.status() != OrderStatus.UNPAID) {
      return Step.SETTLED;
    }
    boolean asked =
        cancellations.of(order.id()).stream()
            .anyMatch(request -> request.status() == Cancellation.Status.REQUESTED);
    return asked ? Step.SECOND_KEY : Step.CHASE;
  }

  /**
   * When it was placed. An order that reached the desk, or was kept by logistics, after its first
   * window had ended begins with the window that is open then.
   */
  private Instant unpaidSince(Order order) {
    Instant taken = store.firstOpened(order.id()).orElseGet(journal::now);
    Instant begun =
        cancellations.of(order.id()).stream()
            .filter(request -> request.status() == Cancellation.Status.REFUSED)
            .map(Cancellation::decidedAt)
            .max(Comparator.naturalOrder())
            .filter(refused -> refused.isAfter(taken))
            .orElse(taken);
    boolean inTime = cutOff.endAfter(WINDOW, order.placedAt(), order.placedAt()).isAfter(begun);
    return inTime ? order.placedAt() : cutOff.lastEnd(WINDOW, begun);
  }

  private static String text(Answer answer) {
    return "Chased: %s%s%s%s%s"
        .formatted(
            Words.of(answer.result()),
            answer.doubt().map(doubt -> ", doubt: " + doubt).orElse(""),
            answer.coupon().map(coupon -> ", coupon " + coupon).orElse(""),
            answer.noContact() ? ", wants no contact" : "",
            answer.remark().map(remark -> " (" + remark + ")").orElse(""));
  }
}
