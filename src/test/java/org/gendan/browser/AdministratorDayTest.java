package org.gendan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;

import java.io.IOException;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** An administrator in Cockpit: what was, where time goes, what stands still. */
@Tag("browser")
@WholeApp
class AdministratorDayTest extends AppTest {

  private static final String COCKPIT = "/camunda/app/cockpit/default/#";
  private static final By ROWS = By.cssSelector(".gendan-cockpit .results tbody tr[data-instance]");

  @ParameterizedTest
  @CsvSource({"en, History, Confirm order, running", "zh-CN, 历史, 确认订单, 运行中"})
  void historyIsFoundByOrderNumber(String language, String history, String step, String running)
      throws IOException {
    app.take(OrderBody.cod());
    OrderCase order = app.take(OrderBody.cod());
    order.confirm();
    order.task("userTask_recordDispatch");
    try (Pages pages = Pages.open(app.address(), language)) {
      pages.size(1500, 1300);
      pages.logIn("admin");
      pages.get(COCKPIT + "/dashboard");
      pages.click(By.linkText(history));
      pages.until(presenceOfElementLocated(ROWS));
      assertThat(pages.count(ROWS)).isEqualTo(2);
      pages.keep("cockpit-history");

      pages.type(By.cssSelector(".gendan-cockpit input[name=q]"), order.no());
      pages.click(By.cssSelector(".gendan-cockpit form [type=submit]"));
      By finished =
          By.xpath(
              "//tr[@data-instance][not(contains(., '"
                  + running
                  + "'))]//a[contains(@href, 'gendan/case')]");
      pages.until(presenceOfElementLocated(finished));
      pages.keep("cockpit-found");
      pages.click(finished);
      pages.until(textToBePresentInElementLocated(By.cssSelector(".steps tbody"), step));
      pages.until(presenceOfElementLocated(By.cssSelector(".canvas .way-done")));
      pages.until(presenceOfElementLocated(By.cssSelector(".story li")));
      assertThat(pages.text(By.cssSelector(".deeds tbody"))).contains("agent1");
      assertThat(pages.text(By.cssSelector(".facts"))).contains(order.no());
      pages.keep("cockpit-case");
    }
  }
}
