package org.gendan.security.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The login of a company, at an identity provider that signs its tokens and is asked for them. */
@WholeApp
@TestPropertySource(
    properties = {
      "camunda.bpm.process-engine-name=company",
      "spring.security.oauth2.client.registration.acme.client-id=gendan",
      "spring.security.oauth2.client.registration.acme.client-secret=secret",
      "spring.security.oauth2.client.registration.acme.client-name=Acme <Trading>",
      "spring.security.oauth2.client.registration.acme.scope=openid,profile",
      "spring.security.oauth2.client.provider.acme.user-name-attribute=preferred_username"
    })
class CompanyLoginTest extends AppTest {

  private static final MockOAuth2Server COMPANY = new MockOAuth2Server();
  private static final String BEGIN = "/oauth2/authorization/acme";
  private static final String TASKLIST = "/camunda/app/tasklist/company/";

  private final IdentityService identity;

  private Browser browser;

  CompanyLoginTest(@Autowired IdentityService identity) {
    this.identity = identity;
  }

  @DynamicPropertySource
  static void company(DynamicPropertyRegistry settings) {
    COMPANY.start();
    settings.add(
        "spring.security.oauth2.client.provider.acme.issuer-uri", () -> COMPANY.issuerUrl("acme"));
  }

  @AfterAll
  static void closeTheCompany() {
    COMPANY.shutdown();
  }

  @BeforeEach
  void openABrowser() {
    browser = new Browser(app.address());
  }

  @Test
  void thePersonComesInWithTheGroupsOfTheCompany() throws Exception {
    assertThat(browser.open("/login").body())
        .contains("href=\"" + BEGIN + "\"", "Acme &lt;Trading&gt;");
    browser.open(TASKLIST);
    says("s-1", "zhang.san", List.of("logistics", "cleaning"));

    assertThat(comeIn()).isEqualTo(app.address() + TASKLIST);

    assertThat(browser.open(TASKLIST).statusCode()).isEqualTo(200);
    assertThat(browser.fetch("/camunda/api/admin/auth/user/company").body())
        .contains("zhang.san", "tasklist")
        .doesNotContain("cockpit");
    assertThat(browser.fetch("/api/quarantine").statusCode()).isEqualTo(200);
    assertThat(groupsOf("zhang.san")).containsExactly("logistics");
    assertThat(identity.createUserQuery().userId("zhang.san").singleResult().getFirstName())
        .isEqualTo("San");
  }

  @Test
  void theNextLoginTakesGroupsAndGivesThem() throws Exception {
    says("s-2", "lisi", List.of("logistics"));
    comeIn();
    openABrowser();
    says("s-2", "lisi", "finance order-agents");
    comeIn();

    assertThat(groupsOf("lisi")).containsExactlyInAnyOrder("finance", "order-agents");
    assertThat(browser.fetch("/api/orders").statusCode()).isEqualTo(200);
  }

  @Test
  void whoHasNoGroupHereStaysOutside() throws Exception {
    says("s-3", "visitor", List.of("cleaning"));

    assertThat(comeIn()).endsWith("/login?problem=company");

    assertThat(browser.open("/login?problem=company").body()).contains("no group here");
    assertThat(browser.fetch("/api/orders").statusCode()).isEqualTo(401);
    assertThat(identity.createUserQuery().userId("visitor").count()).isZero();
  }

  @Test
  void theCompanyCannotTakeAnAccountOverByItsName() throws Exception {
    says("s-4", "admin", List.of("camunda-admin"));
    assertThat(comeIn()).endsWith("/login?problem=company");
    assertThat(browser.fetch("/api/orders").statusCode()).isEqualTo(401);

    says("s-5", "wangwu", List.of("camunda-admin"));
    comeIn();
    openABrowser();
    says("another-person", "wangwu", List.of("camunda-admin"));
    assertThat(comeIn()).endsWith("/login?problem=company");
  }

  @Test
  void aTokenThatTheBrowserDidNotAskForOpensNothing() throws Exception {
    says("s-6", "zhaoliu", List.of("logistics"));
    HttpResponse<String> injected =
        browser.open("/login/oauth2/code/acme?code=stolen&state=made-up");

    assertThat(injected.headers().firstValue("Location").orElseThrow())
        .endsWith("/login?problem=company");
    assertThat(browser.fetch("/api/orders").statusCode()).isEqualTo(401);
  }

  @Test
  void machinesAndLocalUsersComeInAsBefore() throws Exception {
    assertThat(app.as("agent1").get("/api/orders").status()).isEqualTo(200);
    browser.logIn("agent1", "agent1");
    assertThat(browser.fetch("/api/orders").statusCode()).isEqualTo(200);
  }

  /** The way of a browser: to the company, back with a code; where it ends. */
  private String comeIn() throws Exception {
    String next = location(browser.open(BEGIN));
    List<String> way = new ArrayList<>(List.of(next));
    next = location(browser.open(next));
    assertThat(next).as("%s", way).startsWith(app.address() + "/login/oauth2/code/acme");
    return location(browser.open(next));
  }

  private static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError(answer + " " + answer.body()));
  }

  private List<String> groupsOf(String userId) {
    return identity.createGroupQuery().groupMember(userId).list().stream()
        .map(Group::getId)
        .toList();
  }

  private static void says(String subject, String name, Object groups) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("preferred_username", name);
    claims.put("given_name", "San");
    claims.put("family_name", "Zhang");
    claims.put("groups", groups);
    COMPANY.enqueueCallback(
        new DefaultOAuth2TokenCallback("acme", subject, "JWT", List.of("gendan"), claims, 3600));
  }
}
