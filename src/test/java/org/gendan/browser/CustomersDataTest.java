package org.gendan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;

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

/** A supervisor answers a customer who wants to see the data, and then to have them erased. */
@WholeApp
@Tag("browser")
class CustomersDataTest extends AppTest {

  private static final By OUTCOME = By.cssSelector(".wish .outcome");

  @ParameterizedTest
  @CsvSource({
    "en, Orders that would lose their customer: 1, Say first, Erased: 139****8765",
    "zh-CN, 将匿名化的订单：1 张, 请先确认, 已删除：139****8765"
  })
  void whatIsHeldIsLookedAtGivenOutAndErased(
      String language, String found, String first, String erased) throws IOException {
    OrderCase order =
        app.take(OrderBody.cod().with("customerPhone", "13912348765").with("customerName", "王示例"));
    app.as("supervisor1")
        .post("/api/privacy/holds", Map.of("orderId", order.id(), "reason", "a court asks for it"))
        .expect(201);
    try (Pages pages = Pages.open(app.address(), language)) {
      pages.size(1280, 900);
      pages.logIn("supervisor1");
      pages.get("/privacy");
      pages.type(By.name("phone"), "139 1234-8765");
      pages.click(By.cssSelector("[data-look]"));
      pages.until(textToBePresentInElementLocated(OUTCOME, found));
      assertThat(pages.count(By.cssSelector(".found .stops"))).isPositive();
      assertThat(pages.count(By.cssSelector(".erase:not([hidden])"))).isZero();
      pages.keep("privacy-needed");

      order.cancel("agent1", "c-" + order.id(), "CHANGED_MIND").expect(201);
      order.becomesQuiet();
      pages.type(By.cssSelector(".house [aria-label]"), "it was dropped");
      pages.click(By.cssSelector(".house .plain:not(.more)"));
      pages.until(page -> pages.count(By.cssSelector(".house [aria-label]")) == 0);
      pages.click(By.cssSelector("[data-look]"));
      pages.until(page -> pages.count(By.cssSelector(".erase:not([hidden])")) == 1);
      pages.type(By.name("reason"), "the customer called back, name and order number given");
      pages.click(By.cssSelector("[data-export]"));
      pages.until(textToBePresentInElementLocated(OUTCOME, "customer-data-"));
      pages.click(By.cssSelector("[data-erase]"));
      pages.until(textToBePresentInElementLocated(By.cssSelector(".wish .alert"), first));
      pages.keep("privacy-found");
      pages.click(By.name("sure"));
      pages.click(By.cssSelector("[data-erase]"));
      pages.until(textToBePresentInElementLocated(OUTCOME, erased));
      pages.keep("privacy-erased");
    }

    assertThat(order.unmasked().at("/customer/name").asText()).isEqualTo("[erased]");
  }
}
