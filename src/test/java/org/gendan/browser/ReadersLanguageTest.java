package org.gendan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Tasklist speaks one language at a time: every text on the screen, of two desks' tasks. */
@Tag("browser")
@WholeApp
class ReadersLanguageTest extends AppTest {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern WORD = Pattern.compile("[A-Za-z][a-z]+|[A-Z]{2,}");

  /** Marks, abbreviations and what a customer, a carrier or a program is called. */
  private static final Set<String> NAMES =
      Set.of(
          "Camunda",
          "Tasklist",
          "SKU",
          "SF",
          "ERP",
          "EMS",
          "RED",
          "CNY",
          "ID",
          "AM",
          "PM",
          "UTC",
          "Platform");

  /** What people wrote, and what was kept in one language: the story of the order beside it. */
  private static final String SHOWN =
      """
      const left = ['li.account', 'script', 'style', 'textarea', 'input', '.story', 'svg', 'option'];
      const texts = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode, holder = node.parentElement;
        if (node.data.trim() && !holder.closest(left.join(',')) && holder.checkVisibility()) {
          texts.push(node.data.trim());
        }
      }
      return texts;
      """;

  private ChromeDriver browser;
  private WebDriverWait wait;

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  @SuppressWarnings("unchecked")
  void everyTextOfATaskIsInOneLanguage(String language) throws IOException {
    OrderCase waiting = app.take(OrderBody.cod());
    OrderCase sent = app.takeSent(OrderBody.cod());
    app.as("agent1")
        .post(
            "/api/orders/" + sent.id() + "/exceptions",
            Map.of("requestId", "e-1", "cause", "DAMAGED", "text", "4711"))
        .expect(201);
    Map<String, String> tasks =
        Map.of(
            "agent1", waiting.task("userTask_confirmOrder").path("taskId").asText(),
            "aftersales1", sent.task("userTask_resolveException").path("taskId").asText());
    browser = Chromium.start(language);
    try {
      wait = new WebDriverWait(browser, Duration.ofSeconds(90));
      wait.ignoring(StaleElementReferenceException.class);
      for (Map.Entry<String, String> task : tasks.entrySet()) {
        new Tasklist(browser, app.address()).logIn(task.getKey());
        browser.get(app.address() + "/camunda/app/tasklist/default/#/?task=" + task.getValue());
        wait.until(visibilityOfElementLocated(By.cssSelector(".fjs-form")));
        wait.until(visibilityOfElementLocated(By.cssSelector("aside.gendan-order .panel")));
        keep("language-" + language + "-" + task.getKey());
        List<String> texts = (List<String>) browser.executeScript(SHOWN);
        assertThat(texts).hasSizeGreaterThan(30);
        assertThat(wrong(texts, language)).as(task.getKey()).isEmpty();
        browser.manage().deleteAllCookies();
      }
    } finally {
      keep("last-of-language-" + language);
      browser.quit();
    }
  }

  private static Set<String> wrong(List<String> texts, String language) {
    return texts.stream()
        .filter(text -> language.equals("en") ? isChinese(text) : isEnglish(text))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What a customer is called and has ordered is Chinese for every reader. */
  private static boolean isChinese(String text) {
    return HAN.matcher(text).find() && !text.matches(".*(张三|张\\*|羽绒服|广东省|示例大道).*");
  }

  private static boolean isEnglish(String text) {
    // The number of an order is the platform's own; a colleague is called by the login name.
    return WORD.matcher(text.replaceAll("[A-Z0-9]{6,}-\\d{6}|\\bagent\\d", ""))
        .results()
        .map(hit -> hit.group())
        .anyMatch(word -> !NAMES.contains(word));
  }

  private void keep(String name) throws IOException {
    Files.createDirectories(SCREENSHOTS);
    Files.write(SCREENSHOTS.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
  }
}
