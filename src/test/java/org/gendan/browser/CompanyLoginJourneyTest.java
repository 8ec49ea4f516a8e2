package org.gendan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlMatches;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import java.io.IOException;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A person of a company with a login of its own, from the first click to the last. */
@Tag("browser")
@WholeApp
@TestPropertySource(
    properties = {
      "camunda.bpm.process-engine-name=journey",
      "spring.security.oauth2.client.registration.acme.client-id=gendan",
      "spring.security.oauth2.client.registration.acme.client-secret=secret",
      "spring.security.oauth2.client.registration.acme.client-name=Acme",
      "spring.security.oauth2.client.registration.acme.scope=openid,profile",
      "spring.security.oauth2.client.provider.acme.user-name-attribute=preferred_username"
    })
class CompanyLoginJourneyTest extends AppTest {

  /** It shows a page that asks who is there, and signs what is typed into it. */
  private static final MockOAuth2Server COMPANY = new MockOAuth2Server(new OAuth2Config(true));

  private static final String TASKLIST = "/camunda/app/tasklist/journey/";
  private static final String CLAIMS =
      "{\"preferred_username\":\"zhang.san\",\"given_name\":\"San\",\"family_name\":\"Zhang\","
          + "\"groups\":[\"logistics\",\"cleaning\"]}";
  private static final By ACCOUNT = By.cssSelector("li.account > a");
  private static final By CARDS = By.cssSelector(".tasks-list");
  private static final By LOGIN = By.name("login");

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

  @Test
  void theCompanysLoginOpensTheTasksOfItsGroupsAndLoggingOutClosesAll() throws IOException {
    OrderCase order = app.take(OrderBody.cod());
    order.confirm();
    order.task("userTask_recordDispatch");
    OrderCase ofOthers = app.take(OrderBody.cod());
    ofOthers.task("userTask_confirmOrder");
    try (Pages pages = Pages.open(app.address(), "en")) {
      pages.get(TASKLIST);
      pages.until(visibilityOfElementLocated(LOGIN));
      pages.click(By.partialLinkText("Acme"));

      pages.until(urlContains(COMPANY.issuerUrl("acme").toString()));
      pages.type(By.name("username"), "s-1");
      pages.type(By.name("claims"), CLAIMS);
      pages.keep("company-asks");
      pages.click(By.cssSelector("input[type=submit]"));

      pages.until(urlContains(app.address() + TASKLIST));
      pages.until(textToBePresentInElementLocated(ACCOUNT, "San Zhang"));
      pages.until(textToBePresentInElementLocated(CARDS, order.no()));
      assertThat(pages.text(CARDS)).doesNotContain(ofOthers.no());
      pages.keep("company-inside");
      pages.get("/orders/" + order.id());
      assertThat(pages.text(By.cssSelector("main"))).contains(order.no());
      pages.get("/team");
      assertThat(pages.text(By.cssSelector("main"))).contains("zhang.san leads no desk");

      pages.get(TASKLIST);
      pages.click(ACCOUNT);
      pages.click(By.cssSelector("li.logout > a"));
      pages.until(urlMatches("/login([?#].*)?$"));
      pages.until(visibilityOfElementLocated(LOGIN));
      pages.keep("company-left");
      for (String page : new String[] {"/orders", "/tasks", "/camunda/app/cockpit/journey/"}) {
        pages.get(page);
        pages.until(visibilityOfElementLocated(LOGIN));
        assertThat(pages.here()).contains("/login");
      }
    }
  }
}
