package org.gendan.order.cancellation;

import java.util.List;
import org.gendan.order.DueChanged;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderLifecycleProcess;
import org.gendan.order.OrderReopened;
import org.gendan.order.OrderStatus;
import org.gendan.order.Orders;
import org.gendan.order.cancellation.Cancellation.Reason;
import org.gendan.order.cancellation.Cancellation.Status;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens an order again that a person has cancelled by mistake, as long as nothing has been done
 * outside that cannot be undone: no ERP knows it yet, and its money has not gone back.
 */
@Component
@NamedInterface
public class Reopenings {

  private static final String REOPENED = "ORDER_REOPENED";

  private final Orders orders;
  private final CancellationMapper store;
  private final OrderJournal journal;
  private final OrderLifecycleProcess lifecycle;
  private final OrderCancellationProcess process;
  private final CurrentActor actor;
  private final ApplicationEventPublisher news;

  Reopenings(
      Orders orders,
      CancellationMapper store,
      OrderJournal journal,
      OrderLifecycleProcess lifecycle,
      OrderCancellationProcess process,
      CurrentActor actor,
      ApplicationEventPublisher news) {
    this.orders = orders;
    this.store = store;
    this.journal = journal;
    this.lifecycle = lifecycle;
    this.process = process;
    this.actor = actor;
    this.news = news;
  }

  /** The order, and whether the same request had opened it before. */
  public record Reopened(Order order, boolean repeated) {}

  /**
   * Takes a cancellation back: what was paid and has not gone back stays with the order, and the
   * customer is asked anew.
   *
   * @param requestId the caller's id, which makes a repeated request the same request
   * @param why it was a mistake; kept with who and when
   * @throws Refusal when the order is not cancelled, it is too late, or the person may not
   */
  @Transactional
  public Reopened reopen(String orderId, String requestId, String why) {
    Order order = orders.lock(orderId);
    if (isRepeated(orderId, requestId)) {
      return new Reopened(order, true);
    }
    mustBeInTime(order);
    Order reopened = orders.save(order.reopened());
    journal.note(reopened, REOPENED, "It was cancelled by mistake: " + why, requestId);
    news.publishEvent(new OrderReopened(reopened, why));
    lifecycle.taken(List.of(reopened));
    news.publishEvent(new DueChanged(reopened));
    return new Reopened(orders.get(orderId), false);
  }

  /**
   * Looks whether the order could be opened again now; writes nothing.
   *
   * @throws Refusal why it could not
   */
  public void wouldBeInTime(String orderId) {
    mustBeInTime(orders.get(orderId));
  }

  private boolean isRepeated(String orderId, String requestId) {
    return journal.of(orderId).stream()
        .anyMatch(line -> line.kind().equals(REOPENED) && requestId.equals(line.ref()));
  }

  private void mustBeInTime(Order order) {
    if (order.status() != OrderStatus.CANCELLED) {
      throw tooLate(order, "only a cancelled order is opened again");
    }
    if (order.confirmedAt() != null) {
      throw tooLate(
          order,
          "it had been confirmed, and the ERP has let its goods go; take it as a new order, such as"
              + " %s-2, with POST /api/orders".formatted(order.platformOrderNo()));
    }
    if (process.isUnderWay(order)) {
      throw tooLate(order, "its end is still under way; try again in a minute");
    }
    boolean fraud =
        store.of(order.id()).stream()
            .anyMatch(one -> one.status() == Status.CONFIRMED && one.reason() == Reason.FRAUD);
    if (fraud) {
      actor.mustBeOneOf("open an order again that was ended as fraud", Roles.RISK_CONTROL);
    }
  }

  private static Refusal tooLate(Order order, String why) {
    return Refusal.conflict(
        "Order %s is %s and is not opened again: %s", order.platformOrderNo(), order.status(), why);
  }
}
