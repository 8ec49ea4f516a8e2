package org.gendan.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The number of an order stands on the lines of all that is done for it, and on no others. */
@WholeApp
class OrderInLogTest extends AppTest {

  private static final String VENDOR = "org.gendan.vendor.VendorHttp";
  private static final String REQUEST = "org.gendan.web.OrderOfTheRequest";

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private Level before;

  @BeforeEach
  void listen() {
    before = root.getLevel();
    root.setLevel(Level.INFO);
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void listenNoMore() {
    root.detachAppender(log);
    root.setLevel(before);
  }

  @Test
  void requestJobAndCallOfTheVendorCarryTheNumberOfTheOrder() {
    OrderCase order = app.take(OrderBody.cod());
    app.as("agent1")
        .post("/api/orders/" + order.id() + "/notes", Map.of("requestId", "n", "text", "t"))
        .expect(201);
    app.as("agent1")
        .post("/api/orders/" + order.id() + "/track-links", Map.of("send", true))
        .expect(201);

    await("the call of a vendor for the order")
        .until(() -> threads(VENDOR, order).findAny().isPresent());
    Set<String> ofRequests = threads(REQUEST, order).collect(Collectors.toSet());
    Set<String> ofVendors = threads(VENDOR, order).collect(Collectors.toSet());
    assertThat(ofRequests).isNotEmpty();
    assertThat(ofVendors).doesNotContainAnyElementsOf(ofRequests);
    assertThat(events(VENDOR))
        .filteredOn(event -> order.no().equals(number(event)))
        .allSatisfy(
            event -> assertThat(event.getMDCPropertyMap()).containsKey("processInstanceId"));
  }

  @Test
  void whatComesAfterItOnTheSameThreadDoesNot() {
    OrderCase order = app.take(OrderBody.cod());
    app.as("agent1")
        .post("/api/orders/" + order.id() + "/notes", Map.of("requestId", "n", "text", "t"))
        .expect(201);
    log.list.clear();
    for (int i = 0; i < 30; i++) {
      app.as("agent1").post("/api/order-views", Map.of("name", "v")).expect(200);
    }

    assertThat(events(REQUEST)).hasSize(30).allSatisfy(event -> assertThat(number(event)).isNull());
  }

  private Stream<String> threads(String logger, OrderCase order) {
    return events(logger).stream()
        .filter(event -> order.no().equals(number(event)))
        .map(ILoggingEvent::getThreadName);
  }

  private List<ILoggingEvent> events(String logger) {
    return List.copyOf(log.list).stream()
        .filter(event -> event.getLoggerName().equals(logger))
        .toList();
  }

  private static String number(ILoggingEvent event) {
    return event.getMDCPropertyMap().get(OrderInLog.KEY);
  }
}
