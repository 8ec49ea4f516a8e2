package org.gendan.web.door;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Stands before everything else. A request with a body takes a place at its door or is sent away,
 * and gives it back when it is answered; the places of all doors together are fewer than the
 * threads, so that who only asks is answered whatever is sent.
 */
final class DoorValve extends ValveBase {

  private static final Logger log = LoggerFactory.getLogger(DoorValve.class);

  private static final int SOME = 64 * 1024;
  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  /** Threads that wait for a rest; without one of them a connection is closed at once. */
  private static final int MOST_LEAVING = 8;

  private static final String PROBLEM =
      """
      {"type":"urn:gendan:problem:%s","title":"%s","status":%d,"detail":"%s"}\
      """;

  /**
   * What the two servers inside would read in different ways. The firewall of the login refuses it
   * as well, but stumbles before it does, with a page of log each time.
   */
  private static final Pattern ODD =
      Pattern.compile(
          // Letters, digits, - . _ ~ are never coded, but by who wants a door not to know its name.
          "//|;|\\\\|/\\.\\.?(/|$)|%(2f|3b|5c|25|00)|%(?![0-9a-f]{2})"
              + "|%(2[de]|3[0-9]|[46][1-9a-f]|[57][0-9a]|5f|7e)",
          Pattern.CASE_INSENSITIVE);

  private final DoorProperties properties;
  private final List<Place> places;
  private final MeterRegistry metrics;
  private final Semaphore leaving = new Semaphore(MOST_LEAVING);

  DoorValve(DoorProperties properties, MeterRegistry metrics) {
    super(true);
    this.properties = properties;
    this.metrics = metrics;
    this.places =
        properties.list().stream()
            .map(door -> new Place(door, new Semaphore(door.atOnce())))
            .toList();
  }

  private record Place(DoorProperties.Door door, Semaphore free) {}

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (ODD.matcher(request.getRequestURI()).find()) {
      refuse(
          "-",
          response,
          HttpServletResponse.SC_BAD_REQUEST,
          "odd-address",
          "No such address",
          "Addresses are written plainly: no //, no dots as parts, no ; and no coded / or dots");
      leave(request, response);
      return;
    }
    if (!hasBody(request)) {
      getNext().invoke(request, response);
      return;
    }
    Place place = place(request.getDecodedRequestURI());
    if (request.getContentLengthLong() > place.door().most().toBytes()) {
      refuse(
          place.door().path(),
          response,
          HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
          "too-large",
          "Too large",
          "This address takes at most " + place.door().most().toBytes() + " bytes");
    } else if (place.free().tryAcquire()) {
      enter(place, request, response);
    } else {
      response.setHeader(
          HttpHeaders.RETRY_AFTER, String.valueOf(properties.retryAfter().toSeconds()));
      refuse(
          place.door().path(),
          response,
          HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          "door-full",
          "Try again in a moment",
          "Too many senders are at this address at once; nothing was read of what you sent");
    }
    leave(request, response);
  }

  private void enter(Place place, Request request, Response response)
      throws IOException, ServletException {
    var coyote = request.getCoyoteRequest();
    InputBuffer body = coyote.getInputBuffer();
    coyote.setInputBuffer(new WatchedBody(body, place.door().most(), properties));
    try {
      getNext().invoke(request, response);
    } finally {
      coyote.setInputBuffer(body);
      place.free().release();
    }
  }

  /**
   * Who was answered without being read is not waited for: the server would read the rest, byte by
   * byte, to keep the connection. What is here already, or on its way with the headers, is taken,
   * so that most senders hear the answer; then the connection is closed.
   */
  private void leave(Request request, Response response) throws IOException {
    if (request.isAsync() || isRead(request)) {
      return;
    }
    var coyote = request.getCoyoteRequest();
    if (!coyote.hasExpectation() && leaving.tryAcquire()) {
      try {
        takeRest(request);
      } catch (IOException tooSlow) {
        log.debug("A sender was too slow to be read to the end", tooSlow);
      } finally {
        leaving.release();
      }
    }
    if (!isRead(request)) {
      if (!response.isCommitted()) {
        response.setHeader(HttpHeaders.CONNECTION, "close");
      }
      response.finishResponse();
      coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
  }

  private static void takeRest(Request request) throws IOException {
    long end = System.nanoTime() + A_MOMENT.toNanos();
    var rest = new Thrown();
    InputBuffer body = request.getCoyoteRequest().getInputBuffer();
    while (!isRead(request) && rest.bytes < SOME && System.nanoTime() < end) {
      if (body.doRead(rest) < 0) {
        return;
      }
    }
  }

  private static boolean isRead(Request request) {
    var read = new AtomicBoolean();
    request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, read);
    return read.get();
  }

  private void refuse(
      String door, Response response, int status, String type, String title, String detail)
      throws IOException {
    metrics.counter("gendan.doors.refused", "door", door, "why", type).increment();
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    byte[] problem =
        PROBLEM.formatted(type, title, status, detail).getBytes(StandardCharsets.UTF_8);
    response.setContentLength(problem.length);
    response.getOutputStream().write(problem);
  }

  private Place place(String path) {
    return places.stream()
        .filter(place -> path.startsWith(place.door().path()))
        .findFirst()
        .orElseGet(() -> places.get(places.size() - 1));
  }

  private static boolean hasBody(Request request) {
    return request.getContentLengthLong() > 0
        || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
  }

  /** Takes what is read and keeps nothing. */
  private static final class Thrown implements ApplicationBufferHandler {

    private int bytes;
    private ByteBuffer buffer = ByteBuffer.allocate(0);

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
      this.buffer = buffer;
      this.bytes += buffer.remaining();
    }

    @Override
    public ByteBuffer getByteBuffer() {
      return buffer;
    }

    @Override
    public void expand(int size) {
      // What is thrown away needs no room.
    }
  }
}
