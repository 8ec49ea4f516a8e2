package org.gendan.ticket;

import java.util.List;
import org.gendan.order.overview.OrderCases;
import org.springframework.stereotype.Component;

/** The tickets about an order are part of its story. */
@Component
class TicketCases implements OrderCases {

  private final TicketMapper store;

  TicketCases(TicketMapper store) {
    this.store = store;
  }

  @Override
  public List<String> of(String orderId) {
    return store.ofOrder(orderId).stream().map(Ticket::id).toList();
  }
}
