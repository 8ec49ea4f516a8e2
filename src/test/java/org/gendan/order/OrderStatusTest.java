package org.gendan.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.order.OrderStatus.BACKORDERED;
import static org.gendan.order.OrderStatus.CANCELLED;
import static org.gendan.order.OrderStatus.COMPLETED;
import static org.gendan.order.OrderStatus.CONFIRMED;
import static org.gendan.order.OrderStatus.CONFIRMING;
import static org.gendan.order.OrderStatus.DISPATCHED;
import static org.gendan.order.OrderStatus.ON_HOLD;
import static org.gendan.order.OrderStatus.READY_TO_SHIP;
import static org.gendan.order.OrderStatus.REFUNDED;
import static org.gendan.order.OrderStatus.RETURNED;
import static org.gendan.order.OrderStatus.RETURNING;
import static org.gendan.order.OrderStatus.SIGNED;
import static org.gendan.order.OrderStatus.UNPAID;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderStatusTest {

  /** Written down a second time on purpose: a new way through an order's life is decided twice. */
  private static final Map<OrderStatus, Set<OrderStatus>> ALLOWED =
      Map.ofEntries(
          Map.entry(UNPAID, Set.of(CONFIRMING, CANCELLED)),
          Map.entry(CONFIRMING, Set.of(CONFIRMED, ON_HOLD, CANCELLED, REFUNDED)),
          Map.entry(ON_HOLD, Set.of(CONFIRMING, CANCELLED, REFUNDED)),
          Map.entry(CONFIRMED, Set.of(BACKORDERED, READY_TO_SHIP, CANCELLED, REFUNDED)),
          Map.entry(BACKORDERED, Set.of(CONFIRMED, CANCELLED, REFUNDED)),
          Map.entry(READY_TO_SHIP, Set.of(DISPATCHED, CANCELLED, REFUNDED)),
          Map.entry(DISPATCHED, Set.of(SIGNED, RETURNING)),
          Map.entry(SIGNED, Set.of(COMPLETED)),
          Map.entry(COMPLETED, Set.of(RETURNED, REFUNDED)),
          Map.entry(RETURNING, Set.of(RETURNED, REFUNDED)),
          Map.entry(RETURNED, Set.of(REFUNDED)),
          Map.entry(REFUNDED, Set.of()),
          Map.entry(CANCELLED, Set.of()));

  @ParameterizedTest
  @EnumSource
  void anOrderGoesNowhereButWhereItMay(OrderStatus from) {
    for (OrderStatus to : OrderStatus.values()) {
      assertThat(from.mayBecome(to))
          .as("%s -> %s", from, to)
          .isEqualTo(ALLOWED.get(from).contains(to));
    }
  }

  @Test
  void noOrderLeavesTheHouseUnconfirmed() {
    for (var status : EnumSet.of(UNPAID, CONFIRMING, ON_HOLD)) {
      assertThat(status.mayBecome(READY_TO_SHIP)).as("%s", status).isFalse();
      assertThat(status.mayBecome(DISPATCHED)).as("%s", status).isFalse();
    }
  }

  @Test
  void anOrderIsCancelledOnlyBeforeDispatch() {
    assertThat(EnumSet.allOf(OrderStatus.class).stream().filter(OrderStatus::isBeforeDispatch))
        .containsExactlyInAnyOrder(
            UNPAID, CONFIRMING, ON_HOLD, CONFIRMED, BACKORDERED, READY_TO_SHIP);
  }
}
