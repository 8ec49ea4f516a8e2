package org.gendan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.numberOfElementsToBe;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlMatches;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/**
 * The ten most frequent jobs of the desks, each by its own person, from the page where the person
 * is to what came of it. What each costs is written to {@code target/jobs-<language>.md}.
 */
@Tag("browser")
@WholeApp
class JobsTest extends AppTest {

  private final List<String> costs = new ArrayList<>();
  private Pages pages;

  private interface Job {
    void run();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void tenJobsAreDoneInABrowserAlone(String language) throws IOException {
    try (Pages opened = Pages.open(app.address(), language)) {
      pages = opened;
      pages.size(1500, 1000);
      try {
        anAgent();
        logistics();
        afterSales();
        aLead();
      } finally {
        pages.keep("last-of-jobs");
      }
    }
    assertThat(costs).hasSize(10);
    Files.createDirectories(Path.of("target"));
    Files.write(
        Path.of("target", "jobs-" + language + ".md"),
        ("| Job | Clicks | Fields | Seconds |\n|---|---|---|---|\n" + String.join("\n", costs))
            .getBytes(StandardCharsets.UTF_8));
  }

  private void anAgent() {
    OrderCase order = app.take(OrderBody.cod());
    order.task("userTask_confirmOrder");
    pages.logIn("agent1");
    pages.get("/orders");
    job(
        "find an order by its number and note something",
        () -> {
          pages.type(By.id("find"), order.no());
          pages.until(numberOfElementsToBe(By.cssSelector(".list tbody tr"), 1));
          pages.click(By.cssSelector(".list .no a"));
          pages.click(act("note"));
          pages.type(By.cssSelector(".act[open] textarea"), "1234");
          submit();
          pages.until(textToBePresentInElementLocated(By.cssSelector(".story"), "1234"));
        });
    pages.keep("job-note");
    job(
        "confirm an order",
        () -> {
          pages.click(By.cssSelector(".tasks details.answer summary"));
          pages.click(By.cssSelector("input[name='fields.callResult'][value=REACHED]"));
          pages.type(By.name("fields.namedAmount"), "246");
          pages.click(By.cssSelector(".answer[open] [type=submit]"));
          order.becomes("READY_TO_SHIP");
        });
    pages.keep("job-confirmed");
    pages.get("/orders/" + order.id());
    job(
        "report an exception",
        () -> {
          pages.click(act("exception"));
          pages.choose(By.cssSelector(".act[open] [name=cause]"), "DELAY_RISK");
          pages.type(By.cssSelector(".act[open] [name=text]"), "5678");
          submit();
          pages.until(textToBePresentInElementLocated(By.cssSelector(".story"), "5678"));
        });
    job(
        "ask for a refund",
        () -> {
          pages.click(act("refund"));
          pages.type(By.cssSelector(".act[open] [name=reason]"), "9012");
          submit();
          pages.until(page -> order.story().contains("REFUND_REQUESTED"));
        });
    pages.keep("job-refund");
    anOrderOnThePhone();
    pages.logOut();
  }

  private void anOrderOnThePhone() {
    pages.get("/orders/new");
    // It is made of the clock, which stands still here.
    pages.run(
        "document.querySelector('[name=platformOrderNo]').value = '%s'"
            .formatted(OrderBody.number()));
    job(
        "take an order on the phone",
        () -> {
          pages.type(By.name("customer.name"), "李四");
          pages.type(By.name("customer.phone"), "13900009000");
          pages.type(By.name("customer.province"), "广东省");
          pages.type(By.name("customer.city"), "深圳市");
          pages.type(By.name("customer.address"), "示例大道 3 号");
          pages.type(By.name("lines[0].name"), "羽绒服");
          pages.type(By.name("lines[0].unitPrice"), "129");
          pages.type(By.name("lines[0].sku"), "P100-RED-M");
          pages.keep("job-new-order");
          pages.click(By.cssSelector("form.order [type=submit]"));
          pages.until(urlMatches("/orders/[0-9a-f-]{36}$"));
        });
    assertThat(pages.text(By.cssSelector(".panel"))).contains("李*", "129.00", "agent1");
  }

