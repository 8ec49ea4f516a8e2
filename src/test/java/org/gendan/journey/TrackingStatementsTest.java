package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.session.SqlSessionFactory;
import org.gendan.shipment.ShipmentStatus;
import org.gendan.shipment.TrackingEvent;
import org.gendan.shipment.tracking.ParcelReport;
import org.gendan.shipment.tracking.Tracking.Taken;
import org.gendan.shipment.tracking.TrackingSnapshot;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.DeskTime;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.Parcel;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A batch of reports asks the database a few questions, however many parcels it is about. */
@WholeApp
class TrackingStatementsTest extends AppTest {

  private static final Queries QUERIES = new Queries();

  @Autowired private TrackingSnapshot snapshot;
  @Autowired private SqlSessionFactory sessions;

  @ParameterizedTest
  @EnumSource(names = {"IN_TRANSIT", "OUT_FOR_DELIVERY", "AT_PICKUP_POINT", "DELIVERED"})
  void fourTimesTheParcelsAreTheSameQuestions(ShipmentStatus status) {
    List<Parcel> parcels = parcels(10);
    app.advance(Duration.ofHours(1));

    Map<String, Integer> two = asked(parcels.subList(0, 2), status);
    Map<String, Integer> eight = asked(parcels.subList(2, 10), status);

    assertThat(two).as("the questions are counted").isNotEmpty();
    // Whether goods come back with a parcel that has ended is asked about each of them.
    two.remove("ReturnMapper.ofOrder");
    eight.remove("ReturnMapper.ofOrder");
    assertThat(eight).isEqualTo(two);
  }

  /** Where a parcel is follows from all its reports, which are read once for the whole batch. */
  @Test
  void theHistoriesOfAllParcelsAreOneQuestion() {
    List<Parcel> parcels = parcels(5);
    app.advance(Duration.ofHours(2));
    asked(parcels, ShipmentStatus.PICKED_UP);
    app.advance(Duration.ofHours(1));

    assertThat(asked(parcels, ShipmentStatus.IN_TRANSIT))
        .containsEntry("ShipmentMapper.eventsOf", 1)
        .doesNotContainKey("ShipmentMapper.events");
  }

  private Map<String, Integer> asked(List<Parcel> parcels, ShipmentStatus status) {
    Instant at = DeskTime.now().minusSeconds(60);
    List<ParcelReport> reports = new ArrayList<>();
    for (Parcel parcel : parcels) {
      reports.add(
          new ParcelReport(
              reports.size(),
              "SF",
              parcel.waybillNo(),
              new TrackingEvent(status, at, "深圳市", null, "test")));
    }
    QUERIES.in(sessions).begin();
    Map<Integer, Taken> taken = snapshot.take(reports);
    Map<String, Integer> asked = QUERIES.end();
    assertThat(taken.values()).hasSameSizeAs(parcels).containsOnly(Taken.MOVED);
    return asked;
  }

  private List<Parcel> parcels(int count) {
    List<Parcel> parcels = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      OrderCase order = app.take(OrderBody.cod());
      parcels.add(Parcel.of(app, order, "SF"));
    }
    return parcels;
  }

  /** Counts what this thread asks through our own mappers. */
  @Intercepts(
      @Signature(
          type = Executor.class,
          method = "query",
          args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}))
  static final class Queries implements Interceptor {

    private final Map<Long, Map<String, Integer>> byThread = new ConcurrentHashMap<>();

    Queries in(SqlSessionFactory sessions) {
      if (!sessions.getConfiguration().getInterceptors().contains(this)) {
        sessions.getConfiguration().addInterceptor(this);
      }
      return this;
    }

    void begin() {
      byThread.put(Thread.currentThread().getId(), new TreeMap<>());
    }

    Map<String, Integer> end() {
      return byThread.remove(Thread.currentThread().getId());
    }

    @Override
    public Object intercept(Invocation query) throws Throwable {
      Map<String, Integer> counted = byThread.get(Thread.currentThread().getId());
      if (counted != null) {
        String id = ((MappedStatement) query.getArgs()[0]).getId();
        String name = id.replaceAll(".*\\.(\\w+\\.\\w+)$", "$1");
        counted.merge(name, 1, Integer::sum);
      }
      return query.proceed();
    }
  }
}
