package org.gendan.notify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.gendan.notify.mail.MailProperties;
import org.gendan.notify.mail.StaffMail;
import org.gendan.vendor.VendorClients;
import org.gendan.vendor.VendorPatience;
import org.springframework.mock.env.MockEnvironment;

/** A vendor that answers as it was told, over real HTTP, and keeps what it was asked. */
public final class FixedVendor implements AutoCloseable {

  public static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<Asked> asked = new ArrayList<>();

  private record Answer(int status, String body) {}

  /** A request as it came. */
  public record Asked(
      String path, Map<String, String> query, Map<String, String> headers, String body) {

    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  public FixedVendor() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::handle);
    server.start();
  }

  public String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  public FixedVendor says(String body) {
    return says(200, body);
  }

  public synchronized FixedVendor says(int status, String body) {
    answers.add(new Answer(status, body));
    return this;
  }

  /** Takes the next request and hangs up. */
  public FixedVendor hangsUp() {
    return says(-1, "");
  }

  public synchronized List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** Clients of the product. */
  public static VendorClients clients(Clock clock) {
    return new VendorClients(clock, new MockEnvironment(), new SimpleMeterRegistry());
  }

  public static ChannelProperties settings(String channel, String... staff) {
    return new ChannelProperties(
        channel,
        List.of(staff),
        "zh",
        Duration.ofSeconds(20),
        Duration.ofSeconds(20),
        Duration.ofMinutes(10),
        Duration.ofSeconds(30),
        new VendorPatience.Breaker(4, 50, Duration.ofMinutes(1)));
  }

  /** A house without a mail server. */
  public static StaffMail noMail() {
    return new StaffMail(
        new MailProperties("", 587, "", "", true, "", List.of()), settings("none"));
  }

  private void handle(HttpExchange exchange) throws IOException {
    Map<String, String> query = new TreeMap<>();
    String raw = exchange.getRequestURI().getRawQuery();
    for (String pair : raw == null ? new String[0] : raw.split("&")) {
      String[] parts = pair.split("=", 2);
      query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Answer answer;
    synchronized (this) {
      asked.add(new Asked(exchange.getRequestURI().getPath(), query, headers, body));
      answer = answers.remove();
    }
    if (answer.status() >= 0) {
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
