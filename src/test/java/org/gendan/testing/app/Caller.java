package org.gendan.testing.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** Somebody at the door: a demo user, whose password is the user id, or nobody in particular. */
public final class Caller {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String BOUNDARY = "part-of-a-test";

  private final String address;
  private final String credentials;

  Caller(String address, String userId) {
    this.address = address;
    this.credentials = userId == null ? null : userId + ":" + userId;
  }

  /** Reads. */
  public Answer get(String path) {
    return send(request(path).GET());
  }

  /** Sends a body as JSON. */
  public Answer post(String path, Object body) {
    return post(path, "application/json", json(body).getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a body as it is. */
  public Answer post(String path, String contentType, byte[] body) {
    return send(
        request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
  }

  /** Sends files in the parts of one form; the name of a part is also its file's. */
  public Answer postParts(String path, Map<String, byte[]> parts) {
    var body = new ByteArrayOutputStream();
    parts.forEach(
        (name, content) -> {
          body.writeBytes(
              """
              --%s\r
              Content-Disposition: form-data; name="%s"; filename="%s.csv"\r
              Content-Type: application/octet-stream\r
              \r
              """
                  .formatted(BOUNDARY, name, name)
                  .getBytes(StandardCharsets.UTF_8));
          body.writeBytes(content);
          body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return post(path, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
  }

  /** Replaces. */
  public Answer put(String path, Object body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json(body))));
  }

  /** Removes. */
  public Answer delete(String path) {
    return send(request(path).DELETE());
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(address + path));
    request.timeout(Duration.ofMinutes(5));
    if (credentials != null) {
      String basic =
          Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
      request.header("Authorization", "Basic " + basic);
    }
    return request;
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      var response = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      String contentType = response.headers().firstValue("Content-Type").orElse("");
      return new Answer(response.statusCode(), contentType, response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the application was asked", e);
    }
  }

  private static String json(Object body) {
    try {
      return body instanceof String text ? text : JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
