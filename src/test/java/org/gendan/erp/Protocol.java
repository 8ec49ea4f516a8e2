package org.gendan.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.gendan.erp.odoo.OdooAccess;
import org.gendan.erp.sandbox.SandboxServer;
import org.gendan.erp.wangdiantong.WangdiantongAccess;

/** The two languages that the sandbox understands. */
enum Protocol {
  WANGDIANTONG {
    @Override
    ErpAdapter adapter(SandboxServer server, MovableClock clock, ErpProperties settings) {
      return WangdiantongAccess.adapter(
          "http://localhost:" + server.port() + "/sandbox/erp/wangdiantong/openapi",
          settings,
          clock);
    }

    @Override
    void ship(SandboxServer server, String orderId, String waybillNo) {
      assertThat(server.books().ship(orderId, "SF", waybillNo)).isPresent();
    }
  },
  ODOO {
    @Override
    ErpAdapter adapter(SandboxServer server, MovableClock clock, ErpProperties settings) {
      return OdooAccess.adapter(
          "http://localhost:" + server.port() + "/sandbox/erp/odoo", settings, clock);
    }

    @Override
    void ship(SandboxServer server, String orderId, String waybillNo) {
      assertThat(server.odoo().ship(orderId, "SF Express", waybillNo)).isTrue();
    }
  };

  abstract ErpAdapter adapter(SandboxServer server, MovableClock clock, ErpProperties settings);

  /** Waits for an answer as long as a busy machine may take for it. */
  ErpAdapter adapter(SandboxServer server, MovableClock clock) {
    return adapter(server, clock, ErpTestSettings.settings());
  }

  /** Plays the warehouse. */
  abstract void ship(SandboxServer server, String orderId, String waybillNo);

  /** All money that went back for a refund. */
  BigDecimal paidBack(SandboxServer server, String refundId) {
    return server.journal().stream()
        .filter(entry -> entry.effect().equals("MONEY_BACK"))
        .filter(entry -> entry.subject().startsWith(refundId))
        .map(entry -> new BigDecimal(entry.detail()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
