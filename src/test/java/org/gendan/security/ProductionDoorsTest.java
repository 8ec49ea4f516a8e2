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
import org.gendan.GendanApplication;
import org.gendan.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
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

  private static HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path)).headers(headers).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
