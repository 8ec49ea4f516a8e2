package org.gendan.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.gendan.erp.SampleErpOrders.item;
import static org.gendan.testing.Patience.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gendan.erp.RefundCase.Kind;
import org.gendan.erp.RefundCase.Part;
import org.gendan.erp.ReturnReceipt.Pieces;
import org.gendan.erp.effect.Effects;
import org.gendan.erp.effect.MemoryEffects;
import org.gendan.erp.effect.RecordedErp;
import org.gendan.erp.sandbox.ErpFaults.Mode;
import org.gendan.erp.sandbox.SandboxServer;
import org.gendan.vendor.VendorUnavailable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong on the way, and however often the job is repeated: each effect once. */
class ErpFaultTest {

  private static final int MOST_TRIES = 40;
  private static final int SEEDS = 25;

  private static final MovableClock clock = new MovableClock("2026-03-02T04:00:00Z");
  private static SandboxServer server;
  private static int lastOrder;

  private final MemoryEffects records = new MemoryEffects();

  @BeforeAll
  static void start() {
    server = SandboxServer.start(clock);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void mend() {
    server.mend();
  }

  private RecordedErp erp(Protocol protocol, ErpProperties patience) {
    return new RecordedErp(
        protocol.adapter(server, clock, patience),
        new Effects(records, new NoTransactions(), clock, ErpTestSettings.settings()),
        clock);
  }

  /** One order from the push to the money, in steps that jobs would be. */
  private final class Life {

    private final Erp erp;
    private final Protocol protocol;
    private final String id = "%08d-1111-4000-8000-000000000000".formatted(++lastOrder);
    private final String sku = "SHORT-" + id;
    private final SalesOrder order;
    private final RefundCase refund;
    private final ReturnReceipt receipt;

    Life(Protocol protocol, ErpProperties patience) {
      this.protocol = protocol;
      this.erp = erp(protocol, patience);
      this.order = SampleErpOrders.order(id, false, item(sku, 3));
      this.refund =
          new RefundCase(
              "RMA-" + id,
              order,
              Kind.RETURN,
              List.of(new Part(1, 2, new BigDecimal("66.66"))),
              "too small",
              clock.instant(),
              new RefundCase.ReturnWaybill("SF", "SF1400000000009"));
      this.receipt =
          new ReturnReceipt("IN-" + id, refund, List.of(new Pieces(sku, 2, false)), null);
      server.warehouse().restock(sku, 3);
    }

    List<Runnable> steps() {
      return List.of(
          () -> erp.pushOrder(order),
          () -> assertThat(erp.reserveStock(order)).isEmpty(),
          () -> ship(),
          () -> erp.tellRefund(refund, RefundStep.APPLIED),
          () -> erp.tellRefund(refund, RefundStep.AGREED),
          () -> erp.tellRefund(refund, RefundStep.SENT_BACK),
          () -> erp.receiveReturn(receipt),
          () -> erp.tellRefund(refund, RefundStep.PAID));
    }

    private void ship() {
      if (!server.effects(id).contains("ORDER_SHIPPED")) {
        protocol.ship(server, id, "SF1400000000001");
      }
    }

    void happenedOnce() {
      assertThat(server.effects(id))
          .containsOnlyOnce("ORDER_TAKEN", "STOCK_RESERVED", "ORDER_SHIPPED")
          .doesNotContain("REPEATED", "ORDER_CHANGED", "ORDER_CANCELLED");
      assertThat(server.effects("IN-" + id)).containsExactly("STOCK_IN");
      assertThat(server.effects("RMA-" + id)).containsOnlyOnce("MONEY_BACK");
      assertThat(server.effects("RMA-" + id)).doesNotContain("REPEATED").doesNotHaveDuplicates();
      assertThat(erp.available(sku)).isEqualTo(2);
      if (protocol == Protocol.ODOO) {
        assertThat(server.odoo().count("sale.order", "client_order_ref", id)).isEqualTo(1);
        assertThat(server.odoo().count("account.move", "ref", "RMA-" + id)).isEqualTo(1);
        assertThat(server.effects(id)).containsOnlyOnce("RETURN_MADE");
      }
    }
  }

  /** The engine repeats a failed job, each time somewhat later. */
  private static void asAJob(Runnable step) {
    for (int tried = 0; tried < MOST_TRIES; tried++) {
      Throwable fault = catchThrowable(step::run);
      if (fault == null) {
        return;
      }
      assertThat(fault).isInstanceOfAny(VendorUnavailable.class, MemoryEffects.PowerCut.class);
      clock.advance(Duration.ofMinutes(tried % 3 == 2 ? 11 : 0).plusSeconds(10));
    }
    throw new AssertionError("The step never succeeds");
  }

  static Stream<Arguments> everyFaultInEveryStep() {
    return Arrays.stream(Protocol.values())
        .flatMap(
            protocol ->
                Arrays.stream(Mode.values())
                    .flatMap(
                        mode ->
                            IntStream.of(0, 1, 3, 4, 5, 6, 7)
                                .mapToObj(step -> Arguments.of(protocol, mode, step))))
        // Real timeouts are slow, and to the job they are no other than an answer that breaks off.
        .filter(a -> !isSlow((Mode) a.get()[1]) || a.get()[2].equals(7));
  }

  /**
   * Who waits for an answer that comes on a busy machine, too, sees the fault that was asked for.
   */
  private static ErpProperties patienceFor(Mode mode) {
    return isSlow(mode) ? ErpTestSettings.impatient() : ErpTestSettings.settings();
  }

  private static boolean isSlow(Mode mode) {
    return mode == Mode.LATE_ANSWER || mode == Mode.LATE_REQUEST;
  }

  @ParameterizedTest
  @MethodSource
  void everyFaultInEveryStep(Protocol protocol, Mode mode, int faulty) {
    Life life = new Life(protocol, patienceFor(mode));
    List<Runnable> steps = life.steps();
    for (int step = 0; step < steps.size(); step++) {
      if (step == faulty) {
        server.fail(mode, "", 1);
      }
      asAJob(steps.get(step));
      asAJob(steps.get(step));
    }
    life.happenedOnce();
  }

  static Stream<Arguments> anyFaultsAnywhereAndPowerCutsBetween() {
    return Arrays.stream(Protocol.values())
        .flatMap(p -> IntStream.range(0, SEEDS).mapToObj(seed -> Arguments.of(p, seed)));
  }

  @ParameterizedTest
  @MethodSource
  void anyFaultsAnywhereAndPowerCutsBetween(Protocol protocol, int seed) {
    Random random = new Random(seed);
    List<Mode> fast = Arrays.stream(Mode.values()).filter(mode -> !isSlow(mode)).toList();
    Life life = new Life(protocol, ErpTestSettings.settings());
    for (Runnable step : life.steps()) {
      asAJob(
          () -> {
            if (random.nextInt(3) > 0) {
              server.fail(fast.get(random.nextInt(fast.size())), "", 1);
            }
            if (random.nextInt(3) == 0) {
              records.dieAfter(random.nextInt(4));
            }
            try {
              step.run();
            } finally {
              records.live();
              if (random.nextBoolean()) {
                server.mend();
              }
            }
          });
      server.mend();
      if (random.nextBoolean()) {
        asAJob(step);
      }
    }
    life.happenedOnce();
  }

  @ParameterizedTest
  @EnumSource
  void whatMayStillArriveIsNotSentAgain(Protocol protocol) {
    Life life = new Life(protocol, ErpTestSettings.impatient());
    server.fail(
        Mode.LATE_REQUEST,
        Map.of(Protocol.WANGDIANTONG, "pushSelf2", Protocol.ODOO, "sale.order/create")
            .get(protocol),
        1);
    assertThatThrownBy(() -> life.erp.pushOrder(life.order)).hasMessageContaining("no answer");
    Throwable refused = catchThrowable(() -> life.erp.pushOrder(life.order));
    if (server.effects(life.id).isEmpty()) {
      assertThat(refused).hasMessageContaining("may still arrive");
    }
    await().until(() -> server.effects(life.id).contains("ORDER_TAKEN"));
    clock.advance(ErpTestSettings.IN_FLIGHT.plusSeconds(1));
    life.erp.pushOrder(life.order);

    assertThat(server.effects(life.id))
        .containsOnlyOnce("ORDER_TAKEN")
        .doesNotContain("REPEATED", "ORDER_CHANGED");
  }
}
