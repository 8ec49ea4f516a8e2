package org.gendan.order.linked;

import java.util.List;
import java.util.Optional;
import org.gendan.order.linked.OrderLink.Kind;

/** Where the links between orders are kept. */
public interface OrderLinkStore {

  /** Adds a link. */
  void add(OrderLink link);

  /** The link that a case has asked for. */
  Optional<OrderLink> find(Kind kind, String ref);

  /** The links that an order is an end of, oldest first. */
  List<OrderLink> of(String orderId);
}
