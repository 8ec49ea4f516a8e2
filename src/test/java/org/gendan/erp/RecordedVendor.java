package org.gendan.erp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Answers what it was given, one answer a request, and keeps what it was sent. */
public final class RecordedVendor implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final Deque<String> answers = new ArrayDeque<>();
  private final List<Request> requests = new ArrayList<>();
  private int status = 200;

  /** One request as it came in. */
  public record Request(String address, String authorization, String database, String body) {

    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  public RecordedVendor() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          var headers = exchange.getRequestHeaders();
          byte[] answer;
          synchronized (this) {
            requests.add(
                new Request(
                    exchange.getRequestURI().toString(),
                    headers.getFirst("Authorization"),
                    headers.getFirst("X-Odoo-Database"),
                    new String(body, StandardCharsets.UTF_8)));
            answer = answers.remove().getBytes(StandardCharsets.UTF_8);
          }
          exchange.sendResponseHeaders(status, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  public String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  public synchronized void answers(String... texts) {
    answers.addAll(List.of(texts));
  }

  public synchronized void answers(int with, String text) {
    status = with;
    answers.add(text);
  }

  public synchronized List<Request> requests() {
    return List.copyOf(requests);
  }

  public Request last() {
    return requests().get(requests().size() - 1);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
