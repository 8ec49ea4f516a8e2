package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gendan.batch.Batch;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.ShipmentStatus;
import org.gendan.shipment.ShipmentStore;
import org.gendan.shipment.TrackingEvent;
import org.gendan.shipment.tracking.ParcelReport;
import org.gendan.shipment.tracking.Tracking;
import org.gendan.shipment.tracking.TrackingSnapshot;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.Parcel;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Many reports in one batch come to the same as each in its own transaction. */
@Tag("database")
@WholeApp
class TrackingBatchJourneyTest extends AppTest {

  @Autowired private TrackingSnapshot snapshot;
  @Autowired private Tracking tracking;
  @Autowired private ShipmentStore store;
  @Autowired private Batch batch;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcTemplate jdbc;

  private record Step(ShipmentStatus status, int minutes, String place) {}

  private record Case(OrderCase order, Parcel parcel, List<Step> steps) {}

  @Test
  void whatIsTakenTogetherIsWhatWouldHaveBecomeOfEachAlone() {
    List<List<Step>> ways =
        List.of(
            List.of(at(ShipmentStatus.ARRIVED_LOCALLY, 30)),
            List.of(at(ShipmentStatus.ARRIVED_LOCALLY, 20), at(ShipmentStatus.AT_PICKUP_POINT, 30)),
            List.of(at(ShipmentStatus.REJECTED, 30), at(ShipmentStatus.OUT_FOR_DELIVERY, 20)),
            List.of(
                new Step(ShipmentStatus.DELIVERED, 20, "哈尔滨市"),
                at(ShipmentStatus.IN_TRANSIT, 30),
                at(ShipmentStatus.IN_TRANSIT, 30)));
    List<Case> together = ways.stream().map(this::parcel).toList();
    List<Case> alone = ways.stream().map(this::parcel).toList();
    Instant from = together.get(0).order().now();
    app.advance(Duration.ofHours(1));

    List<ParcelReport> reports =
        together.stream().flatMap(one -> reports(one, from)).map(this::numbered).toList();
    var taken = snapshot.take(reports);
    assertThat(taken).hasSameSizeAs(reports);
    List<Tracking.Taken> byOne =
        alone.stream()
            .flatMap(one -> reports(one, from))
            .sorted(Comparator.comparing(report -> report.event().at()))
            .map(report -> tracking.take(report.carrier(), report.waybillNo(), report.event()))
            .toList();

    assertThat(taken.values()).containsExactlyInAnyOrderElementsOf(byOne);
    for (int i = 0; i < ways.size(); i++) {
      assertThat(seen(together.get(i)))
          .as("%s", ways.get(i))
          .containsExactlyInAnyOrderElementsOf(seen(alone.get(i)));
    }
  }

  @Test
  void aBatchThatLosesARaceTakesNothing() {
    Case one = parcel(List.of());
    Shipment before = store.find(one.parcel().id()).orElseThrow();
    var meanwhile = new TransactionTemplate(transaction.getTransactionManager());
    meanwhile.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status ->
                        batch.run(
                            () -> {
                              Shipment read = store.find(before.id()).orElseThrow();
                              meanwhile.executeWithoutResult(other -> changed(before.id()));
                              store.addEvent(
                                  before.id(), event(one.order().now()), before.statusAt());
                              return store.update(read);
                            })))
        .isInstanceOf(OptimisticLockingFailureException.class)
        .hasMessageContaining(before.waybillNo());
    assertThat(store.events(before.id())).isEmpty();
    assertThat(store.find(before.id()).orElseThrow().version()).isEqualTo(before.version() + 1);
  }

  @Test
  void oneRowThatIsWrongSpoilsNoneOfItsBatch() {
    Case good = parcel(List.of());
    Case wrong = parcel(List.of());
    Instant now = good.order().now();
    String csv =
        "carrier,waybillNo,status,time\n"
            + row(good, now)
            + row(wrong, now.plus(Duration.ofDays(2)));

    var answer = app.importCsv("/api/tracking/import", csv).expect(200);

    assertThat(answer.at("/accepted")).isEqualTo("1");
    assertThat(answer.at("/rejections/0/field")).isEqualTo("time");
    assertThat(good.parcel().show().path("status").asText()).isEqualTo("ARRIVED_LOCALLY");
    assertThat(wrong.parcel().show().path("status").asText()).isEqualTo("CREATED");
  }

  private void changed(String shipmentId) {
    jdbc.update("update shipment set version = version + 1 where shipment_id = ?", shipmentId);
  }

  private static TrackingEvent event(Instant at) {
    return new TrackingEvent(ShipmentStatus.IN_TRANSIT, at, null, null, "test");
  }

  private static String row(Case one, Instant at) {
    return "SF,SF%s,ARRIVED_LOCALLY,%s\n".formatted(one.order().no(), at);
  }

  /** Everything that can be seen of a parcel, without its own numbers. */
  private List<String> seen(Case one) {
    List<String> seen = new ArrayList<>(one.order().openTasks());
    // A process that is told once of two moves opens no task that the second one withdraws.
    seen.addAll(
        one.order().story().stream().filter(kind -> !kind.matches(".*TOLD|TASK_.*")).toList());
    JsonNode show = one.parcel().show();
    Stream.of("status", "statusAt", "returnAt")
        .forEach(field -> seen.add(field + " " + show.path(field)));
    seen.add("events " + show.path("events").size());
    String id = one.parcel().id();
    seen.add("notices " + count("parcel_notice", id));
    seen.add(
        "plan "
            + jdbc.queryForMap(
                "select step, owner, next_at, reason, status, return_at from parcel_plan"
                    + " where shipment_id = ? order by plan_id desc limit 1",
                id));
    seen.add(
        "care "
            + jdbc.queryForMap(
                "select heard_at, attempted_at, open_call, hold_cause, held_at, return_at,"
                    + " countdown from parcel_care where shipment_id = ?",
                id));
    seen.add(
        "shipment "
            + jdbc.queryForMap(
                "select status, status_at, version from shipment where shipment_id = ?", id));
    seen.add(
        "processes "
            + jdbc.queryForList(
                "select PROC_DEF_KEY_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ? order by 1",
                String.class,
                id));
    return seen;
  }

  private int count(String table, String shipmentId) {
    return jdbc.queryForObject(
        "select count(*) from " + table + " where shipment_id = ?", Integer.class, shipmentId);
  }

  private Case parcel(List<Step> steps) {
    OrderCase order = app.take(OrderBody.cod());
    return new Case(order, Parcel.of(app, order, "SF"), steps);
  }

  private static Step at(ShipmentStatus status, int minutes) {
    return new Step(status, minutes, "深圳市");
  }

  private Stream<ParcelReport> reports(Case one, Instant from) {
    return one.steps().stream()
        .map(
            step ->
                new ParcelReport(
                    0,
                    "SF",
                    "SF" + one.order().no(),
                    new TrackingEvent(
                        step.status(),
                        from.plus(Duration.ofMinutes(step.minutes())),
                        step.place(),
                        null,
                        "test")));
  }

  private int line;

  private ParcelReport numbered(ParcelReport report) {
    return new ParcelReport(++line, report.carrier(), report.waybillNo(), report.event());
  }
}
