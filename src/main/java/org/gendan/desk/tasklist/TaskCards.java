package org.gendan.desk.tasklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gendan.desk.OrderListMapper;
import org.gendan.desk.OrderListQuery;
import org.gendan.desk.OrderListRow;
import org.gendan.engine.CaseTask;
import org.gendan.engine.OpenTask;
import org.gendan.engine.ProcessHistory;
import org.gendan.order.overview.Timeline;
import org.gendan.security.sight.Masking;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the cards of a page of tasks show, in a handful of questions for all of them. */
@Component
class TaskCards {

  private static final int MOST_FOUND = 8;

  private final ProcessHistory tasks;
  private final Timeline timeline;
  private final CardMapper orders;
  private final OrderListMapper list;
  private final Masking masking;

  TaskCards(
      ProcessHistory tasks,
      Timeline timeline,
      CardMapper orders,
      OrderListMapper list,
      Masking masking) {
    this.tasks = tasks;
    this.timeline = timeline;
    this.orders = orders;
    this.list = list;
    this.masking = masking;
  }

  /** An order that was found, and its open tasks, the most urgent first. */
  record Found(Card.OnCard order, List<OpenTask> tasks) {}

  /** Cards of those of these tasks that are open, in this order. */
  @Transactional(readOnly = true)
  List<Card> of(List<String> taskIds) {
    List<CaseTask> open = tasks.openTasksById(taskIds);
    Map<String, List<String>> about =
        timeline.ordersOfCases(
            open.stream()
                .map(CaseTask::caseId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    Map<String, Card.OnCard> shown =
        orders(about.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
    return open.stream()
        .map(
            task -> {
              List<String> ids = about.getOrDefault(task.caseId(), List.of());
              return new Card(task, ids.size() == 1 ? shown.get(ids.get(0)) : null, ids.size());
            })
        .toList();
  }

  /** The newest orders that a customer or a carrier may mean, at most {@value #MOST_FOUND}. */
  @Transactional(readOnly = true)
  List<Found> find(String text) {
    List<String> found =
        list.search(OrderListQuery.naming(text, MOST_FOUND)).stream()
            .map(OrderListRow::orderId)
            .toList();
    Map<String, Card.OnCard> shown = orders(found);
    Map<String, List<OpenTask>> open = timeline.openTasksOf(found);
    return found.stream()
        .map(id -> new Found(shown.get(id), open.getOrDefault(id, List.of())))
        .toList();
  }

  /** By their ids, as the person at the door may see them. */
  private Map<String, Card.OnCard> orders(Collection<String> orderIds) {
    Map<String, Card.OnCard> shown = new LinkedHashMap<>();
    if (orderIds.isEmpty()) {
      return shown;
    }
    for (CardMapper.Row row : orders.orders(orderIds)) {
      Card.OnCard order =
          shown.computeIfAbsent(
              row.orderId(),
              id ->
                  new Card.OnCard(
                      id,
                      row.platform(),
                      row.platformOrderNo(),
                      row.customerName(),
                      row.customerPhone(),
                      new ArrayList<>()));
      if (row.waybillNo() != null) {
        order.parcels().add(new Card.Parcel(row.carrier(), row.waybillNo(), row.parcelStatus()));
      }
    }
    return masking.of(shown, List.of());
  }
}
