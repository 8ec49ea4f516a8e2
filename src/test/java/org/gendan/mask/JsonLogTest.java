package org.gendan.mask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gendan.trail.OrderInLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The log in JSON, as a JVM of its own writes it: with the order's number, without a customer's.
 */
class JsonLogTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PHONE = "13912345678";

  /** What the other JVM runs; it is given nothing but the format. */
  public static final class Speaker {

    private static final Logger log = LoggerFactory.getLogger(Speaker.class);

    private Speaker() {}

    public static void main(String[] arguments) {
      new SpringApplicationBuilder(Speaker.class)
          .web(WebApplicationType.NONE)
          .properties(
              "spring.main.banner-mode=off",
              "spring.config.location=classpath:/application.yaml",
              "spring.main.lazy-initialization=true")
          .run(arguments)
          .close();
      OrderInLog.Scope about = OrderInLog.of("202603010001");
      log.warn("refused: {}", PHONE, new IllegalStateException("of " + PHONE));
      about.close();
      log.info("the next");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"logstash", "ecs"})
  void anEventIsAnObjectWithTheOrderAndWithoutThePhone(String format) throws IOException {
    String said = said("--logging.structured.format.console=" + format);

    List<JsonNode> events = new ArrayList<>();
    for (String line : said.lines().filter(line -> line.startsWith("{")).toList()) {
      events.add(JSON.readTree(line));
    }
    assertThat(said.lines()).allMatch(line -> line.startsWith("{"));
    JsonNode refused =
        events.stream()
            .filter(event -> event.path("message").asText().startsWith("refused"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(said));
    assertThat(refused.findValue(OrderInLog.KEY).asText()).isEqualTo("202603010001");
    assertThat(said).contains("139****5678", "IllegalStateException").doesNotContain(PHONE);
    assertThat(events.get(events.size() - 1).findValue(OrderInLog.KEY)).isNull();
  }

  @Test
  void aLineHasTheNumberInBracketsWhereThereIsOne() throws IOException {
    List<String> said = said().lines().toList();

    assertThat(said).anyMatch(line -> line.contains("[202603010001] ") && line.contains("refused"));
    assertThat(said).anyMatch(line -> line.endsWith("the next") && !line.contains("[]"));
    assertThat(String.join("\n", said)).doesNotContain(PHONE);
  }

  private static String said(String... arguments) throws IOException {
    Process speaker =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of(
                            System.getProperty("java.home") + "/bin/java",
                            "-XX:TieredStopAtLevel=1",
                            "-Dlogging.config=classpath:logback-spring.xml",
                            "-cp",
                            System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                            Speaker.class.getName()),
                        Stream.of(arguments))
                    .collect(Collectors.toList()))
            .redirectErrorStream(true)
            .start();
    return new String(speaker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
