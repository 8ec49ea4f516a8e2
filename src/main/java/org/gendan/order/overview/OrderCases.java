package org.gendan.order.overview;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * A capability that runs cases about orders in processes of its own, such as tickets. What happened
 * in them, and their open tasks, are part of the order's story.
 */
@NamedInterface
public interface OrderCases {

  /** The business keys of the cases about this order. */
  List<String> of(String orderId);
}
