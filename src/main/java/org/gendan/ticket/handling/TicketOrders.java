package org.gendan.ticket.handling;

import java.util.List;
import java.util.Set;
import org.gendan.order.Order;
import org.gendan.order.Orders;
import org.springframework.stereotype.Component;

/** Finds the order that a ticket names. */
@Component
class TicketOrders {

  /** Shops of one house number their orders together. */
  private static final List<Set<String>> HOUSES =
      List.of(Set.of("TMALL", "TAOBAO"), Set.of("JD", "JD_SELF"));

  /** Senders that have no orders of their own. */
  private static final Set<String> OUR_OWN = Set.of("ERP", "INTERNAL");

  private final Orders orders;

  TicketOrders(Orders orders) {
    this.orders = orders;
  }

  /** The order, or null when there is none, or more than one that may be meant. */
  Order find(String platform, String platformOrderNo) {
    if (platformOrderNo == null) {
      return null;
    }
    List<Order> found =
        orders.withNumber(platformOrderNo).stream()
            .filter(order -> mayBeMeant(platform, order.platform().name()))
            .toList();
    return found.size() == 1
        ? found.get(0)
        : found.stream()
            .filter(order -> order.platform().name().equals(platform))
            .findFirst()
            .orElse(null);
  }

  /** Whether a colleague asks, not a customer. */
  static boolean isOurOwn(String sender) {
    return OUR_OWN.contains(sender);
  }

  private static boolean mayBeMeant(String sender, String platform) {
    return sender.equals(platform)
        || OUR_OWN.contains(sender)
        || HOUSES.stream().anyMatch(house -> house.contains(sender) && house.contains(platform));
  }
}
