package org.gendan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.numberOfElementsToBe;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import java.io.IOException;
import java.util.Map;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** What logistics writes reaches the agent who sold the order, and the case is worked on. */
@WholeApp
@Tag("browser")
class NewsTest extends AppTest {

  private static final By BADGE = By.cssSelector(".top .badge b");

  @ParameterizedTest
  @CsvSource({"en, Mark as read, The customer is answered", "zh-CN, 标为已读, 已答复客户"})
  void anAgentReadsTheNewsAndAnswersInTheCase(String language, String read, String answered)
      throws IOException {
    OrderCase order = app.take(OrderBody.cod());
    app.as("lead1")
        .post("/api/orders/" + order.id() + "/people", Map.of("seller", "agent2"))
        .expect(200);
    String exception =
        app.as("logistics1")
            .post(
                "/api/orders/" + order.id() + "/exceptions",
                Map.of("requestId", "e-1", "cause", "DELAY_RISK", "text", "snow near Wuxi"))
            .expect(201)
            .at("/exceptionId");
    try (Pages pages = Pages.open(app.address(), language)) {
      pages.size(1280, 900);
      pages.logIn("agent2");
      pages.get("/news");
      assertThat(pages.text(By.cssSelector(".stories"))).contains(order.no(), "snow near Wuxi");
      int before = Integer.parseInt(pages.text(BADGE));
      pages.keep("news");
      By line = By.xpath("//li[@data-news][contains(.,'snow near Wuxi')]//button");
      assertThat(pages.text(line)).isEqualTo(read);
      pages.click(line);
      pages.until(numberOfElementsToBe(line, 0));
      int left = before - 1;
      pages.until(
          page ->
              left == 0
                  ? page.findElements(BADGE).isEmpty()
                  : page.findElement(BADGE).getText().equals(String.valueOf(left)));

      pages.get("/exceptions/" + exception);
      pages.click(By.cssSelector(".one-case details[data-act=answered] summary"));
      pages.type(By.cssSelector(".act[open] textarea[name=text]"), "it comes on Friday");
      pages.keep("case");
      assertThat(pages.text(By.cssSelector(".act[open] summary"))).isEqualTo(answered);
      pages.click(By.cssSelector(".act[open] button[type=submit]"));
      pages.until(numberOfElementsToBe(By.cssSelector(".act[open]"), 0));
      assertThat(order.story()).contains("EXCEPTION_ANSWERED");

      pages.get("/camunda/app/tasklist/");
      pages.until(visibilityOfElementLocated(By.cssSelector(".gendan-find .news")));
      pages.size(500, 900);
      pages.get("/news");
      assertThat(pages.tooWide()).as("what is wider than a phone").isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"en", "zh-CN"})
  void aFormTakesSeveralItems(String language) throws IOException {
    OrderCase order = app.take(OrderBody.cod());
    order.task("userTask_confirmOrder");
    try (Pages pages = Pages.open(app.address(), language)) {
      pages.size(1280, 900);
      pages.logIn("agent1");
      pages.get("/orders/" + order.id());
      pages.click(By.cssSelector("details[data-act=addOn] summary"));
      item(pages, 0, "P1");
      pages.click(By.cssSelector(".act[open] button[data-more]"));
      item(pages, 1, "P2");
      pages.keep("several-items");
      pages.click(By.cssSelector(".act[open] button[type=submit]"));
      pages.until(numberOfElementsToBe(By.cssSelector(".act[open]"), 0));
      assertThat(
              app.as("agent1").get("/api/orders/" + order.id() + "/amendments").expect(200).text())
          .contains("P1", "P2");
    }
  }

  private static void item(Pages pages, int at, String sku) {
    String line = ".act[open] [name='changes.lines[" + at + "]";
    pages.type(By.cssSelector(line + ".sku']"), sku);
    pages.type(By.cssSelector(line + ".name']"), "Scarf");
    pages.type(By.cssSelector(line + ".quantity']"), "1");
    pages.type(By.cssSelector(line + ".unitPrice']"), "20");
  }
}
