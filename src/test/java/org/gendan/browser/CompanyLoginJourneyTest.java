package org.gendan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The login of a company on a screen: in, from page to page, out, and who stays outside. */
@WholeApp
@TestPropertySource(
    properties = {
      "camunda.bpm.process-engine-name=journey",
      "spring.security.oauth2.client.registration.acme.client-id=gendan",
      "spring.security.oauth2.client.registration.acme.client-secret=secret",
      "spring.security.oauth2.client.registration.acme.client-name=Acme Trading",
      "spring.security.oauth2.client.registration.acme.scope=openid,profile",
      "spring.security.oauth2.client.provider.acme.user-name-attribute=preferred_username"
    })
class CompanyLoginJourneyTest extends AppTest {

  private static final MockOAuth2Server COMPANY = new MockOAuth2Server(new OAuth2Config(true));
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String TASKLIST = "/camunda/app/tasklist/journey/";

  private ChromeDriver browser;
  private WebDriverWait wait;

  @DynamicPropertySource
  static void company(DynamicPropertyRegistry settings) {
    COMPANY.start();
    settings.add(
        "spring.security.oauth2.client.provider.acme.issuer-uri",
        () -> COMPANY.issuerUrl("acme").toString());
  }

  @AfterAll
  static void closeTheCompany() {
    COMPANY.shutdown();
  }

  @ParameterizedTest
  @CsvSource({"en, zhang.san, no group here", "zh-CN, li.si, 没有"})
  void aPersonOfTheCompanyComesInWorksAndLeaves(String language, String person, String refused)
      throws IOException {
    OrderCase order = app.take(OrderBody.cod());
    String taskId = order.task("userTask_confirmOrder").path("taskId").asText();
    browser = Chromium.start(language);
    try {
      wait = new WebDriverWait(browser, PATIENCE);
      wait.ignoring(StaleElementReferenceException.class);

      // Somebody of the company who has no work here.
      browser.get(app.address() + "/orders");
      keep("company-login-" + language);
      comeIn("visitor-" + person, "[\"cleaning\"]");
      wait.until(urlContains("problem=company"));
      assertThat(text(By.tagName("main"))).contains(refused);
      keep("company-refused-" + language);

      // To the page that was wanted, with the group of the claim.
      browser.get(app.address() + TASKLIST + "#/?task=" + taskId);
      wait.until(urlContains("/login"));
      comeIn(person, "[\"order-agents\"]");
      wait.until(visibilityOfElementLocated(By.cssSelector(".fjs-form")));
      assertThat(browser.getCurrentUrl()).contains(TASKLIST, taskId);
      assertThat(text(By.cssSelector("li.account"))).isNotBlank();
      keep("company-tasklist-" + language);

      browser.get(app.address() + "/orders");
      assertThat(text(By.cssSelector(".list tbody"))).contains(order.no());
      keep("company-orders-" + language);

      browser.get(app.address() + TASKLIST);
      click(By.cssSelector("li.account > a"));
      click(By.cssSelector("li.logout > a"));
      wait.until(urlContains("/login"));
      browser.get(app.address() + "/orders");
      wait.until(urlContains("/login"));
      keep("company-left-" + language);
    } finally {
      keep("last-of-company-" + language);
      browser.quit();
    }
  }

  /** From our page to the company's, and back with its word. */
  private void comeIn(String person, String groups) {
    click(By.cssSelector("a[href*='/oauth2/authorization/acme']"));
    type(By.name("username"), person);
    type(
        By.name("claims"),
        """
        {"preferred_username":"%s","given_name":"San","family_name":"Zhang","groups":%s}\
        """
            .formatted(person, groups));
    click(By.cssSelector("input[type=submit]"));
    wait.until(page -> !page.getCurrentUrl().contains("/acme/authorize"));
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
