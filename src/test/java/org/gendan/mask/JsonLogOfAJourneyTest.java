package org.gendan.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.Parcel;
import org.gendan.testing.app.ReturnedGoods;
import org.gendan.testing.app.TicketCase;
import org.gendan.testing.app.WholeApp;
import org.gendan.trail.OrderInLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;

/**
 * What an order's whole way leaves in a log of JSON: its number and its cases, and nothing of its
 * customer, also where calls were refused and vendors asked.
 */
@WholeApp
class JsonLogOfAJourneyTest extends AppTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PHONE = "13912340987";
  private static final String NAME = "欧阳试验";
  private static final String STREET = "无名路77号";

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Lines log = new Lines();

  @Autowired private Environment settings;

  /** Keeps each event as the encoder of Spring Boot writes it. */
  private static final class Lines extends AppenderBase<ILoggingEvent> {

    private final StructuredLogEncoder encoder = new StructuredLogEncoder();
    private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

    @Override
    protected void append(ILoggingEvent event) {
      lines.add(new String(encoder.encode(event), StandardCharsets.UTF_8));
    }
  }

  private Level before;

  @BeforeEach
  void listen() {
    LoggerContext context = root.getLoggerContext();
    context.putObject(Environment.class.getName(), settings);
    log.encoder.setContext(context);
    log.encoder.setFormat("logstash");
    log.encoder.setCharset(StandardCharsets.UTF_8);
    log.encoder.start();
    log.setContext(context);
    log.start();
    before = root.getLevel();
    root.setLevel(Level.INFO);
    root.addAppender(log);
  }

  @AfterEach
  void listenNoMore() {
    root.detachAppender(log);
    root.setLevel(before);
  }

  @Test
  void theWayOfAnOrderLeavesItsNumberAndNothingOfItsCustomer() throws IOException {
    OrderCase order =
        app.take(
            OrderBody.cod()
                .with("customerName", NAME)
                .with("customerPhone", PHONE)
                .with("customerAddress", STREET));
    refused(order);
    Parcel parcel = Parcel.of(app, order, "SF");
    app.advance(Duration.ofHours(2));
    parcel.is("PICKED_UP");
    app.as("agent1")
        .post("/api/orders/" + order.id() + "/track-links", Map.of("send", true))
        .expect(201);
    app.as("agent1")
        .post(
            "/api/complaints",
            Map.of(
                "requestId",
                OrderBody.number(),
                "orderId",
                order.id(),
                "kind",
                "SERVICE",
                "text",
                NAME + " " + PHONE + " " + STREET))
        .expect(201);
    TicketCase.take(app, "TMALL", Map.of("platformOrderNo", order.no(), "text", "请联系" + PHONE));
    app.advance(Duration.ofHours(30));
    parcel.is("DELIVERED");
    ReturnedGoods.of(app, order, "RETURN_AND_REFUND", "CUSTOMER");
    app.advance(Duration.ofDays(9));
    await("a call of a vendor").until(() -> all().contains("answered in"));

    List<JsonNode> events = new ArrayList<>();
    for (String line : log.lines) {
      events.add(JSON.readTree(line));
    }
    assertThat(log.lines)
        .hasSizeGreaterThan(20)
        .allSatisfy(line -> assertThat(line).doesNotContain(PHONE, NAME, STREET, "欧阳", "无名路"));
    assertThat(events)
        .filteredOn(event -> event.path(OrderInLog.KEY).asText().equals(order.no()))
        .isNotEmpty()
        .anyMatch(event -> event.has("processInstanceId"));
  }

  /** Answers that quote what was sent, and a search by what a customer is known by. */
  private void refused(OrderCase order) {
    app.as("agent1").get("/api/orders?q=" + PHONE).expect(200);
    app.as("agent1")
        .post("/api/orders/" + order.id() + "/notes", Map.of("text", PHONE + NAME))
        .expect(422);
    app.as("agent1").get("/api/orders/" + PHONE).expect(404);
    app.as(PHONE).get("/api/orders").expect(401);
    app.as("logistics1")
        .post(
            "/api/orders/import",
            "text/csv",
            (OrderBody.header() + "\n" + OrderBody.cod().with("customerPhone", PHONE + "x").row())
                .getBytes(StandardCharsets.UTF_8))
        .expect(200);
  }

  private String all() {
    return String.join("", log.lines);
  }
}
