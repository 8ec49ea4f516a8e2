package org.gendan.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.apache.commons.logging.LogFactory;
import org.gendan.GendanApplication;
import org.gendan.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/** Profile {@code mysql} on a real server: nothing of the demo, and no silent start with it. */
@Tag("database")
class ProductionProfileTest {

  private static final String[] ADMINISTRATOR = {
    "GENDAN_ADMIN_USER=boss", "GENDAN_ADMIN_PASSWORD=Long-enough-1!"
  };

  @Test
  void refusesASandboxUnlessToldExplicitlyAndLeavesTheDatabaseAlone() throws SQLException {
    TestDatabase database = TestDatabase.create();

    assertThatThrownBy(() -> start(database, ADMINISTRATOR))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("GENDAN_ERP_ADAPTER is sandbox")
        .hasMessageContaining("GENDAN_NOTIFY_CHANNEL is sandbox")
        .hasMessageContaining("GENDAN_ALLOW_DEMO_PARTS=true");
    try (Connection connection = database.connect();
        ResultSet tables = connection.getMetaData().getTables(null, null, "%", null)) {
      assertThat(tables.next()).as("a table after a start that was refused").isFalse();
    }
  }

  /** One database sees it all: a start over an empty one costs ten seconds. */
  @Test
  void refusesWithoutAdministratorHasNothingOfTheDemoAndAStartIsNoFailedLogin() throws Exception {
    TestDatabase database = TestDatabase.create();
    assertThatThrownBy(() -> start(database, "GENDAN_ALLOW_DEMO_PARTS=true"))
        .rootCause()
        .hasMessageContaining("GENDAN_ADMIN_USER");
    isRefusedWithTheRuleAndWithoutAStackTrace(
        catchThrowable(
            () ->
                start(
                    database,
                    "GENDAN_ADMIN_USER=boss",
                    "GENDAN_ADMIN_PASSWORD=tenletters",
                    "GENDAN_ALLOW_DEMO_PARTS=true")));
    String[] settings = with(ADMINISTRATOR, "GENDAN_ALLOW_DEMO_PARTS=true");
    try (ConfigurableApplicationContext app = start(database, settings)) {
      int port = app.getEnvironment().getProperty("local.server.port", Integer.class);
      assertThat(status(port, "GET", "/actuator/health", null)).isEqualTo(200);
      assertThat(status(port, "GET", "/api/orders", "agent1:agent1")).isEqualTo(401);
      assertThat(status(port, "GET", "/api/orders", "boss:Long-enough-1!")).isEqualTo(200);
      assertThat(status(port, "GET", "/", "boss:Long-enough-1!")).isEqualTo(404);
      assertThat(status(port, "POST", "/api/demo/clock", "boss:Long-enough-1!")).isEqualTo(404);
      assertThat(status(port, "POST", "/api/demo/erp/stock", "boss:Long-enough-1!")).isEqualTo(404);
    }
    try (ConfigurableApplicationContext app = start(database, settings)) {
      int port = app.getEnvironment().getProperty("local.server.port", Integer.class);
      assertThat(status(port, "GET", "/api/orders", "boss:Long-enough-1!")).isEqualTo(200);
    }
    deny(database);
    assertThatThrownBy(() -> start(database, settings))
        .rootCause()
        .hasMessageContaining("1 authorizations deny something");
  }

  /** As earlier versions took it. */
  private static void deny(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into ACT_RU_AUTHORIZATION (ID_, REV_, TYPE_, USER_ID_, RESOURCE_TYPE_,"
              + " RESOURCE_ID_, PERMS_) values ('deny', 1, 2, 'boss', 7, '*', 0)");
    }
  }

  private static void isRefusedWithTheRuleAndWithoutAStackTrace(Throwable failure) {
    FailureAnalysis said = new StartFailures().analyze(failure);
    assertThat(said.getDescription())
        .isEqualTo(
            "GENDAN_ADMIN_PASSWORD is too weak; it needs a capital letter, a digit, a character"
                + " that is neither letter nor digit");
    assertThat(said.getAction()).contains("Choose another one");
    assertThat(
            SpringFactoriesLoader.forDefaultResourceLocation()
                .load(
                    FailureAnalyzer.class,
                    FailureHandler.logging(LogFactory.getLog(StartFailures.class))))
        .hasAtLeastOneElementOfType(StartFailures.class);
  }

  private static ConfigurableApplicationContext start(TestDatabase database, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "server.port=0",
                "spring.profiles.active=mysql",
                // The web applications know one engine of a name for the life of a JVM.
                "camunda.bpm.process-engine-name=production",
                "camunda.bpm.webapp.enabled=false",
                "GENDAN_DB_URL=" + database.url().replaceAll("\\?.*", ""),
                "GENDAN_DB_USER=" + database.user(),
                "GENDAN_DB_PASSWORD=" + database.password(),
                "GENDAN_ERP_ADAPTER=sandbox",
                "GENDAN_NOTIFY_CHANNEL=sandbox"));
    arguments.addAll(List.of(more));
    return new SpringApplicationBuilder(GendanApplication.class)
        .run(arguments.stream().map(argument -> "--" + argument).toArray(String[]::new));
  }

  private static String[] with(String[] some, String more) {
    String[] all = Arrays.copyOf(some, some.length + 1);
    all[some.length] = more;
    return all;
  }

  private static int status(int port, String method, String path, String login)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/json")
            .method(
                method,
                method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
    if (login != null) {
      String basic = Base64.getEncoder().encodeToString(login.getBytes());
      request.header("Authorization", "Basic " + basic);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding()).statusCode();
  }
}
