package org.gendan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;

import java.io.IOException;
import java.time.Duration;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.Parcel;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A lead reads a report, and follows a figure to its orders. */
@WholeApp
class ReportsTest extends AppTest {

  private static final By DRAWN = By.cssSelector("#chart[data-drawn] canvas");
  private static final By BEGIN = By.cssSelector(".subscriptions .begin button");
  private static final By SUBSCRIBED = By.cssSelector(".subscriptions form[data-id]");

  /** A phone shows no headings of columns. */
  private static final String LABEL_OF_THE_FIRST_FIGURE =
      "return getComputedStyle(document.querySelector('tbody td.sum'), '::before').content";

  @Test
  @Tag("browser")
  void aLeadFollowsAFigureToItsOrders() throws IOException {
    follows("en", "On-time delivery", "delivered");
  }

  @Test
  @Tag("browser")
  void theSameInChineseAndOnAPhone() throws IOException {
    follows("zh-CN", "准时率", "送达");
  }

  private void follows(String language, String title, String figure) throws IOException {
    Parcel parcel = Parcel.of(app, app.take(OrderBody.cod()), "SF");
    Parcel other = Parcel.of(app, app.take(OrderBody.cod()), "ZTO");
    app.advance(Duration.ofHours(20));
    parcel.is("DELIVERED");
    app.advance(Duration.ofHours(60));
    other.is("DELIVERED");
    try (Pages pages = Pages.open(app.address(), language)) {
      pages.size(1440, 1000);
      pages.logIn("lead1");
      pages.get("/reports");
      assertThat(pages.text(By.tagName("main"))).contains(title);
      pages.keep("reports");
      pages.click(By.cssSelector("a[href='/reports/on-time-delivery']"));
      pages.until(presenceOfElementLocated(DRAWN));
      assertThat(pages.text(By.cssSelector(".meanings"))).contains(figure);
      pages.keep("report");
      pages.click(By.cssSelector("select[name=per] option[value=DAY]"));
      pages.click(By.cssSelector(".reports .filter button[type=submit]"));
      pages.until(page -> page.getCurrentUrl().contains("per=DAY"));
      pages.until(presenceOfElementLocated(DRAWN));
      pages.keep("report-day");
      pages.size(390, 900);
      pages.keep("report-phone");
      assertThat(pages.run(LABEL_OF_THE_FIRST_FIGURE)).asString().contains(figure);
      assertThat(pages.tooWide()).as("what is wider than a phone").isZero();
      pages.size(1440, 1000);
      pages.click(By.cssSelector("tbody tr td.sum a"));
      pages.until(page -> page.getCurrentUrl().contains("/orders?"));
      assertThat(pages.text(By.tagName("main"))).contains(parcel.orderNo());
      pages.keep("report-orders");
      pages.size(390, 900);
      pages.keep("report-orders-phone");
      assertThat(pages.tooWide()).as("what is wider than a phone").isZero();
      pages.size(1440, 1000);

      pages.get("/reports");
      pages.click(BEGIN);
      pages.until(presenceOfElementLocated(SUBSCRIBED));
      pages.keep("report-monday");
      pages.click(By.cssSelector(".subscriptions .end"));
      pages.until(page -> page.findElements(SUBSCRIBED).isEmpty());
    }
  }
}
