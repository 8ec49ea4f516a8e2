package org.gendan.ticket.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.stream.Stream;
import org.gendan.order.Order;
import org.gendan.order.Orders;
import org.gendan.order.Platform;
import org.gendan.order.SampleOrders;
import org.junit.jupiter.api.Test;

/** Which order a ticket is about; a wrong one would mix up two customers. */
class TicketOrdersTest {

  private static final String NO = "2603020001";

  private final Orders orders = mock(Orders.class);
  private final TicketOrders ticketOrders = new TicketOrders(orders);

  @Test
  void theOrderOfTheSameShopIsMeant() {
    var placed = placedOn(new Platform("SHOP"), new Platform("JD"));

    assertThat(ticketOrders.find("JD", NO)).isSameAs(placed.get(1));
  }

  @Test
  void theNumberOfAnotherHouseIsAnotherOrder() {
    placedOn(new Platform("SHOP"));

    assertThat(ticketOrders.find("JD", NO)).isNull();
    assertThat(ticketOrders.find("PINDUODUO", NO)).isNull();
  }

  @Test
  void shopsOfOneHouseShareTheirNumbers() {
    var placed = placedOn(Platform.TAOBAO);

    assertThat(ticketOrders.find("TMALL", NO)).isSameAs(placed.get(0));
  }

  @Test
  void ourOwnTicketsMayBeAboutAnyShop() {
    var placed = placedOn(new Platform("DOUYIN"));

    assertThat(ticketOrders.find("ERP", NO)).isSameAs(placed.get(0));
    assertThat(ticketOrders.find("INTERNAL", NO)).isSameAs(placed.get(0));
  }

  @Test
  void whereTwoOrdersMayBeMeantNoneIs() {
    placedOn(new Platform("DOUYIN"), new Platform("AMAZON"));

    assertThat(ticketOrders.find("ERP", NO)).isNull();
  }

  @Test
  void aTicketThatNamesNoOrderHasNone() {
    assertThat(ticketOrders.find("JD", null)).isNull();
  }

  private List<Order> placedOn(Platform... platforms) {
    List<Order> placed = Stream.of(platforms).map(SampleOrders::placedOn).toList();
    when(orders.withNumber(NO)).thenReturn(placed);
    return placed;
  }
}
