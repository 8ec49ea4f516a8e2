package org.gendan.browser;

import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Our own pages in a browser, with what every journey does there. */
final class Pages implements AutoCloseable {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final ChromeDriver browser;
  private final WebDriverWait wait;
  private final String address;
  private final String language;
  private int clicks;
  private int typed;

  private Pages(ChromeDriver browser, String address, String language) {
    this.browser = browser;
    this.wait = new WebDriverWait(browser, PATIENCE);
    this.wait.ignoring(StaleElementReferenceException.class);
    this.address = address;
    this.language = language;
  }

  /** A browser of a reader of this language. */
  static Pages open(String address, String language) throws IOException {
    return new Pages(Chromium.start(language), address, language);
  }

  void size(int width, int height) {
    browser.manage().window().setSize(new Dimension(width, height));
  }

  /** A phone of this width in CSS pixels, which no window of the browser is as narrow as. */
  void phone(int width, int height) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 2, "mobile", true));
  }

  void get(String path) {
    browser.get(path.startsWith("http") ? path : address + path);
  }

  void logIn(String userId) {
    get("/login");
    type(By.id("username"), userId);
    type(By.id("password"), userId);
    click(By.cssSelector("form[name=login] button[type=submit]"));
    until(page -> !page.getCurrentUrl().contains("/login"));
  }

  String text(By place) {
    return wait.until(visibilityOfElementLocated(place)).getText();
  }

  void type(By field, String value) {
    typed++;
    wait.until(elementToBeClickable(field)).sendKeys(value);
  }

  /** Chooses a moment, whose field takes keys in the order of the browser's language. */
  void enter(By field, String moment) {
    typed++;
    browser.executeScript(
        "arguments[0].value = arguments[1];"
            + "arguments[0].dispatchEvent(new Event('change', {bubbles: true}))",
        wait.until(elementToBeClickable(field)),
        moment);
  }

  void clear(By field) {
    wait.until(elementToBeClickable(field)).clear();
  }

  /**
   * In the middle of the screen, as a person would have it, and not below what stays at its top.
   */
  void click(By element) {
    clicks++;
    // A list that is read again while it is looked at takes its rows away between look and click.
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

  /** Chooses in a list of choices, which costs two clicks. */
  void choose(By field, String value) {
    clicks += 2;
    new Select(wait.until(elementToBeClickable(field))).selectByValue(value);
  }

  /**
   * What a job has cost since the last time it was asked: clicks, and fields that were typed into.
   */
  int[] cost() {
    int[] cost = {clicks, typed};
    clicks = 0;
    typed = 0;
    return cost;
  }

  <T> T until(ExpectedCondition<T> condition) {
    return wait.until(condition);
  }

  String here() {
    return browser.getCurrentUrl();
  }

  int count(By what) {
    return browser.findElements(what).size();
  }

  /** By how many pixels the page is wider than its window. */
  long tooWide() {
    return (Long)
        browser.executeScript(
            "const page = document.documentElement; return page.scrollWidth - page.clientWidth");
  }

  void logOut() {
    browser.manage().deleteAllCookies();
  }

  /** Runs a script in the page. */
  Object run(String script) {
    return browser.executeScript(script);
  }

  /** The same for one that calls its last argument with what it has found. */
  Object runLater(String script) {
    return browser.executeAsyncScript(script);
  }

  void keep(String name) {
    try {
      Files.createDirectories(SCREENSHOTS);
      Files.write(
          SCREENSHOTS.resolve(name + "-" + language + ".png"),
          browser.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    browser.quit();
  }
}
