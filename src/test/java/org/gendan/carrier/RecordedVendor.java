package org.gendan.carrier;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.gendan.vendor.VendorClients;
import org.gendan.vendor.VendorPatience;
import org.springframework.mock.env.MockEnvironment;

/** A vendor that says what was recorded, over real HTTP, and keeps what it was asked. */
public final class RecordedVendor implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<Asked> asked = new ArrayList<>();

  private record Answer(int status, String body) {}

  /** A request: its path and the decoded fields of its form. */
  public record Asked(String path, String contentType, Map<String, String> form) {

    /** A field that holds JSON. */
    public JsonNode json(String field) {
      try {
        return JSON.readTree(form.get(field));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A vendor on a free port. */
  public RecordedVendor() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::handle);
    server.start();
  }

  /** Where it answers. */
  public String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** The next answer. */
  public RecordedVendor says(String body) {
    return says(200, body);
  }

  /** The next answer, with a status. */
  public synchronized RecordedVendor says(int status, String body) {
    answers.add(new Answer(status, body));
    return this;
  }

  /** Takes the next request and hangs up. */
  public RecordedVendor hangsUp() {
    return says(-1, "");
  }

  /** What it was asked, in order. */
  public synchronized List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** The only question so far. */
  public synchronized Asked onlyQuestion() {
    if (asked.size() != 1) {
      throw new AssertionError("Was asked " + asked.size() + " times: " + asked);
    }
    return asked.get(0);
  }

  /** Clients of the product. */
  public static VendorClients clients(Clock clock) {
    return new VendorClients(clock, new MockEnvironment(), new SimpleMeterRegistry());
  }

  /** Settings with the patience that a busy machine needs. */
  public static CarrierProperties settings() {
    return new CarrierProperties(
        List.of("kuaidi100", "sf"),
        Duration.ofSeconds(30),
        Duration.ofSeconds(30),
        Duration.ofMinutes(10),
        "http://here",
        new VendorPatience.Breaker(4, 50, Duration.ofSeconds(30)),
        new CarrierProperties.Inbox(
            1000,
            Duration.ofSeconds(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(1),
            Duration.ofDays(7),
            Duration.ofDays(30)),
        new CarrierProperties.Watches(
            Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(30), 4));
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
    Answer answer;
    synchronized (this) {
      asked.add(
          new Asked(
              exchange.getRequestURI().getPath(),
              exchange.getRequestHeaders().getFirst("Content-Type"),
              form(body)));
      answer = answers.isEmpty() ? new Answer(599, "nothing recorded") : answers.removeFirst();
    }
    if (answer.status() < 0) {
      exchange.close();
      return;
    }
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new LinkedHashMap<>();
    for (String field : body.split("&")) {
      String[] pair = field.split("=", 2);
      form.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
    }
    return form;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
