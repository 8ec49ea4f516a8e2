package org.gendan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.support.ui.WebDriverWait;

/** How a desk works through its lists in Tasklist. */
@Tag("browser")
@WholeApp
class DeskWorkTest extends AppTest {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final By ACTIVE = By.cssSelector(".tasks-list li.task.active");
  private static final By CARD = By.cssSelector(".tasks-list li.task .task-card-of-desk");
  private static final By FORM = By.cssSelector(".fjs-form");
  private static final By TAKE = By.cssSelector(".gendan-work .take");
  private static final By GO_ON = By.cssSelector(".gendan-work .go-on");

  private ChromeDriver browser;
  private WebDriverWait wait;

  @ParameterizedTest
  @CsvSource({
    "en, agent1, Due today, min left, Reached",
    "zh-CN, agent1, 今天到期, 还剩, 已接通",
  })
  void anAgentClaimsCompletesAndGoesOnWithOneClickEach(
      String language, String user, String list, String left, String reached) throws IOException {
    List<OrderCase> orders = List.of(app.take(OrderBody.cod()), app.take(OrderBody.cod()));
    orders.forEach(order -> order.task("userTask_confirmOrder"));
    with(
        language,
        user,
        () -> {
          assertThat(text(By.cssSelector(".item.task-filter.active"))).contains(list);
          assertThat(counted("today")).isEqualTo("2");
          assertThat(text(CARD)).contains("张*", "138****8000", left);
          assertThat(urls()).contains("sortBy%22:%22dueDate%22");
          keep("desk-list-" + language);

          type(By.cssSelector(".gendan-find .field"), orders.get(0).no());
          click(By.cssSelector(".gendan-find .results a[data-task]"));
          shown(orders.get(0));
          click(TAKE);
          held();
          click(By.xpath("//label[contains(@class,'fjs-')][.='" + reached + "']"));
          click(GO_ON);
          wait.until(visibilityOfElementLocated(By.cssSelector(".gendan-wrong .gendan-err")));
          assertThat(text(By.cssSelector(".gendan-work .alert"))).isNotBlank();
          keep("desk-refused-" + language);
          fill("namedAmount", "246");
          browser.switchTo().activeElement().sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));

          shown(orders.get(1));
          orders.get(0).becomes("READY_TO_SHIP");
          keep("desk-next-" + language);
        });
  }

  @Test
  void twoAgentsInOneTaskSeeEachOtherAndNothingTypedIsLost() throws IOException {
    OrderCase order = app.take(OrderBody.cod());
    String task = order.task("userTask_confirmOrder").path("taskId").asText();
    with(
        "en",
        "agent1",
        () -> {
          open(task);
          app.as("agent2").post("/api/tasks/" + task + "/viewers", Map.of()).expect(200);
          says(By.cssSelector(".gendan-note.seen"), "agent2");
          keep("desk-two");

          click(TAKE);
          held();
          click(By.xpath("//label[contains(@class,'fjs-')][.='Reached']"));
          wait.until(elementToBeClickable(By.cssSelector(".fjs-form [id$='Field_namedAmount']")));
          fill("namedAmount", "123");
          await("what was typed is kept")
              .untilAsserted(
                  () ->
                      assertThat(
                              app.as("agent1")
                                  .get("/api/tasks/" + task + "/drafts")
                                  .at("/fields/namedAmount"))
                          .isEqualTo("123"));
          browser.navigate().refresh();
          wait.until(visibilityOfElementLocated(By.cssSelector(".gendan-note.kept")));
          assertThat(shownIn("namedAmount")).isEqualTo("123");
          assertThat(browser.executeScript("return JSON.stringify(localStorage)").toString())
              .doesNotContain("123");

          app.as("lead1")
              .post("/api/tasks/" + task + "/give-backs", Map.of("reason", "urgent"))
              .expect(200);
          app.as("agent2")
              .post(
                  "/api/tasks/" + task + "/answers",
                  Map.of("fields", Map.of("callResult", "REACHED", "namedAmount", "246")))
              .expect(200);
          says(By.cssSelector(".gendan-note.seen"), "done or withdrawn meanwhile");
          says(By.cssSelector(".gendan-note.kept"), "123");
          keep("desk-gone");
        });
  }

  @ParameterizedTest
  @CsvSource({"en, aftersales1", "zh-CN, logistics1"})
  void whatLeadsNowhereIsNotOnTheScreenOfADesk(String language, String user) throws IOException {
    OrderCase order = app.takeSent(OrderBody.cod());
    app.as("agent1")
        .post(
            "/api/orders/" + order.id() + "/exceptions",
            Map.of("requestId", "e-1", "cause", "DAMAGED", "text", "The box is torn"))
        .expect(201);
    with(
        language,
        user,
        () -> {
          click(By.cssSelector(".item.task-filter[data-list=group]"));
          keep("desk-of-" + user + "-" + language);
          assertThat(
                  browser.findElements(
                      By.cssSelector(
                          ".ce-eol-banner, .create-task-action, .start-process-action, .shutter,"
                              + " .instance-link, .task-card .meta .groups, li.app-switch,"
                              + " .tenant-id, li.profile")))
              .noneMatch(WebElement::isDisplayed);
        });
  }

  private interface Screen {
    void work() throws IOException;
  }

  private void with(String language, String user, Screen screen) throws IOException {
    browser = Chromium.start(language);
    wait = new WebDriverWait(browser, PATIENCE);
    wait.ignoring(StaleElementReferenceException.class)
        .ignoring(ElementClickInterceptedException.class);
    try {
      browser.manage().window().setSize(new Dimension(1600, 1000));
      browser.get(app.address() + "/login");
      type(By.id("username"), user);
      type(By.id("password"), user);
      click(By.cssSelector("form[name=login] button[type=submit]"));
      wait.until(page -> !page.getCurrentUrl().contains("/login"));
      browser.get(app.address() + "/camunda/app/tasklist/default/");
      wait.until(visibilityOfElementLocated(By.cssSelector(".item.task-filter[data-count]")));
      screen.work();
      assertThat(browser.manage().logs().get("browser").getAll())
          .extracting(LogEntry::getMessage)
          .noneMatch(line -> line.contains("Content Security Policy"));
    } finally {
      keep("last-of-desk-work");
      browser.quit();
    }
  }

  private void open(String task) {
    browser.get(app.address() + "/camunda/app/tasklist/default/#/?task=" + task);
    wait.until(visibilityOfElementLocated(FORM));
  }

  /** The task is opened anew once it is claimed, with the names and numbers of the order. */
  private void held() {
    says(By.cssSelector("aside.gendan-order[data-hand=held]"), "13800008000");
  }

  private void shown(OrderCase order) {
    wait.until(textToBePresentInElementLocated(By.cssSelector("aside.gendan-order"), order.no()));
    wait.until(textToBePresentInElementLocated(ACTIVE, order.no()));
    wait.until(visibilityOfElementLocated(FORM));
  }

  private String counted(String list) {
    return wait.until(
            visibilityOfElementLocated(By.cssSelector(".item.task-filter[data-list=" + list + "]")))
        .getDomAttribute("data-count");
  }

  private String urls() {
    return browser.getCurrentUrl();
  }

  private String shownIn(String key) {
    return browser
        .findElement(By.cssSelector(".fjs-form [id$='Field_%s']".formatted(key)))
        .getDomProperty("value");
  }

  private void fill(String key, String value) {
    type(By.cssSelector(".fjs-form [id$='Field_%s']".formatted(key)), value);
  }

  private void says(By place, String part) {
    wait.until(textToBePresentInElementLocated(place, part));
  }

  private String text(By place) {
    return wait.until(visibilityOfElementLocated(place)).getText();
  }

  private void type(By field, String value) {
    wait.until(
        page -> {
          page.findElement(field).sendKeys(Keys.chord(Keys.CONTROL, "a"), value);
          return value.equals(page.findElement(field).getDomProperty("value"));
        });
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
