package org.gendan.order.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gendan.engine.OpenTask;
import org.gendan.engine.ProcessHistory;
import org.gendan.order.Journal;
import org.gendan.order.Order;
import org.gendan.order.cancellation.Cancellation;
import org.gendan.order.cancellation.CancellationStore;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.carrierrequest.CarrierRequest;
import org.gendan.shipment.carrierrequest.CarrierRequests;
import org.springframework.stereotype.Component;

/** The whole story of an order, from the domain's journal and the engine's memory of its cases. */
@Component
public class Timeline {

  private final Journal journal;
  private final ProcessHistory history;
  private final Shipments shipments;
  private final CarrierRequests requests;
  private final CancellationStore cancellations;
  private final List<OrderCases> others;

  Timeline(
      Journal journal,
      ProcessHistory history,
      Shipments shipments,
      CarrierRequests requests,
      CancellationStore cancellations,
      List<OrderCases> others) {
    this.journal = journal;
    this.history = history;
    this.shipments = shipments;
    this.requests = requests;
    this.cancellations = cancellations;
    this.others = List.copyOf(others);
  }

  /**
   * One thing that happened.
   *
   * @param kind stable word
   * @param actor user id, or {@code system}
   * @param text sentence for people; for steps of a process with the version of its model
   * @param ref id of what it is about, or null
   */
  public record Item(Instant at, String kind, String actor, String text, String ref) {}

  /** Everything, oldest first. */
  public List<Item> of(Order order) {
    List<String> cases = cases(order);
    List<Item> items = new ArrayList<>();
    // Within a second the domain's own entries come first: the process follows the aggregate.
    journal
        .of(order.id())
        .forEach(e -> items.add(new Item(e.at(), e.kind(), e.actor(), e.text(), e.ref())));
    history
        .moments(cases)
        .forEach(m -> items.add(new Item(m.at(), m.kind(), m.actor(), m.text(), m.ref())));
    items.sort(Comparator.comparing(Item::at));
    return items;
  }

  /** The open tasks of all cases of the order. */
  public List<OpenTask> openTasks(Order order) {
    return history.openTasks(cases(order));
  }

  private List<String> cases(Order order) {
    return Stream.of(
            Stream.of(order.id()),
            shipments.ofOrder(order.id()).stream().flatMap(this::cases),
            cancellations.of(order.id()).stream().map(Cancellation::id),
            others.stream().flatMap(cases -> cases.of(order.id()).stream()))
        .flatMap(ids -> ids)
        .toList();
  }

  private Stream<String> cases(Shipment shipment) {
    return Stream.concat(
        Stream.of(shipment.id()),
        requests.ofShipment(shipment.id()).stream().map(CarrierRequest::id));
  }
}
