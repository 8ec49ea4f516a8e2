package org.gendan.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.gendan.testing.app.App;
import org.gendan.testing.app.OrderBody;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/**
 * The demo's database counts and foresees by the same statements. The name of an engine has no
 * hyphen: it would be ignored, and the engine of the other tests with it.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "gendan.demo.sample-orders=false",
      "spring.datasource.url=jdbc:h2:mem:timers;MODE=MySQL;DB_CLOSE_DELAY=-1",
      "camunda.bpm.process-engine-name=timers",
      "camunda.bpm.webapp.enabled=false"
    })
@DirtiesContext
class TimersOnH2Test {

  @LocalServerPort private int port;

  @Test
  void theBookIsRead() {
    var app = new App(port, "timers");
    app.take(OrderBody.cod()).task("userTask_confirmOrder");
    assertThat(
            app.as("analyst1")
                .get("/api/timers/order-confirmation.userTask_confirmOrder.due")
                .expect(200)
                .at("/waiting"))
        .isEqualTo("1");
  }
}
