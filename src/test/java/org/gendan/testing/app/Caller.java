package org.gendan.testing.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Somebody at the door: a demo user, whose password is the user id, or nobody in particular. */
public final class Caller {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String BOUNDARY = "part-of-a-test";

  private final HttpClient http;
  private final String address;
  private final Map<String, String> headers;

  private Caller(HttpClient http, String address, Map<String, String> headers) {
    this.http = http;
    this.address = address;
    this.headers = headers;
  }

  /** Somebody without credentials. */
  static Caller nobody(String address) {
    return new Caller(HTTP, address, Map.of());
  }

  /** A user who sends the password with every request. */
  static Caller basic(String address, String userId) {
    byte[] credentials = (userId + ":" + userId).getBytes(StandardCharsets.UTF_8);
    String basic = "Basic " + Base64.getEncoder().encodeToString(credentials);
    return new Caller(HTTP, address, Map.of("Authorization", basic));
  }

  /** Somebody who has opened a page without logging in, with the token that it gives to anybody. */
  static Caller visitor(String address) {
    var cookies = new CookieManager();
    HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    new Caller(http, address, Map.of()).get("/login").expect(200);
    return new Caller(http, address, Map.of("X-GENDAN-XSRF", cookie(cookies, "GENDAN-XSRF")));
  }

  /** A user who has logged in at the login page, with the token of our own pages. */
  static Caller inABrowser(String address, String userId) {
    var cookies = new CookieManager();
    HttpClient http = loggedIn(address, userId, cookies);
    new Caller(http, address, Map.of()).get("/login").expect(200);
    return new Caller(http, address, Map.of("X-GENDAN-XSRF", cookie(cookies, "GENDAN-XSRF")));
  }

  /**
   * A user who is logged in to Tasklist, with its session and its token against forged requests.
   */
  static Caller inTasklist(String address, String userId) {
    var cookies = new CookieManager();
    HttpClient http = loggedIn(address, userId, cookies);
    new Caller(http, address, Map.of()).get("/camunda/app/tasklist/default/").expect(200);
    return new Caller(http, address, Map.of("X-XSRF-TOKEN", cookie(cookies, "XSRF-TOKEN")));
  }

  private static HttpClient loggedIn(String address, String userId, CookieManager cookies) {
    HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    var visitor = new Caller(http, address, Map.of());
    visitor.get("/login").expect(200);
    String form =
        "username=%s&password=%s&_csrf=%s"
            .formatted(userId, userId, cookie(cookies, "GENDAN-XSRF"));
    visitor
        .post("/login", "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8))
        .expect(302);
    return http;
  }

  private static String cookie(CookieManager cookies, String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no cookie " + name));
  }

  /** The same, whose browser asks for pages in this language. */
  public Caller reading(String language) {
    Map<String, String> more = new HashMap<>(headers);
    more.put("Accept-Language", language);
    return new Caller(http, address, more);
  }

  /** Reads. */
  public Answer get(String path) {
    return send(request(path).GET());
  }

  /** Reads it in this form. */
  public Answer get(String path, String accept) {
    return send(request(path).header("Accept", accept).GET());
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

  /**
   * Sends files in the parts of one form; a part is called like its file without the ending, and
   * what has no ending is a field.
   */
  public Answer postParts(String path, Map<String, byte[]> files) {
    var body = new ByteArrayOutputStream();
    files.forEach(
        (file, content) -> {
          body.writeBytes(
              """
              --%s\r
              Content-Disposition: form-data; name="%s"%s\r
              \r
              """
                  .formatted(BOUNDARY, file.replaceFirst("\\..*", ""), named(file))
                  .getBytes(StandardCharsets.UTF_8));
          body.writeBytes(content);
          body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return post(path, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
  }

  private static String named(String file) {
    return file.contains(".")
        ? "; filename=\"%s\"\r\nContent-Type: application/octet-stream".formatted(file)
        : "\r\nContent-Type: text/plain; charset=UTF-8";
  }

  /** Replaces. */
  public Answer put(String path, Object body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json(body))));
  }

  /** Replaces with a body as it is. */
  public Answer putAs(String path, String contentType, String body) {
    return send(
        request(path).header("Content-Type", contentType).PUT(BodyPublishers.ofString(body)));
  }

  /** Asks with a body as it is, also where a method has none. */
  public Answer send(String method, String path, String contentType, byte[] body) {
    return send(
        request(path)
            .header("Content-Type", contentType)
            .method(method, BodyPublishers.ofByteArray(body)));
  }

  /** Removes. */
  public Answer delete(String path) {
    return send(request(path).DELETE());
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(address + path));
    request.timeout(Duration.ofMinutes(15));
    headers.forEach(request::header);
    return request;
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
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
