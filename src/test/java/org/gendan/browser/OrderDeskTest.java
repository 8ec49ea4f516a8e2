package org.gendan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.numberOfElementsToBe;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What an agent sees of an order on a screen: on its page and beside a task. */
@WholeApp
class OrderDeskTest extends AppTest {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** What Tasklist offers and a desk does not do, and what its vendor tells it. */
  private static final By BESIDE_THE_WORK =
      By.cssSelector(
          ".ce-eol-banner, .create-task-action, .start-process-action, .task-card-details"
              + " .shutter");

  private static final By BESIDE = By.cssSelector("aside.gendan-order .panel");

  private ChromeDriver browser;
  private WebDriverWait wait;

  @Test
  @Tag("smoke")
  void anAgentFindsAnOrderNotesSomethingAndHasItBesideTheTask() throws IOException {
    findNoteAndSeeBeside("zh-CN", "待确认", "确认订单", "请记下", "未填写", "订单");
  }

  @Test
  @Tag("browser")
  void theSameInEnglish() throws IOException {
    findNoteAndSeeBeside(
        "en", "to be confirmed", "Confirm order", "Please keep something", "is missing", "Order");
  }

  private void findNoteAndSeeBeside(
      String language, String stage, String task, String note, String missing, String tab)
      throws IOException {
    OrderCase order = app.take(OrderBody.cod());
    app.takeSent(OrderBody.cod());
    String taskId = order.task("userTask_confirmOrder").path("taskId").asText();
    app.as("agent1")
        .post(
            "/api/orders/" + order.id() + "/exceptions",
            Map.of("requestId", "e-1", "cause", "DELAY_RISK", "text", "Out of stock in Guangzhou"))
        .expect(201);
    browser = Chromium.start(language);
    try {
      browser.manage().window().setSize(new Dimension(1280, 1000));
      wait = new WebDriverWait(browser, PATIENCE);
      wait.ignoring(StaleElementReferenceException.class);
      logIn("agent1");

      browser.get(app.address() + "/orders");
      type(By.id("find"), order.no());
      wait.until(numberOfElementsToBe(By.cssSelector(".list tbody tr"), 1));
      assertThat(text(By.cssSelector(".list tbody"))).contains(order.no(), stage, "246.00");
      keep("orders-" + language);
      browser.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
      browser.switchTo().activeElement().sendKeys(Keys.ENTER);

      assertThat(text(By.cssSelector("main .panel"))).contains(order.no(), stage, task);
      keep("order-" + language);
      click(By.cssSelector(".buttons .act summary"));
      click(By.cssSelector(".act[open] button[type=submit]"));
      wait.until(
          textToBePresentInElementLocated(
              By.cssSelector(".act[open] .err[data-for=text]"), missing));
      type(By.cssSelector(".act[open] textarea"), note);
      keep("order-form-" + language);
      click(By.cssSelector(".act[open] button[type=submit]"));
      wait.until(textToBePresentInElementLocated(By.cssSelector(".story"), note));
      assertThat(order.story()).containsOnlyOnce("NOTE");

      browser.manage().window().setSize(new Dimension(500, 1000));
      keep("order-phone-" + language);
      assertThat(
              browser.executeScript(
                  "const page = document.documentElement; return page.scrollWidth -"
                      + " page.clientWidth"))
          .as("what is wider than a phone")
          .isEqualTo(0L);

      browser.manage().window().setSize(new Dimension(1600, 1000));
      browser.get(app.address() + "/camunda/app/tasklist/default/#/?task=" + taskId);
      wait.until(visibilityOfElementLocated(By.cssSelector(".fjs-form")));
      assertThat(text(BESIDE)).contains(order.no(), "羽绒服 红 M", task, note);
      assertThat(browser.findElements(By.cssSelector("aside.gendan-order .tel"))).hasSize(1);
      assertThat(browser.findElements(BESIDE_THE_WORK)).noneMatch(WebElement::isDisplayed);
      keep("tasklist-order-" + language);
      click(By.xpath("//ul[contains(@class,'nav-tabs')]//a[normalize-space()='" + tab + "']"));
      assertThat(text(By.cssSelector(".gendan-order.alone .panel"))).contains(order.no(), note);
      keep("tasklist-order-tab-" + language);
    } finally {
      keep("last-of-order-desk-" + language);
      browser.quit();
    }
  }

  private void logIn(String userId) {
    browser.get(app.address() + "/login");
    type(By.id("username"), userId);
    type(By.id("password"), userId);
    click(By.cssSelector("form[name=login] button[type=submit]"));
    wait.until(page -> !page.getCurrentUrl().contains("/login"));
  }

  private String text(By place) {
    return wait.until(visibilityOfElementLocated(place)).getText();
  }

  private void type(By field, String value) {
    wait.until(elementToBeClickable(field)).sendKeys(value);
  }

  private void click(By element) {
    wait.until(elementToBeClickable(element)).click();
  }

  private void keep(String name) throws IOException {
    Files.createDirectories(SCREENSHOTS);
    Files.write(SCREENSHOTS.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
  }
}
