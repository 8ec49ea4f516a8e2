package org.gendan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A customer with a phone and a link. */
@WholeApp
class CustomerPageTest extends AppTest {

  private static final By CODE = By.cssSelector("input[name=code]");

  private static final String IN_SIGHT =
      "const said = document.activeElement.getBoundingClientRect();"
          + "return document.activeElement.matches('.bad') && said.top >= 0"
          + " && said.bottom <= innerHeight";

  @Test
  @Tag("smoke")
  void aCustomerChangesTheAddressWithACodeToThePhone() throws IOException {
    changes("en", "Your order is on its way", "under way");
  }

  @Test
  @Tag("browser")
  void theSameInChineseWithAWrongCodeFirst() throws IOException {
    changes("zh-CN", "订单运输中", "处理中");
  }

  @Test
  @Tag("browser")
  void whatIsMissingIsSaidAtItsFieldBeforeACodeIsSent() throws IOException {
    OrderCase order = app.takeSent(OrderBody.cod());
    try (Pages pages = Pages.open(app.address(), "en")) {
      pages.phone(390, 844);
      pages.get(
          app.as("agent1")
              .post("/api/orders/" + order.id() + "/track-links", Map.of("send", false))
              .expect(201)
              .at("/url"));
      for (String wish : List.of("REFUND", "CHANGE", "APPEAL")) {
        pages.click(By.cssSelector("#" + wish + " summary"));
        pages.click(By.cssSelector("#" + wish + " button"));
        pages.until(visibilityOfElementLocated(By.cssSelector("#" + wish + " .bad")));
        assertThat(pages.run(IN_SIGHT)).as(wish).isEqualTo(true);
        assertThat(pages.count(CODE)).as(wish).isZero();
      }
      assertThat(pages.count(By.cssSelector("#APPEAL textarea[aria-invalid=true]"))).isEqualTo(1);
      pages.keep("track-missing");
    }
  }

  private void changes(String language, String stage, String state) throws IOException {
    OrderCase order = app.takeSent(OrderBody.cod());
    String link =
        app.as("agent1")
            .post("/api/orders/" + order.id() + "/track-links", Map.of("send", false))
            .expect(201)
            .at("/url");
    try (Pages pages = Pages.open(app.address(), language)) {
      pages.phone(390, 1800);
      pages.get(link);
      assertThat(pages.text(By.tagName("main"))).contains(order.no(), stage, "138****8000");
      assertThat(pages.tooWide()).as("what is wider than a phone").isZero();
      pages.keep("track");

      pages.click(By.cssSelector("#CHANGE summary"));
      pages.type(By.cssSelector("#CHANGE input[name=address]"), "新华路 8 号");
      pages.keep("track-form");
      pages.click(By.cssSelector("#CHANGE button"));
      pages.until(visibilityOfElementLocated(CODE));
      pages.keep("track-code");
      String code = code(order);
      pages.type(CODE, code.equals("000000") ? "000001" : "000000");
      pages.click(By.cssSelector("#CHANGE button"));
      pages.until(visibilityOfElementLocated(By.cssSelector("#CHANGE .bad")));
      pages.keep("track-wrong-code");
      pages.type(CODE, code);
      pages.click(By.cssSelector("#CHANGE button"));
      pages.until(urlContains("taken=true"));

      assertThat(pages.text(By.cssSelector(".state"))).isEqualTo(state);
      assertThat(pages.tooWide()).isZero();
      pages.keep("track-asked");
      pages.run("document.querySelectorAll('main details').forEach(wish => wish.open = true)");
      assertThat(pages.tooWide()).as("all forms").isZero();
      pages.keep("track-wishes");
      pages.get("/track/0123456789012345678901");
      assertThat(pages.tooWide()).isZero();
      pages.keep("track-gone");
    }
  }

  private String code(OrderCase order) {
    Pattern six = Pattern.compile("\\b(\\d{6})\\b");
    var code = new AtomicReference<String>();
    await("the code")
        .untilAsserted(
            () -> {
              Matcher found =
                  six.matcher(
                      app.as("admin")
                          .get("/api/demo/messages?about=" + order.no())
                          .text()
                          .replace(order.no(), ""));
              assertThat(found.find()).isTrue();
              code.set(found.group(1));
            });
    return code.get();
  }
}
