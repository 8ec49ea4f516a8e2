package org.gendan.order.lifecycle;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gendan.lab.OwnDates;
import org.gendan.order.Order;
import org.gendan.order.Orders;
import org.springframework.stereotype.Component;

/** By when orders would have to leave if the model allowed another time. */
@Component
class DispatchLimits implements OwnDates {

  private static final String PROMISED = "promisedDispatchAt";

  private final Orders orders;
  private final LateDispatches late;

  DispatchLimits(Orders orders, LateDispatches late) {
    this.orders = orders;
    this.late = late;
  }

  @Override
  public Set<String> timers() {
    return Set.of("order-lifecycle.startEvent_dispatchLate");
  }

  @Override
  public Map<String, Dated> due(Collection<String> caseIds, String length) {
    Map<String, Dated> due = new HashMap<>();
    try {
      Duration allowed = Duration.parse(length);
      for (Order order : orders.all(caseIds)) {
        boolean promised = order.promisedDispatchAt() != null;
        due.put(
            order.id(),
            new Dated(
                promised ? order.placedAt() : late.due(order, Duration.ZERO),
                late.due(order, allowed),
                promised ? PROMISED : null));
      }
    } catch (DateTimeParseException e) {
      // Months, or an expression: what the model then says itself counts from the arming.
      return Map.of();
    }
    return due;
  }
}
