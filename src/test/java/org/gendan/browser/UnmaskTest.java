package org.gendan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** An agent asks to see a customer's data, and has them with the task at hand. */
@WholeApp
class UnmaskTest extends AppTest {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final By CUSTOMER = By.cssSelector(".panel .customer");
  private static final By BESIDE = By.cssSelector("aside.gendan-order .customer");

  private ChromeDriver browser;
  private WebDriverWait wait;

  @ParameterizedTest
  @Tag("browser")
  @CsvSource({"en, is missing, The customer is on the phone", "zh-CN, 未填写, 客户来电"})
  void aClickShowsAndIsNotedAndATaskAtHandShowsWithoutOne(
      String language, String missing, String why) throws IOException {
    OrderCase asked = app.take(OrderBody.cod());
    OrderCase held = app.take(OrderBody.cod());
    String task = held.task("userTask_confirmOrder").path("taskId").asText();
    browser = Chromium.start(language);
    try {
      browser.manage().window().setSize(new Dimension(1280, 900));
      wait = new WebDriverWait(browser, PATIENCE);
      wait.ignoring(StaleElementReferenceException.class)
          .ignoring(ElementClickInterceptedException.class);
      logIn("agent1");

      browser.get(app.address() + "/orders/" + asked.id());
      assertThat(text(CUSTOMER)).contains("张*", "138****8000", "南山区").doesNotContain("示例大道");
      assertThat(browser.findElements(By.cssSelector(".customer a.tel"))).isEmpty();
      keep("masked-" + language);
      click(By.cssSelector(".unmask summary"));
      click(By.cssSelector(".unmask button[type=submit]"));
      wait.until(textToBePresentInElementLocated(By.cssSelector(".unmask .err"), missing));
      wait.until(elementToBeClickable(By.cssSelector(".unmask input[name=reason]"))).sendKeys(why);
      keep("unmask-" + language);
      click(By.cssSelector(".unmask button[type=submit]"));
      wait.until(visibilityOfElementLocated(By.cssSelector(".customer a.tel")));
      assertThat(text(CUSTOMER)).contains("张三", "13800008000", "示例大道2号");
      keep("unmasked-" + language);
      assertThat(
              app.as("supervisor1")
                  .get("/api/audit?kind=DATA_UNMASKED&person=agent1&subject=" + asked.id())
                  .expect(200)
                  .json()
                  .at("/items/0/detail")
                  .asText())
          .isEqualTo(why);

      browser.manage().window().setSize(new Dimension(1600, 1000));
      browser.get(app.address() + "/camunda/app/tasklist/default/#/?task=" + task);
      wait.until(textToBePresentInElementLocated(BESIDE, "138****8000"));
      keep("tasklist-masked-" + language);
      click(By.cssSelector("button.claim"));
      wait.until(textToBePresentInElementLocated(BESIDE, "13800008000"));
      wait.until(
          page ->
              "张三"
                  .equals(
                      page.findElement(By.cssSelector(".fjs-form [id$='Field_customerName']"))
                          .getDomProperty("value")));
      keep("tasklist-held-" + language);
      theBrowserKeepsNothing();
    } finally {
      keep("last-of-unmask-" + language);
      browser.quit();
    }
  }

  /** What is typed goes to the server; a browser keeps it for the next person at the desk. */
  private void theBrowserKeepsNothing() {
    wait.until(elementToBeClickable(By.cssSelector(".fjs-form [id$='Field_address']")))
        .sendKeys("7号楼");

    assertThat(
            browser
                .executeScript(
                    "return JSON.stringify([Object.entries({...localStorage}),"
                        + " Object.entries({...sessionStorage})])")
                .toString())
        .doesNotContain("张三", "13800008000", "示例大道", "7号楼", "camunda-form", "camForm");
  }

  private void logIn(String userId) {
    browser.get(app.address() + "/login");
    wait.until(elementToBeClickable(By.id("username"))).sendKeys(userId);
    wait.until(elementToBeClickable(By.id("password"))).sendKeys(userId);
    click(By.cssSelector("form[name=login] button[type=submit]"));
    wait.until(page -> !page.getCurrentUrl().contains("/login"));
  }

  private String text(By place) {
    return wait.until(visibilityOfElementLocated(place)).getText();
  }

  private void click(By element) {
    wait.until(
        page -> {
          WebElement target = elementToBeClickable(element).apply(page);
          if (target == null) {
            return false;
          }
          browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", target);
          target.click();
          return true;
        });
  }

  private void keep(String name) throws IOException {
    Files.createDirectories(SCREENSHOTS);
    Files.write(SCREENSHOTS.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
  }
}
