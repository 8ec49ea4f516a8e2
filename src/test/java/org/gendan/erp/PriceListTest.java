package org.gendan.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.gendan.erp.sandbox.SandboxServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The price list of the ERP, by both protocols. */
class PriceListTest {

  private static final MovableClock clock = new MovableClock("2026-03-02T04:00:00Z");
  private static SandboxServer server;

  @BeforeAll
  static void start() {
    server = SandboxServer.start(clock);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void anItemHasItsNameAndPrice(Protocol protocol) {
    server.warehouse().list("P1-RED", "Coat red", new BigDecimal("129.00"));

    assertThat(protocol.adapter(server, clock).listed("P1-RED"))
        .contains(new ListedItem("Coat red", new BigDecimal("129.00")));
  }

  @ParameterizedTest
  @EnumSource
  void whatNobodyHasPricedHasNoPriceAndIsNotForNothing(Protocol protocol) {
    assertThat(protocol.adapter(server, clock).listed("P1-BLUE").orElseThrow().price()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void anUnknownItemIsInNoList(Protocol protocol) {
    assertThat(protocol.adapter(server, clock).listed("POISON-P1")).isEmpty();
  }
}
