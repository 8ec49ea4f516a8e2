package org.gendan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What docs/operate.md promises of the containers, as far as their files say it. */
class ContainersTest {

  private static final Path FOLDER = Path.of("docker");
  private static final Pattern PINNED =
      Pattern.compile("[a-z/-]+:v?\\d+\\.\\d+\\.\\d+[\\w.-]*\\$\\{[A-Z]+_DIGEST:-}");

  /** MySQL's entrypoint gives the files of an empty volume to the user that it then becomes. */
  private static final List<String> WITH_RIGHTS = List.of("mysql");

  /** What a service may say, and as what; more is added here when it is used. */
  private static final Map<String, Class<?>> SHAPES =
      Map.ofEntries(
          Map.entry("image", String.class),
          Map.entry("build", Map.class),
          Map.entry("restart", String.class),
          Map.entry("read_only", Boolean.class),
          Map.entry("cap_drop", List.class),
          Map.entry("security_opt", List.class),
          Map.entry("depends_on", Map.class),
          Map.entry("ports", List.class),
          Map.entry("expose", List.class),
          Map.entry("networks", Map.class),
          Map.entry("tmpfs", List.class),
          Map.entry("volumes", List.class),
          Map.entry("environment", Map.class),
          Map.entry("env_file", List.class),
          Map.entry("entrypoint", List.class),
          Map.entry("command", List.class),
          Map.entry("healthcheck", Map.class));

  private final Map<String, Map<String, Object>> services = services();

  @Test
  void everyContainerIsReadOnlyAndWithoutCapabilities() {
    assertThat(services)
        .containsOnlyKeys("proxy", "gendan", "gendan-2", "mysql", "prometheus", "grafana");
    services.forEach(
        (name, service) -> {
          assertThat(service.get("security_opt"))
              .as(name)
              .isEqualTo(List.of("no-new-privileges:true"));
          if (!WITH_RIGHTS.contains(name)) {
            assertThat(service.get("read_only")).as(name).isEqualTo(true);
            assertThat(service.get("cap_drop")).as(name).isEqualTo(List.of("ALL"));
          }
          assertThat(service).as(name).doesNotContainKeys("privileged", "cap_add", "network_mode");
        });
  }

  @Test
  void everyContainerIsStartedAgainAndAskedHowItIs() throws IOException {
    services.forEach(
        (name, service) -> assertThat(service.get("restart")).as(name).isEqualTo("unless-stopped"));
    assertThat(services.entrySet())
        .filteredOn(service -> !service.getKey().startsWith("gendan"))
        .allSatisfy(service -> assertThat(service.getValue()).containsKey("healthcheck"));
    assertThat(file("Dockerfile")).contains("HEALTHCHECK", "/actuator/health");
  }

  @Test
  void everyImageIsPinnedByItsVersionAndTakesADigest() throws IOException {
    services.forEach(
        (name, service) -> {
          if (service.get("image") instanceof String image) {
            assertThat(image).as(name).matches(PINNED);
          } else {
            assertThat(name).startsWith("gendan");
          }
        });
    Matcher from = Pattern.compile("(?m)^FROM (\\S+)").matcher(file("Dockerfile"));
    assertThat(from.results().map(found -> found.group(1)))
        .hasSize(2)
        .allMatch(image -> image.matches("eclipse-temurin:[\\d._]+-jre\\$\\{JAVA_DIGEST}"));
  }

  @Test
  void theApplicationRunsAsAUserOfItsOwnAndWritesToItsUploadsAlone() throws IOException {
    assertThat(file("Dockerfile")).containsPattern("(?m)^USER 10001$");
    assertThat(services.get("gendan").get("volumes"))
        .isEqualTo(
            List.of(
                "uploads:/opt/gendan/uploads",
                "./backup:/opt/gendan/backup:ro",
                "./tls/tls.crt:/opt/gendan/tls.crt:ro"));
    assertThat(services.get("gendan").get("tmpfs")).isEqualTo(List.of("/tmp:size=64m"));
  }

  @Test
  void noPasswordHasADefault() {
    services.forEach(
        (name, service) ->
            variables(service)
                .forEach(
                    (variable, value) -> {
                      if (variable.matches(".*(PASSWORD|SECRET|KEY).*")
                          && !variable.contains("RANDOM")) {
                        assertThat(value)
                            .as("%s of %s", variable, name)
                            .matches("\\$\\{[A-Z_]+(:\\?.+)?}");
                      }
                    }));
    assertThat(variables(services.get("grafana")).get("GF_SECURITY_ADMIN_PASSWORD"))
        .startsWith("${GRAFANA_ADMIN_PASSWORD:?");
    assertThat(variables(services.get("mysql")).get("MYSQL_PASSWORD")).contains(":?");
    assertThat(variables(services.get("gendan")).get("GENDAN_ADMIN_PASSWORD")).contains(":?");
  }

