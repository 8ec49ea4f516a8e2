package org.gendan.testing.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** One parcel of an order, and what carriers report about it. */
public final class Parcel {

  private static final ZoneId DESK = ZoneId.of("Asia/Shanghai");

  private final App app;
  private final OrderCase order;
  private final String carrier;
  private final String waybillNo;
  private final String id;

  private Parcel(App app, OrderCase order, String carrier, String waybillNo) {
    this.app = app;
    this.order = order;
    this.carrier = carrier;
    this.waybillNo = waybillNo;
    this.id =
        app.as("logistics1")
            .post(
                "/api/orders/" + order.id() + "/shipments",
                Map.of("carrier", carrier, "waybillNo", waybillNo))
            .expect(201)
            .at("/shipmentId");
  }

  /** The first parcel of a new order that is confirmed and reserved. */
  public static Parcel of(App app, OrderCase order, String carrier) {
    order.confirm();
    order.task("userTask_recordDispatch");
    return new Parcel(app, order, carrier, carrier + order.no());
  }

  /** A further parcel of the same order. */
  public Parcel further() {
    return new Parcel(app, order, carrier, waybillNo + "-2");
  }

  /** Our id. */
  public String id() {
    return id;
  }

  /** The carrier's number. */
  public String waybillNo() {
    return waybillNo;
  }

  /** The platform's number of its order. */
  public String orderNo() {
    return order.no();
  }

  /** The parcel as it is now. */
  public JsonNode show() {
    return app.as("agent1").get("/api/shipments/" + id).expect(200).json();
  }

  /** The carrier reports that something has happened now. */
  public void is(String status) {
    is(status, "深圳市");
  }

  /** The carrier reports that something has happened now at a place. */
  public void is(String status, String place) {
    report(status, order.now(), place);
  }

  /** The carrier reports that something happened a while ago. */
  public void was(String status, Duration ago) {
    report(status, order.now().minus(ago), "深圳市");
  }

  private void report(String status, Instant at, String place) {
    String row =
        "%s,%s,%s,%s,%s,"
            .formatted(carrier, waybillNo, status, at.atZone(DESK).toOffsetDateTime(), place);
    Answer answer =
        app.importCsv("/api/tracking/import", "carrier,waybillNo,status,time,place,text\n" + row);
    assertThat(answer.expect(200).at("/accepted")).as("%s", answer).isEqualTo("1");
  }

  /** Moves the clock to the next time of day at the desk that lies at least so many days ahead. */
  public void until(int days, int hour) {
    LocalDateTime now = LocalDateTime.ofInstant(order.now(), DESK);
    LocalDateTime then = now.plusDays(days).truncatedTo(ChronoUnit.DAYS).withHour(hour);
    app.advance(Duration.between(now, then.isAfter(now) ? then : then.plusDays(1)));
  }

  /** Moves the clock to a moment, and stops a minute before it. */
  public void untilAMinuteBefore(Instant moment) {
    app.advance(Duration.between(order.now(), moment).minusMinutes(1));
  }

  /** When the carrier sends it back. */
  public Instant returnAt() {
    return OffsetDateTime.parse(show().path("returnAt").asText()).toInstant();
  }

  /** How far away that is, in whole minutes. */
  public Duration untilReturn() {
    Duration left = Duration.between(order.now(), returnAt()).plusSeconds(30);
    return Duration.ofMinutes(left.toMinutes());
  }

  /** Keys of the open tasks of this parcel. */
  public List<String> openTasks() {
    return order.openTasks();
  }

  /** Kinds of the exceptions raised for the order. */
  public List<String> alarms() {
    return order.story().stream().filter(kind -> kind.startsWith("ALARM_")).toList();
  }

  /** What was wanted of the carrier, and how it stands. */
  public List<String> requests() {
    return StreamSupport.stream(show().path("carrierRequests").spliterator(), false)
        .map(request -> request.path("kind").asText() + " " + request.path("status").asText())
        .toList();
  }
}
