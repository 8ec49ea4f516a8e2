package org.gendan.order;

import java.util.Optional;
import java.util.stream.Collectors;
import org.gendan.escalation.ExceptionNews;
import org.gendan.escalation.Subject;
import org.gendan.escalation.Subjects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the cases about an order what they have to know of it, and keeps their news in its story.
 */
@Component
class OrderSubjects implements Subjects {

  private final OrderStore store;
  private final OrderJournal journal;

  OrderSubjects(OrderStore store, OrderJournal journal) {
    this.store = store;
    this.journal = journal;
  }

  @Override
  public Optional<Subject> find(String orderId) {
    return store.find(orderId).map(OrderSubjects::subject);
  }

  @EventListener
  void on(ExceptionNews news) {
    store
        .find(news.orderId())
        .ifPresent(order -> journal.note(order, news.kind(), news.text(), news.exceptionId()));
  }

  private static Subject subject(Order order) {
    return new Subject(
        order.id(),
        order.platformOrderNo(),
        order.amountPayable().movePointRight(2).longValueExact(),
        order.amountPayable() + " " + order.currency(),
        order.customer().vip(),
        order.customer().name(),
        order.customer().phone(),
        order.lines().stream()
            .map(line -> "%d × %s (%s)".formatted(line.quantity(), line.name(), line.sku()))
            .collect(Collectors.joining("\n")),
        hasEnded(order.status()));
  }

  private static boolean hasEnded(OrderStatus status) {
    return switch (status) {
      case COMPLETED, RETURNED, REFUNDED, CANCELLED -> true;
      default -> false;
    };
  }
}
