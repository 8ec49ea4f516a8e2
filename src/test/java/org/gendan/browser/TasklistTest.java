package org.gendan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gendan.model.ModelFiles;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.openqa.selenium.chrome.ChromeDriver;

/** What the desks see and click; screenshots are kept below {@code target/screenshots}. */
@WholeApp
class TasklistTest extends AppTest {

  private static final String GROUP = "All of the group";

  private static ChromeDriver browser;

  private Tasklist tasklist;

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.quit();
    }
  }

  /** Started here and not before all tests: skipping in there leaves no trace in the report. */
  @BeforeEach
  void forgetWhoWasHere() throws IOException {
    if (browser == null) {
      browser = Chromium.start();
    }
    browser.manage().deleteAllCookies();
    tasklist = new Tasklist(browser, app.address());
  }

  /** What was on the screen last is the first thing to look at when a test fails. */
  @AfterEach
  void keepTheLastScreen(TestInfo test) throws IOException {
    if (tasklist == null) {
      return;
    }
    tasklist.keep("last-of-" + test.getTestMethod().orElseThrow().getName());
  }

  @Test
  void theCallOfAnAgentBecomesAParcelOfLogistics() throws IOException {
    OrderCase order = app.take(OrderBody.cod());
    tasklist.logIn("agent1");
    tasklist.openFilter(GROUP, order.no());
    tasklist.open("Confirm order", order.no());
    tasklist.claim();
    assertThat(tasklist.form()).contains(order.no(), "246.00 CNY");
    assertThat(tasklist.shown("customerName")).isEqualTo("张三");
    assertThat(tasklist.shown("address")).isEqualTo("示例大道2号");
    assertThat(tasklist.shown("lineSummary")).contains("2 × 羽绒服 红 M (P100-RED-M)", "129.00");
    tasklist.choose("Reached");
    tasklist.fill("namedAmount", "246");
    tasklist.keep("confirm-order");
    tasklist.completeForGood();
    tasklist.logOut();
    order.task("userTask_recordDispatch");

    tasklist.logIn("logistics1");
    tasklist.openFilter(GROUP, order.no());
    tasklist.open("Record dispatch", order.no());
    tasklist.claim();
    tasklist.select("carrier", "SF Express");
    tasklist.fill("waybillNo", "SF" + order.no());
    tasklist.keep("record-dispatch");
    tasklist.completeForGood();

    order.becomes("DISPATCHED");
    assertThat(order.show().at("/shipments/0/waybillNo").asText()).isEqualTo("SF" + order.no());
    assertThat(order.show().at("/shipments/0/carrier").asText()).isEqualTo("SF");
  }

  @Test
  void aRefusedAnswerSaysWhatIsMissingAndTheTaskStays() throws IOException {
    OrderCase order = app.take(OrderBody.cod());
    tasklist.logIn("agent2");
    tasklist.openFilter(GROUP, order.no());
    tasklist.open("Confirm order", order.no());
    tasklist.claim();
    tasklist.choose("Reached");
    tasklist.complete();

    assertThat(tasklist.refusal()).contains("ask the customer what is due on arrival");
    tasklist.keep("refused-answer");
    assertThat(order.openTasks()).containsExactly("userTask_confirmOrder");
    tasklist.fill("namedAmount", "246");
    tasklist.completeForGood();
    order.becomes("READY_TO_SHIP");
  }

  @Test
  @Tag("browser")
  void theFormOpensAllTheWhileAnAnalystChangesTheModel() throws IOException {
    OrderCase before = app.take(OrderBody.cod());
    String shipped = ModelFiles.text(ModelFiles.named("order-confirmation.bpmn"));
    String changed = shipped.replaceFirst("'desk', 'PT2H'", "'desk', 'PT1H'");
    assertThat(changed).isNotEqualTo(shipped);

    String deployed = deploy("Call within an hour, as the marketplace asks", changed);
    try {
      OrderCase after = app.take(OrderBody.cod());
      tasklist.logIn("agent1");
      for (OrderCase order : List.of(before, after)) {
        tasklist.openFilter(GROUP, order.no());
        tasklist.open("Confirm order", order.no());
        tasklist.claim();
        assertThat(tasklist.form()).contains(order.no(), "246.00 CNY");
        tasklist.choose("Reached");
        tasklist.fill("namedAmount", "246");
        tasklist.keep("confirm-order-of-a-changed-model");
        tasklist.completeForGood();
        order.becomes("READY_TO_SHIP");
      }
    } finally {
      app.as("analyst1")
          .post(
              "/api/deployments/" + deployed + "/withdrawals", Map.of("reason", "the test is over"))
          .expect(201);
    }
  }

  private String deploy(String why, String model) {
    Map<String, byte[]> parts =
        Map.of(
            "deployment-name",
            why.getBytes(StandardCharsets.UTF_8),
            "order-confirmation.bpmn",
            model.getBytes(StandardCharsets.UTF_8));
    return app.as("analyst1")
        .postParts(app.engine("/deployment/create"), parts)
        .expect(200)
        .at("/id");
  }
}
