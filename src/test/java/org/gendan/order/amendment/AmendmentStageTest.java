package org.gendan.order.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gendan.order.Customer;
import org.gendan.order.DeliveryMode;
import org.gendan.order.Order;
import org.gendan.order.OrderLine;
import org.gendan.order.OrderStatus;
import org.gendan.order.PaymentMethod;
import org.gendan.order.Platform;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.ShipmentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far an order is when a change of it is asked for. */
class AmendmentStageTest {

  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "UNPAID, UNCONFIRMED",
    "CONFIRMING, UNCONFIRMED",
    "ON_HOLD, UNCONFIRMED",
    "CONFIRMED, CONFIRMED",
    "BACKORDERED, CONFIRMED",
    "READY_TO_SHIP, PICKED",
    "SIGNED, OVER",
    "COMPLETED, OVER",
    "RETURNING, OVER",
    "RETURNED, OVER",
    "REFUNDED, OVER",
    "CANCELLED, OVER"
  })
  void beforeDispatchTheStatusTells(OrderStatus status, AmendmentStage stage) {
    assertThat(AmendmentStage.of(order(status), List.of())).isEqualTo(stage);
  }

  @ParameterizedTest
  @CsvSource({
    "CREATED, WAYBILL",
    "PICKED_UP, WAYBILL",
    "IN_TRANSIT, FLOWN",
    "CUSTOMS, FLOWN",
    "ARRIVED_LOCALLY, FLOWN",
    "OUT_FOR_DELIVERY, FLOWN",
    "AT_PICKUP_POINT, FLOWN",
    "EXCEPTION, FLOWN",
    "DELIVERED, OVER",
    "REJECTED, OVER",
    "RETURNING, OVER",
    "CANCELLED, OVER"
  })
  void afterDispatchTheCarrierTells(ShipmentStatus status, AmendmentStage stage) {
    assertThat(stageOf(status)).isEqualTo(stage);
  }

  @Test
  void ofSeveralParcelsTheOnesUnderWayCountAndTheFarthestTells() {
    assertThat(stageOf(ShipmentStatus.CREATED, ShipmentStatus.IN_TRANSIT))
        .isEqualTo(AmendmentStage.FLOWN);
    assertThat(stageOf(ShipmentStatus.CREATED, ShipmentStatus.DELIVERED))
        .isEqualTo(AmendmentStage.WAYBILL);
  }

  private static AmendmentStage stageOf(ShipmentStatus... parcels) {
    return AmendmentStage.of(
        order(OrderStatus.DISPATCHED), Stream.of(parcels).map(AmendmentStageTest::parcel).toList());
  }

  private static Shipment parcel(ShipmentStatus status) {
    return new Shipment(
        "s-" + status, "order-1", "2603020001", "SF", "SF1", NOW, status, NOW, null, null, 0);
  }

  private static Order order(OrderStatus status) {
    return new Order(
        "order-1",
        Platform.TMALL,
        "2603020001",
        NOW,
        PaymentMethod.COD,
        null,
        new Customer("张三", "13800008000", null, null, null, "示例大道2号", false),
        List.of(new OrderLine("A", "红", 1, BigDecimal.TEN)),
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        BigDecimal.TEN,
        "CNY",
        DeliveryMode.COURIER,
        null,
        null,
        status,
        null,
        "digest",
        0);
  }
}
