package org.gendan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** An administrator in Cockpit: what was, where time goes, what stands still. */
@Tag("browser")
@WholeApp
class AdministratorDayTest extends AppTest {

  @Autowired private JdbcTemplate jdbc;

  private static final String COCKPIT = "/camunda/app/cockpit/default/#";

  /** A phone shows no headings of columns. */
  private static final String CELL_SAYS_ITS_HEADING =
      "const list = document.querySelector('.gendan-cockpit .results table');"
          + "return getComputedStyle(list.querySelector('td'), '::before').content"
          + " === JSON.stringify(list.querySelector('th').textContent)";

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
      pages.until(presenceOfElementLocated(By.cssSelector(".values tbody")));
      pages.run("document.querySelector('.values').scrollIntoView()");
      assertThat(pages.text(By.cssSelector(".values tbody"))).contains(order.no());
      pages.keep("cockpit-known");
      pages.size(390, 900);
      pages.keep("cockpit-case-phone");
      pages.get(COCKPIT + "/gendan/cases");
      pages.until(presenceOfElementLocated(ROWS));
      pages.keep("cockpit-history-phone");
      assertThat(pages.run(CELL_SAYS_ITS_HEADING)).isEqualTo(true);
      for (String page : new String[] {"heat", "operations"}) {
        pages.get(COCKPIT + "/gendan/" + page);
        pages.until(presenceOfElementLocated(By.cssSelector(".gendan-cockpit h2")));
        pages.keep("cockpit-" + page + "-phone");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"en, Heat map, Operations, Preview", "zh-CN, 热图, 运行状况, 预览"})
  void heatAndOperationsLeadToManyCasesAtOnce(
      String language, String heat, String operations, String preview) throws IOException {
    for (int i = 0; i < 3; i++) {
      OrderCase order = app.take(OrderBody.cod());
      order.confirm();
      order.task("userTask_recordDispatch");
    }
    app.take(OrderBody.cod());
    for (String job :
        jdbc.queryForList(
            "select j.ID_ from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_"
                + " where d.ACT_ID_ = 'startEvent_dispatchLate'",
            String.class)) {
      app.as("admin").put(app.engine("/job/" + job + "/retries"), Map.of("retries", 0)).expect(204);
    }
    try (Pages pages = Pages.open(app.address(), language)) {
      pages.size(1500, 1500);
      pages.logIn("admin");
      pages.get(COCKPIT + "/dashboard");
      pages.click(By.linkText(heat));
      pages.until(presenceOfElementLocated(By.cssSelector(".canvas .heat-5")));
      pages.keep("cockpit-heat");
      pages.get(COCKPIT + "/gendan/heat?model=order-confirmation&by=seconds");
      pages.run("location.reload()");
      pages.until(
          textToBePresentInElementLocated(
              By.cssSelector("tr[data-element=userTask_confirmOrder] .targets"), "PT2H"));
      pages.keep("cockpit-heat-time");

      pages.click(By.linkText(operations));
      pages.until(presenceOfElementLocated(By.cssSelector(".chart svg")));
      pages.keep("cockpit-operations");
      pages.click(By.cssSelector(".still button.retry"));
      pages.until(presenceOfElementLocated(By.cssSelector(".run[data-status=LISTED]")));
      assertThat(pages.text(By.cssSelector(".run .counts"))).contains(preview, "3");
      pages.until(presenceOfElementLocated(By.cssSelector(".run tr[data-status=PLANNED]")));
      pages.keep("cockpit-preview");
      pages.type(By.cssSelector(".run input[name=reason]"), "SF");
      pages.click(By.cssSelector(".run .start [type=submit]"));
      pages.until(presenceOfElementLocated(By.cssSelector(".run[data-status=DONE]")));
      pages.until(presenceOfElementLocated(By.cssSelector(".run tr[data-status=DONE]")));
      assertThat(pages.count(By.cssSelector(".run tr[data-status=DONE]"))).isEqualTo(3);
      pages.keep("cockpit-retried");

      pages.click(By.cssSelector(".stopping .SUSPEND"));
      pages.until(presenceOfElementLocated(By.cssSelector(".run[data-status=LISTED]")));
      pages.keep("cockpit-suspend");
    }
  }
}