  private void logistics() {
    OrderCase order = confirmed();
    order.task("userTask_recordDispatch");
    pages.logIn("logistics1");
    pages.get("/orders/" + order.id());
    job(
        "record a dispatch",
        () -> {
          pages.click(By.cssSelector(".tasks details.answer summary"));
          pages.choose(By.name("fields.carrier"), "SF");
          pages.type(By.name("fields.waybillNo"), "SF1400000000777");
          pages.click(By.cssSelector(".answer[open] [type=submit]"));
          order.becomes("DISPATCHED");
        });
    pages.until(visibilityOfElementLocated(By.cssSelector(".parcel")));
    pages.keep("job-dispatched");
    pages.logOut();
  }

  private void afterSales() {
    OrderCase ready = confirmed();
    OrderCase order = app.takeSent(OrderBody.cod());
    app.as("agent1")
        .post(
            "/api/orders/" + order.id() + "/exceptions",
            Map.of("requestId", "e-1", "cause", "DAMAGED", "text", "The box is torn"))
        .expect(201);
    order.task("userTask_resolveException");
    pages.logIn("aftersales1");
    pages.get("/orders/" + order.id());
    job(
        "hand in a complaint of the customer",
        () -> {
          pages.click(act("complaint"));
          pages.choose(By.cssSelector(".act[open] [name=kind]"), "SERVICE");
          pages.type(By.cssSelector(".act[open] [name=text]"), "3456");
          submit();
          pages.until(visibilityOfElementLocated(By.cssSelector(".cases a[href^='/complaints/']")));
        });
    pages.keep("job-complaint");
    pages.click(By.cssSelector(".cases a[href^='/exceptions/']"));
    pages.until(textToBePresentInElementLocated(By.cssSelector("section.case"), order.no()));
    pages.keep("case-exception");
    pages.cost();
    pages.get("/dispatch-list");
    job(
        "hand in what ships tomorrow",
        () -> {
          pages.click(By.cssSelector(".house input[value='" + ready.id() + "']"));
          pages.click(By.cssSelector("form.hand-in [type=submit]"));
          pages.until(textToBePresentInElementLocated(By.cssSelector("form.hand-in .said"), "1"));
        });
    pages.keep("job-dispatch-list");
    assertThat(ready.story()).contains("DISPATCH_LISTED");
    pages.logOut();
  }

  private void aLead() {
    List<OrderCase> orders = List.of(app.take(OrderBody.cod()), app.take(OrderBody.cod()));
    orders.forEach(order -> order.task("userTask_confirmOrder"));
    pages.logIn("agent1");
    pages.get("/tasks");
    job(
        "claim several tasks at once",
        () -> {
          pages.click(By.cssSelector(".lists a:nth-last-child(2)"));
          pages.click(By.id("all"));
          pages.click(By.cssSelector("#bulk [type=submit]"));
          pages.until(visibilityOfElementLocated(By.cssSelector(".result:not(:empty)")));
        });
    pages.logOut();
    pages.logIn("lead1");
    pages.get("/team");
    job(
        "move tasks to a colleague",
        () -> {
          pages.click(By.id("all"));
          pages.choose(By.cssSelector("#bulk select[name=assignee]"), "agent2");
          pages.type(By.cssSelector("#bulk input[name=reason]"), "7");
          pages.click(By.cssSelector("#bulk button[type=submit]"));
          pages.until(visibilityOfElementLocated(By.cssSelector("#bulk .result:not(:empty)")));
        });
    pages.keep("job-moved");
    assertThat(orders.get(0).task("userTask_confirmOrder").path("assignee").asText())
        .isEqualTo("agent2");
  }

  private OrderCase confirmed() {
    OrderCase order = app.take(OrderBody.cod());
    order.confirm();
    order.becomes("READY_TO_SHIP");
    return order;
  }

  private void job(String name, Job job) {
    pages.cost();
    long start = System.nanoTime();
    job.run();
    int[] cost = pages.cost();
    costs.add(
        "| %s | %d | %d | %.1f |"
            .formatted(name, cost[0], cost[1], (System.nanoTime() - start) / 1e9));
  }

  private static By act(String name) {
    return By.cssSelector(".act[data-act='" + name + "'] summary");
  }

  private void submit() {
    pages.click(By.cssSelector(".act[open] [type=submit]"));
  }
}
