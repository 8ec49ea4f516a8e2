package org.gendan.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gendan.carrier.SteppedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

/** What holds for every vendor, over real HTTP. */
class VendorHttpTest {

  private static final VendorPatience PATIENCE =
      new VendorPatience(
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          Duration.ofMinutes(10),
          new VendorPatience.Breaker(4, 100, Duration.ofMinutes(1)));

  private final SteppedClock clock = new SteppedClock(Instant.parse("2026-03-02T02:00:00Z"));
  private final MockEnvironment environment = new MockEnvironment();
  private final SimpleMeterRegistry figures = new SimpleMeterRegistry();
  private final VendorClients vendors = new VendorClients(clock, environment, figures);
  private final VendorHttp http = vendors.of("gendan.carrier.post", PATIENCE);
  private final List<Headers> asked = new ArrayList<>();
  private HttpServer server;
  private int status = 200;
  private String text = "{}";
  private String retryAfter;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestHeaders());
          exchange.getRequestBody().readAllBytes();
          if (retryAfter != null) {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
          }
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void nobodyIsAskedForAnotherProtocolFirst() {
    post();

    assertThat(asked).singleElement().satisfies(h -> assertThat(h).doesNotContainKey("Upgrade"));
  }

  @ParameterizedTest
  @CsvSource({
    ", 600",
    "90, 90",
    "'Mon, 2 Mar 2026 02:02:00 GMT', 120",
    "'Mon, 2 Mar 2026 01:00:00 GMT', 600",
    "soon, 600",
    "999999999, 3600"
  })
  void whoIsAskedTooOftenIsLeftAloneForAsLongAsItSays(String says, int seconds) {
    retryAfter = says;
    answers(429, "");
    assertThat(fault().mayHaveArrived()).isFalse();
    answers(200, "{}");
    clock.advance(Duration.ofSeconds(seconds - 1));

    assertThatThrownBy(this::post).hasMessageContaining("left alone until");
    assertThat(asked).hasSize(1);

    clock.advance(Duration.ofSeconds(1));
    assertThatCode(this::post).doesNotThrowAnyException();
  }

  @Test
  void eachCallIsCountedWithItsEndAndItsTime() {
    post();
    answers(500, "");
    fault();

    assertThat(calls("answered")).isEqualTo(1);
    assertThat(calls("unavailable")).isEqualTo(1);
  }

  @Test
  void itShowsThatAVendorIsLeftAlone() {
    assertThat(leftAlone()).isZero();
    answers(429, "");
    fault();

    assertThat(leftAlone()).isEqualTo(1);

    clock.advance(Duration.ofMinutes(10));
    assertThat(leftAlone()).isZero();
  }

  @Test
  void aBreakerThatIsOpenIsAVendorLeftAlone() {
    answers(500, "");
    for (int call = 0; call < 4; call++) {
      fault();
    }

    assertThat(leftAlone()).isEqualTo(1);
  }

  private long calls(String outcome) {
    return figures
        .get("gendan.vendor.calls")
        .tags("vendor", "post", "outcome", outcome)
        .timer()
        .count();
  }

  private double leftAlone() {
    return figures.get("gendan.vendor.left.alone").tag("vendor", "post").gauge().value();
  }

  @Test
  void anAnswerEndsThePauseForAClockThatIsMovedBack() {
    answers(429, "");
    fault();
    clock.advance(Duration.ofMinutes(11));
    answers(200, "{}");
    post();

    clock.advance(Duration.ofMinutes(-11));

    assertThatCode(this::post).doesNotThrowAnyException();
  }

  @Test
  void whatAVendorSaysInWordsOfItsOwnPausesItToo() {
    assertThat(http.rateLimited("A1005")).hasMessageContaining("A1005");

    assertThatThrownBy(this::post).hasMessageContaining("left alone until");
    assertThat(asked).isEmpty();
  }

  @Test
  void whoFailsAgainAndAgainIsLeftAloneAndThenAskedOnce() {
    answers(503, "");
    for (int i = 0; i < 4; i++) {
      assertThat(fault().mayHaveArrived()).isTrue();
    }

    assertThatThrownBy(this::post).hasMessageContaining("not asked for a while");
    assertThat(asked).hasSize(4);
    clock.advance(Duration.ofSeconds(61));
    answers(200, "{}");
    assertThatCode(this::post).doesNotThrowAnyException();
  }

  @Test
  void anAnswerWithoutEndIsGivenUp() {
    answers(200, "{\"a\":\"" + "x".repeat(8 * 1024 * 1024) + "\"}");

    assertThat(fault().mayHaveArrived()).isTrue();
  }

  @Test
  void noMessageHoldsWhatWasSentOrAnswered() {
    answers(200, "13800008000");
    assertThat(told(fault())).doesNotContain("13800008000", "secret");
    answers(200, "{\"phone\":13800008000");
    assertThat(told(fault())).doesNotContain("13800008000", "secret");
    server.stop(0);
    assertThat(told(fault())).doesNotContain("13800008000", "secret").contains("localhost");
  }

  @Test
  void whoIsNotThereHasDoneNothing() {
    server.stop(0);

    assertThat(fault().mayHaveArrived()).isFalse();
  }

  @Test
  void beforeTheApplicationAnswersItsSandboxIsAskedLater() {
    var own = vendors.address("gendan.x.base-url", "http://localhost:${local.server.port}/y");

    assertThatThrownBy(() -> own.at("/z"))
        .isInstanceOfSatisfying(
            VendorUnavailable.class, e -> assertThat(e.mayHaveArrived()).isFalse());
    environment.setProperty("local.server.port", "8080");
    assertThat(own.at("/z")).hasToString("http://localhost:8080/y/z");
  }

  @Test
  void anAddressWithoutItsValueEndsTheStartWithTheNameOfTheSetting() {
    assertThatThrownBy(() -> vendors.address("gendan.x.base-url", "https://${GENDAN_HSOT}/y"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("gendan.x.base-url")
        .hasMessageContaining("${GENDAN_HSOT}");
  }

  @Test
  void aSecretThatMakesNoAddressIsNotTold() {
    var address = vendors.address("gendan.x.base-url", "https://localhost");

    assertThatThrownBy(() -> address.at("/hook/my secret"))
        .isInstanceOf(VendorMisconfigured.class)
        .hasMessageContaining("gendan.x.base-url")
        .hasMessageNotContaining("my secret")
        .hasNoCause();
  }

  private void answers(int with, String body) {
    status = with;
    text = body;
  }

  private Object post() {
    var address =
        vendors.address("gendan.x.base-url", "http://localhost:" + server.getAddress().getPort());
    return http.post(
        VendorRequest.form(address.at("/secret?key=secret"), Map.of("phone", "13800008000")),
        VendorReply::okObject);
  }

  private VendorUnavailable fault() {
    return catchThrowableOfType(VendorUnavailable.class, this::post);
  }

  private static String told(Throwable fault) {
    var written = new java.io.StringWriter();
    fault.printStackTrace(new java.io.PrintWriter(written));
    return written.toString();
  }
}
