package org.gendan.order.overview;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gendan.escalation.ExceptionNews;
import org.gendan.escalation.Subject;
import org.gendan.escalation.Subjects;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderMapper;
import org.gendan.order.OrderStatus;
import org.gendan.order.Platform;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the cases about an order what they have to know of it, and keeps their news in its story.
 */
@Component
class OrderSubjects implements Subjects {

  private final OrderMapper store;
  private final OrderJournal journal;

  OrderSubjects(OrderMapper store, OrderJournal journal) {
    this.store = store;
    this.journal = journal;
  }

  @Override
  public Optional<Subject> find(String orderId) {
    return store.find(orderId).map(OrderSubjects::subject);
  }

  @Override
  public List<Subject> findByNumbers(String platform, Collection<String> orderNos) {
    return store.findByNumbers(Platform.valueOf(platform), orderNos).stream()
        .map(OrderSubjects::subject)
        .toList();
  }

  @EventListener
  void on(ExceptionNews news) {
    journal.addAll(news.orderIds().stream().map(order -> entry(order, news)).toList());
  }

  private static OrderJournal.Entry entry(String orderId, ExceptionNews news) {
    return new OrderJournal.Entry(
        orderId, news.at(), news.kind(), news.actor(), news.text(), news.exceptionId());
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
        order.platform() == Platform.AMAZON ? "en" : "zh",
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
