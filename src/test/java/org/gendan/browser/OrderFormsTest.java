package org.gendan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.attributeToBe;
import static org.openqa.selenium.support.ui.ExpectedConditions.invisibilityOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.numberOfElementsToBe;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import java.io.IOException;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What an agent types into the forms of an order, also when it is wrong, late or too much. */
@Tag("browser")
@WholeApp
class OrderFormsTest extends AppTest {

  @Test
  void whatIsMaskedIsNotSentBackWithAChangeOfSomethingElse() throws IOException {
    OrderCase order = app.take(OrderBody.cod());
    try (Pages pages = Pages.open(app.address(), "en")) {
      open(pages, order, "amendment");
      By city = field("amendment", "changes.city");
      pages.clear(city);
      pages.type(city, "广州市");
      send(pages, "amendment");
      pages.until(textToBePresentInElementLocated(By.cssSelector(".customer"), "广州市"));
    }
    assertThat(order.show().at("/customer/phone").asText()).endsWith("8000");
    assertThat(order.show().at("/customer/name").asText()).startsWith("张");
    assertThat(order.story()).doesNotContain("138****8000 ->");
  }

  @Test
  void aPhoneThatIsWrongIsSaidAtItsField() throws IOException {
    OrderCase order = app.take(OrderBody.cod());
    try (Pages pages = Pages.open(app.address(), "en")) {
      open(pages, order, "amendment");
      By phone = field("amendment", "changes.customerPhone");
      pages.clear(phone);
      pages.type(phone, "12");
      send(pages, "amendment");
      pages.until(
          textToBePresentInElementLocated(
              By.cssSelector("[data-act=amendment] [data-for='changes.customerPhone']"),
              "no phone number"));
      pages.until(attributeToBe(phone, "aria-invalid", "true"));
    }
  }

  @Test
  void aTimeIsThatOfTheDesk() throws IOException {
    OrderCase order = app.take(OrderBody.unpaid());
    try (Pages pages = Pages.open(app.address(), "en")) {
      open(pages, order, "payment.in");
      pages.type(field("payment.in", "amount"), "1");
      pages.type(field("payment.in", "method"), "alipay");
      pages.type(field("payment.in", "reference"), "R-1");
      pages.enter(field("payment.in", "paidAt"), "2026-03-02T08:15");
      send(pages, "payment.in");
      pages.until(textToBePresentInElementLocated(By.cssSelector(".money"), "1.00"));
    }
    assertThat(order.said()).contains("paid at 2026-03-02 08:15");
  }

  @Test
  void anItemTooManyGoesAndThoseBelowMoveUp() throws IOException {
    try (Pages pages = Pages.open(app.address(), "en")) {
      pages.logIn("agent1");
      pages.get("/orders/new");
      pages.click(By.cssSelector(".more-lines"));
      pages.click(By.cssSelector(".more-lines"));
      pages.type(By.name("lines[2].sku"), "LAST");
      pages.click(By.cssSelector("[data-line='1'] .drop-line"));
      pages.until(numberOfElementsToBe(By.cssSelector(".lines .row"), 2));
      pages.until(attributeToBe(By.name("lines[1].sku"), "value", "LAST"));
      assertThat(pages.count(By.cssSelector("[data-line='0'] .drop-line"))).isZero();
    }
  }

  @Test
  void aListSaysWhatItCannotLookForAndItsMenuCloses() throws IOException {
    OrderCase order = app.take(OrderBody.cod());
    By alert = By.cssSelector("main > .alert");
    try (Pages pages = Pages.open(app.address(), "en")) {
      pages.logIn("agent1");
      pages.get("/orders");
      pages.click(By.cssSelector("details.narrow > summary"));
      pages.type(By.name("min"), "much");
      pages.click(By.cssSelector(".narrow .send button"));
      pages.until(textToBePresentInElementLocated(alert, "Amount at least: is no amount"));
      pages.clear(By.name("min"));
      pages.click(By.cssSelector(".narrow .send button"));
      pages.until(invisibilityOfElementLocated(alert));

      pages.click(By.cssSelector(".save-view button"));
      pages.until(textToBePresentInElementLocated(By.cssSelector(".save-view .err"), "is missing"));

      By menu = By.cssSelector("details.rest > div");
      pages.click(By.cssSelector("details.rest > summary"));
      pages.until(visibilityOfElementLocated(menu));
      pages.type(By.cssSelector("details.rest > summary"), Keys.ESCAPE.toString());
      pages.until(invisibilityOfElementLocated(menu));

      pages.logOut();
      pages.type(By.id("find"), order.no());
      pages.until(page -> page.getCurrentUrl().contains("/login"));
    }
  }

  private static void open(Pages pages, OrderCase order, String act) {
    pages.logIn("agent1");
    pages.get("/orders/" + order.id());
    pages.click(By.cssSelector("[data-act='" + act + "'] summary"));
  }

  private static void send(Pages pages, String act) {
    pages.click(By.cssSelector("[data-act='" + act + "'] [type=submit]"));
  }

  private static By field(String act, String name) {
    return By.cssSelector("[data-act='" + act + "'] [name='" + name + "']");
  }
}
