package org.gendan.security.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.camunda.bpm.engine.IdentityService;
import org.gendan.security.Roles;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Who belongs to no group of ours has nothing to do here, and sees nothing. */
@WholeApp
@TestPropertySource(
    properties = {"camunda.bpm.process-engine-name=login", "gendan.login.look-every=PT0S"})
class NoGroupTest extends AppTest {

  private static final String SOMEONE = "newcomer";

  private final IdentityService identity;

  NoGroupTest(@Autowired IdentityService identity) {
    this.identity = identity;
  }

  @BeforeEach
  void someoneHasAnAccount() {
    var user = identity.newUser(SOMEONE);
    user.setPassword(SOMEONE);
    identity.saveUser(user);
  }

  @AfterEach
  void removeTheAccount() {
    identity.deleteUser(SOMEONE);
  }

  @Test
  void aProgramIsToldThatNothingIsOpen() {
    for (String path : new String[] {"/api/orders", app.engine("/task"), "/actuator/prometheus"}) {
      Answer answer = app.as(SOMEONE).get(path);

      assertThat(answer.status()).as(path).isEqualTo(403);
      assertThat(answer.at("/detail")).contains("in no group");
    }
  }

  @Test
  void theLoginPageSaysWhyAndBeginsNoSession() throws Exception {
    var browser = new Browser(app.address());

    HttpResponse<String> refused = browser.logIn(SOMEONE, SOMEONE);

    assertThat(refused.headers().firstValue("Location").orElseThrow())
        .endsWith("/login?problem=group");
    assertThat(browser.open("/login?problem=group").body()).contains("in no group here");
    assertThat(browser.fetch("/api/orders").statusCode()).isEqualTo(401);
  }

  @Test
  void whoLeavesTheLastGroupIsLoggedOut() throws Exception {
    identity.createMembership(SOMEONE, Roles.FINANCE);
    var browser = new Browser(app.address());
    browser.logIn(SOMEONE, SOMEONE);
    assertThat(browser.fetch("/api/orders").statusCode()).isEqualTo(200);

    identity.deleteMembership(SOMEONE, Roles.FINANCE);

    assertThat(browser.fetch("/api/orders").statusCode()).isEqualTo(401);
    assertThat(browser.fetch("/camunda/api/engine/engine/login/task").statusCode()).isEqualTo(401);
  }
}
