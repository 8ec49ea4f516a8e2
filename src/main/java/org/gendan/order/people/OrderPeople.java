package org.gendan.order.people;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/**
 * Who belongs to an order.
 *
 * @param seller user id of who sold it, or null
 * @param owner user id of who looks after it, or null
 * @param setBy who said so, or null when nobody has
 */
@NamedInterface
public record OrderPeople(
    String orderId, String seller, String owner, String setBy, Instant setAt) {

  static OrderPeople nobody(String orderId) {
    return new OrderPeople(orderId, null, null, null, null);
  }
}
