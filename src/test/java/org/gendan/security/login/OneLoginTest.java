package org.gendan.security.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.gendan.security.Roles;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** One session for everything that people open, and none for machines. */
@WholeApp
@TestPropertySource(
    properties = {"camunda.bpm.process-engine-name=login", "gendan.login.look-every=PT0S"})
class OneLoginTest extends AppTest {

  private static final String TASKLIST = "/camunda/app/tasklist/login/";
  private static final String LOGOUT = "/camunda/api/admin/auth/user/login/logout";
  private static final String CLAIMS = "{\"claim\":\"SIGNED\"}";

  private final IdentityService identity;

  private Browser browser;

  OneLoginTest(@Autowired IdentityService identity) {
    this.identity = identity;
  }

  @BeforeEach
  void openABrowser() {
    browser = new Browser(app.address());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TASKLIST,
        "/camunda/app/cockpit/login/",
        "/camunda/app/admin/login/",
        "/camunda/app/welcome/login/",
        "/swagger-ui.html",
        "/api/orders"
      })
  void whoOpensAPageLogsInAndIsBroughtBackToIt(String page) throws Exception {
    HttpResponse<String> asked = browser.open(page);
    assertThat(asked.statusCode()).isEqualTo(302);
    assertThat(location(asked)).endsWith("/login");
    assertThat(browser.cookie("JSESSIONID")).as("a visitor costs no session").isEmpty();

    HttpResponse<String> in = browser.logIn("admin", "admin");

    assertThat(location(in)).isEqualTo(app.address() + page);
    assertThat(browser.open(page).statusCode()).isIn(200, 302);
    assertThat(location(browser.logIn("admin", "admin")))
        .as("the page is wanted once")
        .endsWith("/camunda/app/welcome/");
  }

  @Test
  void oneLoginOpensEverything() throws Exception {
    browser.logIn("admin", "admin");

    for (String page : List.of("tasklist", "cockpit", "admin", "welcome")) {
      assertThat(browser.open("/camunda/app/" + page + "/login/").statusCode()).isEqualTo(200);
    }
    HttpResponse<String> person = browser.fetch("/camunda/api/admin/auth/user/login");
    assertThat(person.body()).contains("\"userId\":\"admin\"", "cockpit", "tasklist");
    assertThat(browser.fetch("/camunda/api/engine/engine/login/task/count").statusCode())
        .isEqualTo(200);
    assertThat(browser.fetch("/api/orders").statusCode()).isEqualTo(200);
    assertThat(browser.fetch("/v3/api-docs").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/orders", "/camunda/api/engine/engine/login/task", TASKLIST, "/v3/api-docs"})
  void aScriptWithoutASessionGetsAProblemAndNoChallenge(String path) throws Exception {
    HttpResponse<String> refused = browser.fetch(path);

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(refused.headers().firstValue("WWW-Authenticate")).isEmpty();
    assertThat(refused.body()).contains("/login");
  }

  @Test
  void whoWantsTheSamePageAgainAfterTheSessionIsAskedAgain() throws Exception {
    browser.open(TASKLIST);

    assertThat(location(browser.open(TASKLIST))).endsWith("/login");
  }

  @Test
  void theSessionIsAnotherOneAfterTheLoginAndItsCookiesAreGuarded() throws Exception {
    browser.logIn("agent1", "agent1");
    String before = browser.cookie("JSESSIONID");

    HttpResponse<String> again = browser.logIn("lead1", "lead1");

    assertThat(browser.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
    assertThat(again.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie).startsWith("JSESSIONID=").contains("HttpOnly", "SameSite=Lax"));
    assertThat(browser.fetch("/camunda/api/admin/auth/user/login").statusCode()).isEqualTo(404);
    browser.open(TASKLIST);
    assertThat(browser.fetch("/camunda/api/admin/auth/user/login").body()).contains("lead1");
  }

  @Test
  void aWrongPasswordIsSaidInTheLanguageOfTheReader() throws Exception {
    HttpResponse<String> refused = browser.logIn("agent1", "wrong");

    assertThat(location(refused)).endsWith("/login?problem=credentials");
    assertThat(browser.open("/login?problem=credentials").body())
        .contains("User or password is wrong", "lang=\"en\"");
    assertThat(browser.open("/login?problem=credentials&lang=zh-CN").body())
        .contains("用户名或密码不正确", "lang=\"zh-CN\"");
    assertThat(browser.open("/login?problem=%3Cb%3E&lang=%3Cb%3E").body()).doesNotContain("<b>");
  }

  @Test
  void aLoginWithoutTheTokenOfThePageIsNone() throws Exception {
    HttpResponse<String> forged =
        browser.submit("/login", Map.of("username", "agent1", "password", "agent1"));

    assertThat(location(forged)).endsWith("/login?problem=token");
    assertThat(browser.fetch("/api/orders").statusCode()).isEqualTo(401);
  }

  @Test
  void ourApiTakesAChangeFromASessionWithOurTokenAlone() throws Exception {
    String shipment = app.take(OrderBody.cod()).dispatch();
    String path = "/api/shipments/" + shipment + "/claims";
    browser.logIn("agent1", "agent1");
    browser.open(TASKLIST);
    String ours = browser.cookie("GENDAN-XSRF");
    String theirs = browser.cookie("XSRF-TOKEN");
    assertThat(theirs).isNotEmpty().isNotEqualTo(ours);

    HttpResponse<String> forged = browser.post(path, CLAIMS);
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.body()).contains("X-GENDAN-XSRF");
    assertThat(browser.post(path, CLAIMS, "X-GENDAN-XSRF", theirs).statusCode()).isEqualTo(403);
    assertThat(browser.post(path, CLAIMS, "X-XSRF-TOKEN", theirs).statusCode()).isEqualTo(403);
    assertThat(browser.post(path, CLAIMS, "X-GENDAN-XSRF", ours).statusCode()).isEqualTo(201);
  }

  @Test
  void tasklistTakesAChangeWithItsTokenAlone() throws Exception {
    OrderCase order = app.take(OrderBody.cod());
    String claim =
        "/camunda/api/engine/engine/login/task/"
            + order.task("userTask_confirmOrder").path("taskId").asText()
            + "/claim";
    browser.logIn("agent1", "agent1");
    browser.open(TASKLIST);
    String theirs = browser.cookie("XSRF-TOKEN");

    HttpResponse<String> taken =
        browser.post(claim, "{\"userId\":\"agent1\"}", "X-XSRF-TOKEN", theirs);
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(204);
    HttpResponse<String> forged =
        browser.post(
            claim, "{\"userId\":\"agent1\"}", "X-XSRF-TOKEN", browser.cookie("GENDAN-XSRF"));
    assertThat(forged.statusCode()).isEqualTo(403);
  }

  @Test
  void whoLogsOutOfTasklistHasLoggedOutOfEverything() throws Exception {
    browser.logIn("agent1", "agent1");
    browser.open(TASKLIST);
    String session = browser.cookie("JSESSIONID");

    assertThat(
            browser.post(LOGOUT, "{}", "X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN")).statusCode())
        .isEqualTo(200);

    assertThat(browser.cookie("JSESSIONID")).isEqualTo(session);
    assertThat(browser.fetch("/api/orders").statusCode()).isEqualTo(401);
    assertThat(browser.fetch("/camunda/api/admin/auth/user/login").statusCode()).isEqualTo(401);
  }

  @Test
  void whoLogsOutAtTheLoginPageHasLoggedOutOfTasklist() throws Exception {
    browser.logIn("agent1", "agent1");
    browser.open(TASKLIST);
    assertThat(browser.open("/login").body()).contains("<strong>agent1</strong>");
    assertThat(browser.submit("/logout", Map.of()).statusCode()).isEqualTo(403);

    HttpResponse<String> out =
        browser.submit("/logout", Map.of("_csrf", browser.cookie("GENDAN-XSRF")));

    assertThat(location(out)).endsWith("/login?problem=left");
    assertThat(browser.fetch("/camunda/api/admin/auth/user/login").statusCode()).isEqualTo(401);
  }

  @Test
  void thereIsNoSecondWayIn() throws Exception {
    browser.logIn("agent1", "agent1");
    browser.open(TASKLIST);
    String token = browser.cookie("XSRF-TOKEN");

    for (String door :
        List.of(
            "/camunda/api/admin/auth/user/login/login/tasklist",
            "/camunda/api/admin/setup/login/user/create")) {
      assertThat(browser.post(door, "{}", "X-XSRF-TOKEN", token).statusCode()).isEqualTo(403);
      assertThat(app.asNobody().post(door, Map.of()).status()).isEqualTo(401);
    }
  }

  @Test
  void aSessionNoticesThatAnAdministratorChangedItsPerson() throws Exception {
    identity.saveUser(newUser("leaver"));
    identity.createMembership("leaver", Roles.LOGISTICS);
    browser.logIn("leaver", "leaver");
    assertThat(browser.fetch("/api/quarantine").statusCode()).isEqualTo(200);

    identity.createMembership("leaver", Roles.FINANCE);
    identity.deleteMembership("leaver", Roles.LOGISTICS);
    assertThat(browser.fetch("/api/quarantine").statusCode()).isEqualTo(403);

    identity.deleteUser("leaver");
    assertThat(browser.fetch("/api/orders").statusCode()).isEqualTo(401);
    assertThat(browser.fetch("/camunda/api/engine/engine/login/task").statusCode()).isEqualTo(401);
  }

  private User newUser(String userId) {
    var user = identity.newUser(userId);
    user.setPassword(userId);
    return user;
  }

  @Test
  void machinesGetNoSessionAndAskForNone() throws Exception {
    for (String path : List.of("/api/orders", app.engine("/task"), "/actuator/prometheus")) {
      HttpResponse<String> answer = basic(path, "GET", null);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }
    browser.logIn("admin", "admin");
    assertThat(browser.fetch(app.engine("/task")).statusCode())
        .as("the engine's REST is for machines; no session is ridden there")
        .isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site, 403",
    "Sec-Fetch-Site, same-site, 403",
    "Sec-Fetch-Site, same-origin, 200",
    "Origin, https://shop.example, 403",
    "Origin, null, 403",
    "Origin, SELF, 200"
  })
  void aPasswordThatABrowserKeptServesNoOtherSite(String header, String value, int status)
      throws Exception {
    String[] sent = {header, value.replace("SELF", app.address())};
    String sheet = OrderBody.header() + "\n" + OrderBody.cod().row();
    String form =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
            + sheet
            + "\r\n--x--\r\n";

    assertThat(basic("/api/orders/import", "POST", form, sent).statusCode()).isEqualTo(status);
    HttpResponse<String> deployed =
        basic(app.engine("/deployment/create"), "POST", form.replace("a.csv", "a.txt"), sent);
    assertThat(deployed.statusCode() == 403 && deployed.body().contains("another site"))
        .isEqualTo(status == 403);
  }

  @Test
  void whatMachinesSentBeforeIsTakenAsBefore() {
    Answer taken = app.as("agent1").post("/api/orders", OrderBody.cod().json());

    assertThat(taken.status()).isEqualTo(201);
    assertThat(app.asNobody().post("/api/orders", Map.of()).status()).isEqualTo(401);
    assertThat(app.as("agent1").get("/camunda/api/engine/engine/login/task").status())
        .isEqualTo(401);
  }

  private HttpResponse<String> basic(String path, String method, String form, String... headers)
      throws Exception {
    String login =
        Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(URI.create(app.address() + path))
            .header("Authorization", "Basic " + login);
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (form == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request
          .header("Content-Type", "multipart/form-data; boundary=x")
          .method(method, BodyPublishers.ofString(form));
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  private static String location(HttpResponse<String> answer) {
    return Optional.of(answer)
        .flatMap(it -> it.headers().firstValue("Location"))
        .orElseThrow(() -> new AssertionError(answer + " " + answer.body()));
  }
}
