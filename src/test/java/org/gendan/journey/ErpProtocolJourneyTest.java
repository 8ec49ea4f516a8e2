package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.gendan.GendanApplication;
import org.gendan.testing.app.App;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One word of configuration, and the same order goes through another ERP. */
class ErpProtocolJourneyTest {

  @ParameterizedTest
  @ValueSource(strings = {"wangdiantong", "odoo"})
  void anOrderIsPushedReservedAndShippedThroughTheProtocol(String adapter) {
    String engine = "erp-" + adapter;
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(GendanApplication.class)
            .run(
                "--server.port=0",
                "--gendan.erp.adapter=" + adapter,
                "--gendan.demo.sample-orders=false",
                "--camunda.bpm.process-engine-name=" + engine,
                "--camunda.bpm.webapp.enabled=false",
                "--spring.jmx.enabled=false",
                "--spring.datasource.url=jdbc:h2:mem:"
                    + UUID.randomUUID()
                    + ";MODE=MySQL;DB_CLOSE_DELAY=-1")) {
      int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
      App app = new App(port, engine);
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
