package org.gendan.order;

import java.math.BigDecimal;
import org.gendan.erp.Erp;
import org.gendan.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a customer owes less than the platform says (rows 117, 118 of docs/domain.md). */
@Component
public class OrderPrices {

  private final Orders orders;
  private final OrderJournal journal;
  private final Erp erp;
  private final ApplicationEventPublisher news;

  OrderPrices(Orders orders, OrderJournal journal, Erp erp, ApplicationEventPublisher news) {
    this.news = news;
    this.orders = orders;
    this.journal = journal;
    this.erp = erp;
  }

  /**
   * The order, which nobody else can change until the transaction of the caller ends.
   *
   * @throws Refusal when there is none
   */
  public Order lock(String orderId) {
    return orders.lock(orderId);
  }

  /**
   * Takes an amount off what is due, as a discount.
   *
   * @param ref id of the case that grants it
   * @throws Refusal when it is more than what is due
   */
  @Transactional
  public Order reduce(String orderId, BigDecimal by, String ref) {
    Order order = orders.lock(orderId);
    Order reduced = keep(order, order.reduced(by));
    journal.note(
        reduced,
        "PRICE_REDUCED",
        "%s off, %s %s are due".formatted(by, reduced.amountPayable(), reduced.currency()),
        ref);
    return reduced;
  }

  /** Keeps an order at another price; who keeps its payments hears of it. */
  @Transactional
  public Order keep(Order before, Order priced) {
    Order kept = orders.save(priced);
    if (before.status() == OrderStatus.UNPAID && kept.status() == OrderStatus.CONFIRMING) {
      news.publishEvent(new NothingDue(kept));
    } else if (before.amountPayable().compareTo(kept.amountPayable()) != 0) {
      news.publishEvent(new DueChanged(kept));
    }
    return kept;
  }

  /** Whether the ERP knows the order and the order has not left the house. */
  public static boolean isAtTheErp(OrderStatus status) {
    return switch (status) {
      case CONFIRMED, BACKORDERED, READY_TO_SHIP -> true;
      default -> false;
    };
  }

  /** Tells the ERP the order as it is now; nothing when it has left the house or has ended. */
  @Transactional
  public void tellErp(String orderId) {
    Order order = orders.lock(orderId);
    if (isAtTheErp(order.status())) {
      erp.pushOrder(ErpOrders.of(order));
      journal.note(order, "ORDER_PUSHED", "Order pushed to the ERP again, after a change");
    }
  }
}