  @Test
  void onlyTheProxyIsReachedFromOutside() {
    services.forEach(
        (name, service) -> {
          if (service.get("ports") instanceof List<?> ports && !name.equals("proxy")) {
            assertThat(ports).as(name).allMatch(port -> port.toString().startsWith("127.0.0.1:"));
          }
        });
    assertThat(services.get("proxy").get("ports")).isEqualTo(List.of("80:8080", "443:8443"));
  }

  @Test
  @SuppressWarnings("unchecked")
  void theProxyIsTheOneWhoseWordIsBelieved() throws IOException {
    String trusted = variables(services.get("gendan")).get("GENDAN_TRUSTED_PROXIES");
    var networks = (Map<String, Map<String, Object>>) services.get("proxy").get("networks");
    String proxy = networks.get("default").get("ipv4_address").toString();

    assertThat(proxy).matches(trusted);
    assertThat("172.31.77.3").doesNotMatch(trusted);
    assertThat(file("nginx.conf"))
        .contains(
            "proxy_set_header X-Forwarded-For $remote_addr;",
            "proxy_set_header X-Forwarded-Proto $scheme;",
            "ssl_protocols TLSv1.2 TLSv1.3;");
  }

  @Test
  void twoNodesShareTheDatabaseAndNothingElse() throws IOException {
    Map<String, Object> one = new TreeMap<>(services.get("gendan"));
    Map<String, Object> two = new TreeMap<>(services.get("gendan-2"));
    assertThat(one.remove("volumes").toString().replace("uploads:", "uploads-2:"))
        .isEqualTo(two.remove("volumes").toString());
    assertThat(one.remove("depends_on")).isNotEqualTo(two.remove("depends_on"));
    assertThat(one).isEqualTo(two);
    assertThat(file("nginx.conf"))
        .contains("ip_hash;", "server gendan:8080;", "server gendan-2:8080;", "http://nodes;");
    assertThat(file("prometheus.yaml")).contains("\"gendan:8080\", \"gendan-2:8080\"");
  }

  /** As far as the Compose Specification says it: a key that is none is refused at the start. */
  @Test
  @SuppressWarnings("unchecked")
  void theFileHasTheShapeThatComposeReads() throws IOException {
    Map<String, Object> compose = new Yaml().load(file("compose.yaml"));
    assertThat(compose.keySet())
        .allMatch(key -> Set.of("services", "networks", "volumes").contains(key) || isOurs(key));
    var volumes = (Map<String, Object>) compose.get("volumes");
    Set<String> mounted = new TreeSet<>();
    services.forEach(
        (name, service) -> {
          service.forEach((key, value) -> assertThat(value).as(name + " " + key).is(shaped(key)));
          assertThat(service.containsKey("image")).isNotEqualTo(service.containsKey("build"));
          if (service.get("depends_on") instanceof Map<?, ?> first) {
            assertThat(services.keySet()).containsAll((Set<String>) first.keySet());
            assertThat(first.values()).allMatch(Map.of("condition", "service_healthy")::equals);
          }
          if (service.get("volumes") instanceof List<?> all) {
            all.forEach(
                volume -> {
                  assertThat(volume.toString()).matches("[^:]+:/[^:]+(:ro)?");
                  mounted.add(volume.toString().split(":")[0]);
                });
          }
          if (service.get("healthcheck") instanceof Map<?, ?> check) {
            assertThat(Set.of("test", "interval", "timeout", "retries", "start_period"))
                .containsAll((Set<String>) check.keySet());
          }
        });
    mounted.removeIf(volume -> volume.startsWith("."));
    assertThat(mounted).isEqualTo(new TreeSet<>(volumes.keySet()));
  }

  private static boolean isOurs(String key) {
    return key.startsWith("x-");
  }

  private static Condition<Object> shaped(String key) {
    Class<?> type = SHAPES.get(key);
    return new Condition<>(
        value -> type != null && type.isInstance(value),
        type == null ? key + " is no key of a service" : "a " + type.getSimpleName());
  }

  private static Map<String, String> variables(Map<String, Object> service) {
    Map<String, String> variables = new TreeMap<>();
    if (service.get("environment") instanceof Map<?, ?> environment) {
      environment.forEach((name, value) -> variables.put(name.toString(), value.toString()));
    }
    return variables;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> services() {
    try {
      Map<String, Object> compose = new Yaml().load(file("compose.yaml"));
      return (Map<String, Map<String, Object>>) compose.get("services");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String file(String name) throws IOException {
    return Files.readString(FOLDER.resolve(name));
  }
}
