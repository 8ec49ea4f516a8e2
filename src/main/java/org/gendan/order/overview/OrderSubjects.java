package org.gendan.order.overview;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gendan.escalation.ExceptionNews;
import org.gendan.escalation.Happening;
import org.gendan.escalation.Reasons;
import org.gendan.escalation.Subject;
import org.gendan.escalation.Subject.Stage;
import org.gendan.escalation.Subjects;
import org.gendan.order.DeployedPlatforms;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderMapper;
import org.gendan.order.OrderSaved;
import org.gendan.order.OrderStatus;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipment.Outcome;
import org.gendan.shipment.ShipmentStatus;
import org.gendan.shipment.Shipments;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the cases about an order what they have to know of it, and keeps their news in its story.
 */
@Component
class OrderSubjects implements Subjects {

  private static final Map<OrderStatus, Happening.Kind> HAPPENINGS =
      Map.of(
          OrderStatus.DISPATCHED, Happening.Kind.DISPATCHED,
          OrderStatus.REFUNDED, Happening.Kind.REFUNDED,
          OrderStatus.CANCELLED, Happening.Kind.CANCELLED);

  private final OrderMapper store;
  private final DeployedPlatforms platforms;
  private final OrderJournal journal;
  private final Reasons reasons;
  private final Shipments shipments;

  OrderSubjects(
      OrderMapper store,
      DeployedPlatforms platforms,
      OrderJournal journal,
      Reasons reasons,
      Shipments shipments) {
    this.platforms = platforms;
    this.shipments = shipments;
    this.store = store;
    this.journal = journal;
    this.reasons = reasons;
  }

  @Override
  public Optional<Subject> find(String orderId) {
    return store.find(orderId).map(order -> subject(order, shipments.ofOrder(orderId)));
  }

  @Override
  public List<Subject> findByNumbers(String platform, Collection<String> orderNos) {
    return store.findByNumbers(platforms.get("platform", platform), orderNos).stream()
        .map(order -> subject(order, List.of()))
        .toList();
  }

  @EventListener
  void on(ExceptionNews news) {
    journal.addAll(news.orderIds().stream().map(order -> entry(order, news)).toList());
  }

  /** What becomes of an order can end what its cases are about. */
  @EventListener
  void on(OrderSaved saved) {
    Order order = saved.order();
    Optional.ofNullable(HAPPENINGS.get(order.status()))
        .ifPresent(kind -> reasons.happened(List.of(Happening.toOrder(kind, order.id()))));
  }

  private static OrderJournal.Entry entry(String orderId, ExceptionNews news) {
    return new OrderJournal.Entry(
        orderId, news.at(), news.kind(), news.actor(), news.text(), news.exceptionId());
  }

  private Subject subject(Order order, List<Shipment> parcels) {
    return new Subject(
        order.id(),
        order.platformOrderNo(),
        order.amountPayable().movePointRight(2).longValueExact(),
        order.amountPayable() + " " + order.currency(),
        order.customer().vip(),
        order.customer().name(),
        order.customer().phone(),
        platforms.rulesOf(order.platform()).language(),
        order.lines().stream()
            .map(line -> "%d × %s (%s)".formatted(line.quantity(), line.name(), line.sku()))
            .collect(Collectors.joining("\n")),
        stage(order.status(), parcels),
        parcels.size() == 1 ? parcels.get(0).id() : null);
  }

  /** Where many orders are asked about, their parcels are left out. */
  private static Stage stage(OrderStatus status, List<Shipment> parcels) {
    return switch (status) {
      case UNPAID -> Stage.UNPAID;
      case CONFIRMING, ON_HOLD, CONFIRMED, BACKORDERED, READY_TO_SHIP -> Stage.TO_SHIP;
      case DISPATCHED ->
          !parcels.isEmpty() && parcels.stream().allMatch(OrderSubjects::isSaidDelivered)
              ? Stage.SAID_DELIVERED
              : Stage.UNDER_WAY;
      case SIGNED, COMPLETED -> Stage.DELIVERED;
      case RETURNING, RETURNED -> Stage.COMING_BACK;
      case REFUNDED, CANCELLED -> parcels.isEmpty() ? Stage.NEVER_SENT : Stage.OVER;
    };
  }

  private static boolean isSaidDelivered(Shipment parcel) {
    return parcel.status() == ShipmentStatus.DELIVERED
        || parcel.verification() != null && parcel.verification().outcome() == Outcome.SIGNED;
  }
}
