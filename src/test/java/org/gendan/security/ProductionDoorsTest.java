package org.gendan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.apache.catalina.valves.RemoteIpValve;
import org.gendan.GendanApplication;
import org.gendan.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.context.ConfigurableApplicationContext;

/** Profile {@code mysql} with the adapters of a real installation, behind a proxy and without. */
@Tag("database")
class ProductionDoorsTest {

  private static ConfigurableApplicationContext app;
  private static String address;

  @BeforeAll
  static void start() {
    TestDatabase database = TestDatabase.create();
    app =
        new SpringApplicationBuilder(GendanApplication.class)
            .run(
                Stream.of(
                        "server.port=0",
                        "spring.profiles.active=mysql",
                        // The web applications know one engine of a name for the life of a JVM.
                        "camunda.bpm.process-engine-name=doors",
                        "camunda.bpm.webapp.enabled=false",
                        "GENDAN_DB_URL=" + database.url().replaceAll("\\?.*", ""),
                        "GENDAN_DB_USER=" + database.user(),
                        "GENDAN_DB_PASSWORD=" + database.password(),
                        "GENDAN_ADMIN_USER=boss",
                        "GENDAN_ADMIN_PASSWORD=Long-enough-1!",
                        "GENDAN_ERP_ADAPTER=wangdiantong",
                        "GENDAN_ERP_WANGDIANTONG_BASE_URL=http://localhost:9",
                        "GENDAN_ERP_WANGDIANTONG_SID=sid",
                        "GENDAN_ERP_WANGDIANTONG_APP_KEY=key",
                        "GENDAN_ERP_WANGDIANTONG_APP_SECRET=secret:salt",
                        "GENDAN_ERP_WANGDIANTONG_SHOP_NO=shop",
                        "GENDAN_ERP_WANGDIANTONG_WAREHOUSE_NO=house",
                        "GENDAN_NOTIFY_CHANNEL=aliyun-sms",
                        "GENDAN_NOTIFY_ALIYUN_SMS_BASE_URL=http://localhost:9",
                        "GENDAN_NOTIFY_ALIYUN_SMS_ACCESS_KEY_ID=id",
                        "GENDAN_NOTIFY_ALIYUN_SMS_ACCESS_KEY_SECRET=secret",
                        "GENDAN_NOTIFY_ALIYUN_SMS_SIGN_NAME=name",
                        "GENDAN_NOTIFY_ALIYUN_SMS_TEMPLATE_PATTERN=SMS_*")
                    .map(argument -> "--" + argument)
                    .toArray(String[]::new));
    address = "http://localhost:" + app.getEnvironment().getProperty("local.server.port");
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void nothingOfTheSandboxTheDemoOrItsDatabaseIsLoaded() {
    List<String> loaded =
        Arrays.stream(app.getBeanDefinitionNames())
            .map(app::getType)
            .filter(type -> type != null)
            .map(Class::getName)
            .filter(
                name -> name.matches("org\\.gendan\\.(.*\\.)?(sandbox|demo)\\..*|org\\.h2\\..*"))
            .toList();

    assertThat(loaded).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/swagger-ui.html", "/swagger-ui/index.html", "/v3/api-docs"})
  void thePageOfTheApiIsOff(String path) throws Exception {
    String boss = Base64.getEncoder().encodeToString("boss:Long-enough-1!".getBytes());

    assertThat(get(path, "Authorization", "Basic " + boss).statusCode()).isEqualTo(404);
  }

  @Test
  void overPlainHttpTheLoginPageSaysWhatIsWrong() throws Exception {
    HttpResponse<String> page = get("/login", "Accept-Language", "en");

    assertThat(page.body()).contains("https://").doesNotContain("type=\"password\"");
    assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(get("/login", "Accept-Language", "zh-CN,zh;q=0.9").body()).contains("没有加密");
  }

  @Test
  void behindAProxyTheCookiesAndTheBrowserKeepToTls() throws Exception {
    HttpResponse<String> page = get("/login", "X-Forwarded-Proto", "https");

    assertThat(page.body()).contains("type=\"password\"");
    assertThat(page.headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "SameSite=Lax"));
    assertThat(page.headers().firstValue("Strict-Transport-Security"))
        .hasValueSatisfying(hsts -> assertThat(hsts).contains("max-age=31536000"));
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe"));
  }

  @Test
  void wrongPasswordsBehindTheProxyAreCountedByTheVisitorsOwnAddress() throws Exception {
    String wrong = Base64.getEncoder().encodeToString("nobody-1:wrong".getBytes());
    for (int tries = 1; tries <= 5; tries++) {
      assertThat(from("203.0.113.7", wrong)).isEqualTo(401);
    }

    assertThat(from("203.0.113.7", wrong)).isEqualTo(429);
    assertThat(from("203.0.113.8", wrong)).isEqualTo(401);
    // What a visitor wrote before the proxy's own word counts for nothing.
    assertThat(from("198.51.100.1, 203.0.113.7", wrong)).isEqualTo(429);
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "0:0:0:0:0:0:0:1, true",
    "10.0.0.5, false",
    "192.168.1.7, false",
    "172.16.0.1, false",
    "127.0.0.11, false",
    "203.0.113.7, false"
  })
  void onlyTheProxiesThatAreNamedAreBelieved(String proxy, boolean believed) {
    var server = (TomcatWebServer) ((WebServerApplicationContext) app).getWebServer();
    RemoteIpValve valve =
        Stream.of(server.getTomcat().getEngine().getPipeline().getValves())
            .filter(RemoteIpValve.class::isInstance)
            .map(RemoteIpValve.class::cast)
            .findFirst()
            .orElseThrow();

    assertThat(proxy.matches(valve.getInternalProxies())).isEqualTo(believed);
  }

  private static int from(String visitor, String credentials) throws Exception {
    return get(
            "/api/orders",
            "Authorization",
            "Basic " + credentials,
            "X-Forwarded-For",
            visitor,
            "X-Forwarded-Proto",
            "https")
        .statusCode();
  }

  private static HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path)).headers(headers).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
