package org.gendan.order.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gendan.engine.OpenCase;
import org.gendan.engine.OpenTask;
import org.gendan.engine.ProcessHistory;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.task.ClaimHistory;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** The whole story of an order, from the domain's journal and the engine's memory of its cases. */
@Component
@NamedInterface
public class Timeline {

  private final OrderJournal journal;
  private final ProcessHistory history;
  private final ClaimHistory claims;
  private final OrderCaseMapper cases;

  Timeline(
      OrderJournal journal, ProcessHistory history, ClaimHistory claims, OrderCaseMapper cases) {
    this.journal = journal;
    this.history = history;
    this.claims = claims;
    this.cases = cases;
  }

  /**
   * One thing that happened.
   *
   * @param kind stable word
   * @param actor user id, or {@code system}
   * @param text sentence for people; for steps of a process with the version of its model
   * @param ref id of what it is about, or null
   */
  @NamedInterface
  public record Item(Instant at, String kind, String actor, String text, String ref) {}

  /** Everything, oldest first. */
  public List<Item> of(Order order) {
    List<Item> items = new ArrayList<>();
    // Within a second the domain's own entries come first: the process follows the aggregate.
    journal
        .of(order.id())
        .forEach(e -> items.add(new Item(e.at(), e.kind(), e.actor(), e.text(), e.ref())));
    List<String> keys = cases.of(order.id());
    claims
        .moves(keys)
        .forEach(
            c ->
                items.add(
                    new Item(c.at(), "TASK_" + c.kind(), c.actor(), c.sentence(), c.taskId())));
    history
        .moments(keys)
        .forEach(m -> items.add(new Item(m.at(), m.kind(), m.actor(), m.text(), m.ref())));
    items.sort(Comparator.comparing(Item::at));
    return items;
  }

  /** The open tasks of all cases of the order. */
  public List<OpenTask> openTasks(Order order) {
    return history.openTasks(cases.of(order.id()));
  }

  /** The open tasks of one case. */
  public List<OpenTask> openTasksOfCase(String caseId) {
    return history.openTasks(List.of(caseId));
  }

  /** The open tasks of all cases of several orders, by the order's id, the most urgent first. */
  public Map<String, List<OpenTask>> openTasksOf(Collection<String> orderIds) {
    if (orderIds.isEmpty()) {
      return Map.of();
    }
    Map<String, List<String>> ordersOf =
        cases.ofAll(orderIds).stream()
            .collect(
                Collectors.groupingBy(
                    OrderCaseMapper.OfOrder::caseId,
                    Collectors.mapping(OrderCaseMapper.OfOrder::orderId, Collectors.toList())));
    Map<String, List<OpenTask>> found = new HashMap<>();
    history
        .openCaseTasks(ordersOf.keySet())
        .forEach(
            task ->
                ordersOf
                    .get(task.caseId())
                    .forEach(
                        orderId ->
                            found
                                .computeIfAbsent(orderId, id -> new ArrayList<>())
                                .add(task.open())));
    return found;
  }

  /** The cases of the order that have not ended, the oldest first. */
  public List<OpenCase> openCases(Order order) {
    return history.openCases(cases.of(order.id()));
  }

  /**
   * When the most urgent open task of each of these orders is due, by its id; orders of which
   * nothing is due are not among them.
   */
  public Map<String, Instant> dueDates(Collection<String> orderIds) {
    if (orderIds.isEmpty()) {
      return Map.of();
    }
    Map<String, String> orderOf = new HashMap<>();
    cases.ofAll(orderIds).forEach(about -> orderOf.put(about.caseId(), about.orderId()));
    Map<String, Instant> due = new HashMap<>();
    history
        .dueDates(orderOf.keySet())
        .forEach(
            (caseId, at) ->
                due.merge(
                    orderOf.get(caseId), at, (one, other) -> one.isBefore(other) ? one : other));
    return due;
  }

  /**
   * The cases about these orders, which may have ended, by the business keys of their processes.
   */
  public List<String> casesOf(Collection<String> orderIds) {
    return orderIds.isEmpty()
        ? List.of()
        : cases.ofAll(orderIds).stream().map(OrderCaseMapper.OfOrder::caseId).distinct().toList();
  }

  /** The orders that each of these cases is about; a case about none is not among them. */
  public Map<String, List<String>> ordersOfCases(Collection<String> caseIds) {
    if (caseIds.isEmpty()) {
      return Map.of();
    }
    return cases.ordersOfAll(caseIds).stream()
        .collect(
            Collectors.groupingBy(
                OrderCaseMapper.OfOrder::caseId,
                Collectors.mapping(OrderCaseMapper.OfOrder::orderId, Collectors.toList())));
  }

  /** The orders that a task is about: none, one, or the members of a case about many. */
  public List<String> ordersOfTask(String taskId) {
    return history.businessKey(taskId).map(cases::ordersOf).orElse(List.of());
  }
}
