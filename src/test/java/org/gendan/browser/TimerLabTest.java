package org.gendan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;

import java.io.IOException;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** An analyst changes a deadline in the lab, sees what it does, and takes it back. */
@WholeApp
class TimerLabTest extends AppTest {

  private static final By NUMBERS = By.cssSelector("#canvas button.number");

  @Test
  @Tag("browser")
  void look() throws IOException {
    app.take(OrderBody.cod());
    try (Pages pages = Pages.open(app.address(), "en")) {
      pages.size(1440, 1400);
      pages.logIn("analyst1");
      pages.get("/lab");
      pages.keep("lab-all");
      pages.get("/lab?model=order-lifecycle");
      pages.keep("lab-model");
      pages.complaints().forEach(System.out::println);
      pages.until(presenceOfElementLocated(NUMBERS));
      pages.keep("lab-model");
      pages.complaints().forEach(System.out::println);
      assertThat(pages.tooWide()).isZero();
      pages.size(500, 1000);
      pages.keep("lab-phone");
      System.out.println("XX phone " + pages.tooWide());
    }
    try (Pages pages = Pages.open(app.address(), "zh-CN")) {
      pages.size(1440, 1400);
      pages.logIn("lead1");
      pages.get("/lab?kind=TASK");
      pages.keep("lab-lead");
    }
  }
}
