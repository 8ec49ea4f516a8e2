package org.gendan.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gendan.erp.SampleErpOrders.cod;
import static org.gendan.erp.SampleErpOrders.item;
import static org.gendan.erp.SampleErpOrders.prepaid;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.gendan.erp.ErpOrder.Position;
import org.gendan.erp.RefundCase.Kind;
import org.gendan.erp.RefundCase.Part;
import org.gendan.erp.RefundCase.ReturnWaybill;
import org.gendan.erp.ReturnReceipt.Pieces;
import org.gendan.erp.effect.Effects;
import org.gendan.erp.effect.MemoryEffects;
import org.gendan.erp.effect.RecordedErp;
import org.gendan.erp.sandbox.SandboxServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of orders, through both protocols over HTTP, against the sandbox. */
class ErpRoundTripTest {

  private static final MovableClock clock = new MovableClock("2026-03-02T04:00:00Z");
  private static SandboxServer server;
  private static int lastOrder;

  @BeforeAll
  static void start() {
    server = SandboxServer.start(clock);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Erp erp(Protocol protocol) {
    return new RecordedErp(
        protocol.adapter(server, clock),
        new Effects(new MemoryEffects(), new NoTransactions(), clock, ErpTestSettings.settings()),
        clock);
  }

  private static String fresh() {
    return "%08d-0000-4000-8000-000000000000".formatted(++lastOrder);
  }

  @ParameterizedTest
  @EnumSource
  void anOrderIsPushedReservedShippedAndAcknowledged(Protocol protocol) {
    Erp erp = erp(protocol);
    SalesOrder order = prepaid(fresh());
    assertThat(erp.find(order.orderId())).isEmpty();

    erp.pushOrder(order);
    assertThat(erp.reserveStock(order)).isEmpty();
    assertThat(erp.find(order.orderId()))
        .get()
        .satisfies(
            seen -> {
              assertThat(seen.position()).isEqualTo(Position.RESERVED);
              assertThat(seen.lines()).containsExactly(new ErpOrder.Line("P100-RED-M", 2, true));
            });

    ErpAdapter adapter = protocol.adapter(server, clock);
    protocol.ship(server, order.orderId(), "SF1400000000001");
    Instant since = clock.instant().minusSeconds(60);
    List<ErpShipment> parcels = ofOrder(adapter.shipments(since), order);
    assertThat(parcels)
        .singleElement()
        .satisfies(
            parcel -> {
              assertThat(parcel.carrier()).isEqualTo("SF");
              assertThat(parcel.waybillNo()).isEqualTo("SF1400000000001");
              assertThat(parcel.shippedAt()).isEqualTo(clock.instant());
            });
    adapter.acknowledge(parcels);
    assertThat(erp.find(order.orderId()).orElseThrow().position()).isEqualTo(Position.SHIPPED);
    if (protocol == Protocol.WANGDIANTONG) {
      assertThat(ofOrder(adapter.shipments(since), order)).isEmpty();
    }
  }

  private static List<ErpShipment> ofOrder(List<ErpShipment> all, SalesOrder order) {
    return all.stream().filter(parcel -> parcel.orderId().equals(order.orderId())).toList();
  }

  @ParameterizedTest
  @EnumSource
  void changedLinesTakeThePlaceOfTheFormerOnesAndTheirStock(Protocol protocol) {
    Erp erp = erp(protocol);
    String id = fresh();
    server.warehouse().restock("SHORT-A" + id, 5);
    server.warehouse().restock("SHORT-B" + id, 5);
    erp.pushOrder(cod(id, item("SHORT-A" + id, 3)));
    erp.reserveStock(cod(id, item("SHORT-A" + id, 3)));
    assertThat(erp.available("SHORT-A" + id)).isEqualTo(2);

    SalesOrder changed = cod(id, item("SHORT-B" + id, 2));
    erp.pushOrder(changed);
    assertThat(erp.reserveStock(changed)).isEmpty();

    assertThat(erp.available("SHORT-A" + id)).isEqualTo(5);
    assertThat(erp.available("SHORT-B" + id)).isEqualTo(3);
    assertThat(erp.find(id).orElseThrow().matches(changed)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsShortIsNamedAndReservedWhenItHasCome(Protocol protocol) {
    Erp erp = erp(protocol);
    String id = fresh();
    SalesOrder order = cod(id, item("P100", 1), item("SHORT-" + id, 2));
    erp.pushOrder(order);
    assertThat(erp.reserveStock(order)).containsExactly("SHORT-" + id);
    assertThat(erp.find(id).orElseThrow().position()).isEqualTo(Position.SHORT);

    server.warehouse().restock("SHORT-" + id, 2);
    assertThat(erp.reserveStock(order)).isEmpty();
    assertThat(erp.available("SHORT-" + id)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void anUnknownItemRefusesTheOrderUntilItIsCreated(Protocol protocol) {
    Erp erp = erp(protocol);
    String id = fresh();
    SalesOrder order = cod(id, item("POISON-" + id, 1));
    assertThatThrownBy(() -> erp.pushOrder(order))
        .isInstanceOf(ErpRefused.class)
        .hasMessageContaining("POISON-" + id)
        .hasMessageContaining(order.orderNo())
        .hasMessageContaining("raise the retries");
    assertThat(erp.find(id)).isEmpty();

    server.warehouse().restock("POISON-" + id, 1);
    erp.pushOrder(order);
    assertThat(erp.reserveStock(order)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatNeitherVendorLetsGoByItselfAPersonIsToldToDo(Protocol protocol) {
    Erp erp = erp(protocol);
    SalesOrder order = prepaid(fresh());
    assertThat(erp.release(order.orderId(), "hold-" + order.orderId())).isEmpty();
    erp.pushOrder(order);
    erp.reserveStock(order);
    HoldOutcome held = erp.hold(order.orderId(), "hold-" + order.orderId(), "REFUND");
    String number = erp.find(order.orderId()).orElseThrow().number();

    assertThat(held instanceof HoldOutcome.ByHand).isEqualTo(protocol == Protocol.ODOO);
    assertThat(erp.release(order.orderId(), "hold-" + order.orderId()))
        .hasValueSatisfying(what -> assertThat(what).contains(number));
    assertThat(erp.release(order.orderId(), "hold-" + order.orderId())).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void aVoidedOrderGivesItsStockBack(Protocol protocol) {
    Erp erp = erp(protocol);
    String id = fresh();
    server.warehouse().restock("SHORT-" + id, 4);
    SalesOrder order = cod(id, item("SHORT-" + id, 4));
    erp.pushOrder(order);
    erp.reserveStock(order);
    erp.voidOrder(order, "CANCELLED");
    erp.voidOrder(order, "CANCELLED");

    assertThat(erp.find(id).orElseThrow().position()).isEqualTo(Position.CANCELLED);
    assertThat(erp.available("SHORT-" + id)).isEqualTo(4);
    assertThat(server.effects(id)).containsOnlyOnce("ORDER_CANCELLED").doesNotContain("MONEY_BACK");
  }

  @ParameterizedTest
  @EnumSource
  void anOrderThatTheErpNeverHeardOfIsVoidedByDoingNothing(Protocol protocol) {
    String id = fresh();
    erp(protocol).voidOrder(prepaid(id), "CANCELLED");

    assertThat(server.effects(id)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aShippedOrderIsNotVoided(Protocol protocol) {
    Erp erp = erp(protocol);
    SalesOrder order = prepaid(fresh());
    erp.pushOrder(order);
    erp.reserveStock(order);
    protocol.ship(server, order.orderId(), "SF1400000000002");

    assertThatThrownBy(() -> erp.voidOrder(order, "CANCELLED"))
        .isInstanceOf(ErpRefused.class)
        .hasMessageContaining("has left");
    assertThat(erp.find(order.orderId()).orElseThrow().position()).isEqualTo(Position.SHIPPED);
  }

  @ParameterizedTest
  @EnumSource
  void anUnshippedOrderIsPaidBackOnceToTheCent(Protocol protocol) {
    Erp erp = erp(protocol);
    String id = fresh();
    SalesOrder order =
        SampleErpOrders.order(id, false, item("P1", 1), item("P2", 2), item("P3", 3));
    erp.pushOrder(order);
    erp.reserveStock(order);
    erp.refund(order, new BigDecimal("100.01"));
    erp.refund(order, new BigDecimal("100.01"));

    assertThat(protocol.paidBack(server, "R-" + id)).isEqualByComparingTo("100.01");
    assertThat(erp.find(id).orElseThrow().position()).isEqualTo(Position.CANCELLED);
  }

  @ParameterizedTest
  @EnumSource
  void anotherAmountUnderTheSameRefundIsRefused(Protocol protocol) {
    Erp erp = erp(protocol);
    SalesOrder order = prepaid(fresh());
    erp.pushOrder(order);
    erp.refund(order, new BigDecimal("10.00"));
    erp.refund(order, new BigDecimal("10"));

    assertThatThrownBy(() -> erp.refund(order, new BigDecimal("11.00")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("other content");
    assertThat(protocol.paidBack(server, "R-" + order.orderId())).isEqualByComparingTo("10");
  }

  @ParameterizedTest
  @EnumSource
  void aReturnGoesThroughItsLifeAndTheGoodPiecesAreOnTheShelfAgain(Protocol protocol) {
    Erp erp = erp(protocol);
    String id = fresh();
    String sku = "SHORT-" + id;
    server.warehouse().restock(sku, 3);
    SalesOrder order = SampleErpOrders.order(id, false, item(sku, 3));
    erp.pushOrder(order);
    erp.reserveStock(order);
    protocol.ship(server, id, "SF1400000000003");
    RefundCase refund =
        new RefundCase(
            "RMA-" + id,
            order,
            Kind.RETURN,
            List.of(new Part(1, 2, new BigDecimal("66.66"))),
            "尺码不合适",
            clock.instant(),
            new ReturnWaybill("SF", "SF1400000000009"));
    erp.tellRefund(refund, RefundStep.APPLIED);
    erp.tellRefund(refund, RefundStep.AGREED);
    erp.tellRefund(refund, RefundStep.SENT_BACK);
    assertThat(erp.findRefund(refund).orElseThrow())
        .satisfies(
            position -> {
              assertThat(position.step()).isEqualTo(RefundStep.SENT_BACK);
              assertThat(position.received()).isFalse();
              assertThat(position.paid()).isZero();
            });

    ReturnReceipt receipt =
        new ReturnReceipt(
            "IN-" + id, refund, List.of(new Pieces(sku, 1, false), new Pieces(sku, 1, true)), "质检");
    String number = erp.receiveReturn(receipt);
    assertThat(erp.receiveReturn(receipt)).isEqualTo(number).isNotBlank();
    erp.tellRefund(refund, RefundStep.PAID);

    assertThat(erp.findRefund(refund).orElseThrow())
        .satisfies(
            position -> {
              assertThat(position.step()).isEqualTo(RefundStep.PAID);
              assertThat(position.received()).isTrue();
              assertThat(position.paid()).isEqualByComparingTo("66.66");
            });
    assertThat(erp.available(sku)).isEqualTo(1);
    assertThat(protocol.paidBack(server, "RMA-" + id)).isEqualByComparingTo("66.66");
    assertThat(server.journal().stream().filter(e -> e.effect().equals("STOCK_IN")))
        .filteredOn(entry -> entry.subject().equals("IN-" + id))
        .hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void anOrderIsHeldWhileItIsInTheHouse(Protocol protocol) {
    Erp erp = erp(protocol);
    SalesOrder order = prepaid(fresh());
    erp.pushOrder(order);
    erp.reserveStock(order);

    HoldOutcome held = erp.hold(order.orderId(), "hold-" + order.orderId(), "refund asked for");
    assertThat(held)
        .isInstanceOf(
            protocol == Protocol.WANGDIANTONG ? HoldOutcome.Held.class : HoldOutcome.ByHand.class);
    assertThat(erp.hold(order.orderId(), "hold-" + order.orderId(), "refund asked for"))
        .isEqualTo(held);
  }

  @ParameterizedTest
  @EnumSource(names = "WANGDIANTONG")
  void aShippedOrderIsTooLateToHold(Protocol protocol) {
    Erp erp = erp(protocol);
    SalesOrder order = prepaid(fresh());
    erp.pushOrder(order);
    erp.reserveStock(order);
    protocol.ship(server, order.orderId(), "SF1400000000004");

    assertThat(erp.hold(order.orderId(), "late-" + order.orderId(), "refund asked for"))
        .isEqualTo(new HoldOutcome.TooLate("订单状态不正确"));
  }
}
