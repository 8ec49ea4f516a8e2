package org.gendan.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.gendan.calendar.clock.TaskDueDate;
import org.gendan.calendar.clock.TaskDueDates;
import org.gendan.engine.OpenCase;
import org.gendan.engine.OpenTask;
import org.gendan.lab.CaseTimers;
import org.gendan.money.MoneyLedger;
import org.gendan.order.Order;
import org.gendan.order.Orders;
import org.gendan.order.hold.OrderHolds;
import org.gendan.order.linked.LinkedOrders;
import org.gendan.order.overview.Timeline;
import org.gendan.order.people.OrderPeopleBook;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.security.Deed;
import org.gendan.security.Roles;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.TrackingEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a page shows of an order, as far as its reader may see it. */
@Component
class OrderPages {

  private final Orders orders;
  private final Shipments shipments;
  private final OrderHolds holds;
  private final LinkedOrders links;
  private final Timeline timeline;
  private final TaskDueDates dueDates;
  private final MoneyLedger ledger;
  private final OrderPeopleBook people;
  private final CaseTimers timers;
  private final CurrentActor actor;

  OrderPages(
      Orders orders,
      Shipments shipments,
      OrderHolds holds,
      LinkedOrders links,
      Timeline timeline,
      TaskDueDates dueDates,
      MoneyLedger ledger,
      OrderPeopleBook people,
      CaseTimers timers,
      CurrentActor actor) {
    this.orders = orders;
    this.shipments = shipments;
    this.holds = holds;
    this.links = links;
    this.timeline = timeline;
    this.dueDates = dueDates;
    this.ledger = ledger;
    this.people = people;
    this.timers = timers;
    this.actor = actor;
  }

  /**
   * The order as it is now.
   *
   * @throws org.gendan.refusal.Refusal when there is none
   */
  @Transactional(readOnly = true)
  OrderPage of(String orderId) {
    Order order = orders.get(orderId);
    List<Timeline.Item> story = new ArrayList<>(timeline.of(order));
    Collections.reverse(story);
    List<OpenCase> cases = timeline.openCases(order);
    return new OrderPage(
        order,
        shipments.ofOrder(orderId).stream().map(this::parcel).toList(),
        holds.open(orderId),
        links.of(orderId),
        timeline.openTasks(order).stream().map(this::task).toList(),
        cases,
        timers.of(cases.stream().map(OpenCase::id).distinct().toList()),
        story,
        isOfADesk() ? ledger.of(orderId) : null,
        people.of(orderId),
        actor.may(Deed.MEND_STORY));
  }

  /**
   * One case of the order, as far as anything of it is under way.
   *
   * @throws Refusal when there is no such order
   */
  @Transactional(readOnly = true)
  CasePage ofCase(String orderId, String caseId) {
    Order order = orders.get(orderId);
    List<OpenCase> open =
        timeline.openCases(order).stream().filter(one -> one.id().equals(caseId)).toList();
    List<Timeline.Item> story =
        new ArrayList<>(
            timeline.of(order).stream().filter(item -> caseId.equals(item.ref())).toList());
    Collections.reverse(story);
    return new CasePage(
        caseId,
        order,
        open,
        timeline.openTasksOfCase(caseId).stream().map(this::task).toList(),
        open.isEmpty() ? List.of() : timers.of(List.of(caseId)),
        story);
  }

  /** Whether the reader works on orders, and does not only look at them. */
  boolean isOfADesk() {
    Set<String> groups = actor.groups();
    return groups.contains(Roles.CAMUNDA_ADMIN) || groups.stream().anyMatch(Roles.DESKS::contains);
  }

  /**
   * A task of the order that the reader may answer now.
   *
   * @throws Refusal when it is done, or not the reader's
   */
  OpenTask mineOf(String orderId, String taskId) {
    return timeline.openTasks(orders.get(orderId)).stream()
        .filter(open -> open.taskId().equals(taskId))
        .filter(open -> task(open).mine())
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "There is no open task %s of this order for %s; it is done, or with a colleague"
                        .formatted(taskId, actor.id())));
  }

  private OrderPage.Task task(OpenTask open) {
    boolean free = open.assignee() == null || open.assignee().equals(actor.id());
    return new OrderPage.Task(
        open,
        dueDates.find(open.taskId()).map(TaskDueDate::explanation).orElse(null),
        free && open.group() != null && actor.is(open.group()));
  }

  private OrderPage.Parcel parcel(Shipment shipment) {
    return new OrderPage.Parcel(
        shipment,
        shipments.events(shipment.id()).stream()
            .max(Comparator.comparing(TrackingEvent::at))
            .orElse(null));
  }
}
