package org.gendan.browser;

import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.invisibilityOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Camunda Tasklist on the screen of one person at a time. */
final class Tasklist {

  /** Long, because a small machine that starts a browser and an engine at once is slow. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final By COMPLETE = By.xpath("//button[normalize-space()='Complete']");
  private static final By REFUSAL = By.cssSelector(".gendan-wrong .gendan-err");

  private final ChromeDriver browser;
  private final WebDriverWait wait;
  private final String address;

  /**
   * Nobody is logged in yet.
   *
   * @param application address of the application, without a path
   */
  Tasklist(ChromeDriver browser, String application) {
    this.browser = browser;
    this.wait = new WebDriverWait(browser, PATIENCE, LOOK_EVERY);
    this.wait
        .ignoring(StaleElementReferenceException.class)
        .ignoring(ElementClickInterceptedException.class);
    this.address = application + "/camunda/app/tasklist/default/";
  }

  /** Demo users have their id as password. */
  void logIn(String userId) {
    browser.get(address);
    type(By.id("username"), userId);
    type(By.id("password"), userId);
    click(By.cssSelector("form[name=login] button[type=submit]"));
    wait.until(visibilityOfElementLocated(By.cssSelector("li.account")));
  }

  void logOut() {
    click(By.cssSelector("li.account > a"));
    click(By.cssSelector("li.logout > a"));
    wait.until(visibilityOfElementLocated(By.name("login")));
  }

  /** Chooses a filter in the left column and narrows its list to the tasks of one order. */
  void openFilter(String name, String orderNo) {
    String search =
        "[{\"type\":\"processVariables\",\"operator\":\"eq\",\"name\":\"orderNo\",\"value\":\"%s\"}]"
            .formatted(orderNo);
    browser.get(address + "#/?searchQuery=" + URLEncoder.encode(search, StandardCharsets.UTF_8));
    click(By.xpath("//*[contains(@class,'task-filters')]//a[contains(.,\"%s\")]".formatted(name)));
  }

  /** Waits for the task in the list, with the order's number on its card, and opens its form. */
  void open(String task, String orderNo) {
    click(card(task, orderNo));
    wait.until(visibilityOfElementLocated(By.cssSelector(".fjs-form")));
  }

  void claim() {
    click(By.cssSelector("button.claim"));
    // The task is opened anew, with the names and numbers that are shown to who holds it.
    wait.until(presenceOfElementLocated(By.cssSelector("aside.gendan-order[data-hand=held]")));
    wait.until(elementToBeClickable(COMPLETE));
  }

  /** Everything the form says, but for what its fields hold. */
  String form() {
    return wait.until(visibilityOfElementLocated(By.cssSelector(".fjs-form"))).getText();
  }

  /** What a field holds, by its key. */
  String shown(String key) {
    return wait.until(presenceOfElementLocated(field(key))).getDomProperty("value");
  }

  void fill(String key, String value) {
    type(field(key), value);
  }

  /** Picks a choice of a radio group by its label. */
  void choose(String label) {
    click(By.xpath("//label[contains(@class,'fjs-')][contains(.,'%s')]".formatted(label)));
  }

  /** Picks a value of a drop-down list. */
  void select(String key, String label) {
    click(By.cssSelector(".fjs-form [id$='Field_%s-display']".formatted(key)));
    click(
        By.xpath(
            "//*[contains(@class,'fjs-dropdownlist-item')][contains(.,'%s')]".formatted(label)));
  }

  void complete() {
    click(COMPLETE);
  }

  /** Completes and waits until the task is off the screen. */
  void completeForGood() {
    complete();
    wait.until(invisibilityOfElementLocated(By.cssSelector(".fjs-form")));
  }

  /** The sentence with which an answer was refused, at its field. */
  String refusal() {
    return wait.until(visibilityOfElementLocated(REFUSAL)).getText();
  }

  /** Keeps what is on the screen as {@code target/screenshots/<name>.png}. */
  void keep(String name) throws IOException {
    Files.createDirectories(SCREENSHOTS);
    Files.write(SCREENSHOTS.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
  }

  private static By field(String key) {
    return By.cssSelector(
        ".fjs-form [id$='Field_%1$s'], .fjs-form [id$='Shown_%1$s']".formatted(key));
  }

  private static By card(String task, String orderNo) {
    return By.xpath(
        ("//li[contains(@class,'task')][.//*[normalize-space()='%s']]"
                + "//h4/a[normalize-space()='%s']")
            .formatted(orderNo, task));
  }

  /** Tries again when the page was drawn anew in between, which its forms do after a claim. */
  private void type(By field, String value) {
    wait.until(
        page -> {
          WebElement input = elementToBeClickable(field).apply(page);
          if (input == null) {
            return false;
          }
          input.sendKeys(Keys.chord(Keys.CONTROL, "a"), value);
          return value.equals(page.findElement(field).getDomProperty("value"));
        });
  }

  /** In the middle of the screen, because Tasklist's own footer lies over what is at its end. */
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
}
