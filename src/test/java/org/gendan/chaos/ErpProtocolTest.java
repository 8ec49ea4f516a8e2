package org.gendan.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gendan.testing.TestDatabase;
import org.gendan.testing.app.App;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One word of configuration, and the same order goes through another ERP. */
@Tag("chaos")
class ErpProtocolTest {

  @ParameterizedTest
  @ValueSource(strings = {"wangdiantong", "odoo"})
  void anOrderIsPushedReservedAndShippedThroughTheProtocol(String adapter) {
    try (ChildApp child =
        ChildApp.start(TestDatabase.create(), "--gendan.erp.adapter=" + adapter)) {
      App app = child.door();
      OrderCase order = app.take(OrderBody.prepaid());
      order.confirm();
      order.task("userTask_recordDispatch");
      app.as("admin")
          .post(
              "/api/demo/erp/shipments",
              Map.of(
                  "order",
                  order.id(),
                  "carrier",
                  adapter.equals("odoo") ? "SF Express" : "SF",
                  "waybillNo",
                  "SF" + order.no()))
          .expect(200);

      order.becomes("DISPATCHED");
      assertThat(order.show().at("/shipments/0/carrier").asText()).isEqualTo("SF");
    }
  }
}
