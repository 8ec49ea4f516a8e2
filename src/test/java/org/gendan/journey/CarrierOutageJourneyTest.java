package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.Parcel;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A carrier that is down for three hours loses nothing and does nothing twice. */
@WholeApp
class CarrierOutageJourneyTest extends AppTest {

  private record Case(OrderCase order, Parcel parcel) {}

  @AfterEach
  void mendEverything() {
    app.as("admin").delete("/sandbox/carrier/faults").expect(200);
  }

  @Test
  void afterThreeHoursEveryWishOfACustomerIsDoneOnce() {
    // One kind of outage does nothing, the other does it and cannot say so.
    List<Case> cases = List.of(asked("SERVER_ERROR"), asked("LOST_ANSWER"), asked("SERVER_ERROR"));
    for (int step = 0; step < 9; step++) {
      app.advance(Duration.ofMinutes(20));
      cases.forEach(one -> assertThat(incidents(one.order())).hasSizeLessThanOrEqualTo(1));
    }
    cases.forEach(
        one -> {
          assertThat(one.parcel().requests()).containsExactly("REDELIVER REQUESTED");
          await().until(() -> incidents(one.order()).size() == 1);
          assertThat(one.order().status()).isEqualTo("DISPATCHED");
        });

    app.as("admin").delete("/sandbox/carrier/faults").expect(200);
    // A carrier that failed often is asked by one job at first; the others come again later.
    await()
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () -> {
              app.advance(Duration.ofMinutes(5));
              cases.forEach(one -> incidents(one.order()).forEach(this::retry));
              assertThat(cases)
                  .allSatisfy(
                      one ->
                          assertThat(one.parcel().requests()).containsExactly("REDELIVER AGREED"));
            });
    cases.forEach(
        one -> {
          assertThat(incidents(one.order())).isEmpty();
          assertThat(effects(one.parcel())).containsOnlyOnce("REDELIVER");
        });
  }

  private Case asked(String fault) {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("OUT_FOR_DELIVERY");
    app.as("admin")
        .post(
            "/sandbox/carrier/faults",
            Map.of("vendor", "sf", "mode", fault, "waybillNo", waybill(parcel), "times", 0))
        .expect(200);
    order.complete(
        "agent1",
        "userTask_makeSecondCall",
        Map.of("callResult", "REACHED", "action", "REDELIVER"));
    return new Case(order, parcel);
  }

  /** The jobs of the order's wishes that nobody tries any more. */
  private List<String> incidents(OrderCase order) {
    String wishes =
        "/process-instance?maxResults=50&processDefinitionKey=carrier-request&variables=orderNo_eq_"
            + order.no();
    List<String> jobs = new ArrayList<>();
    for (JsonNode wish : list(app.engine(wishes))) {
      String open = "/incident?maxResults=50&processInstanceId=" + wish.path("id").asText();
      list(app.engine(open)).forEach(i -> jobs.add(i.path("configuration").asText()));
    }
    return jobs;
  }

  private void retry(String job) {
    String path = app.engine("/job/" + job + "/retries");
    app.as("admin").put(path, Map.of("retries", 3)).expect(204);
  }

  private List<String> effects(Parcel parcel) {
    String path = "/sandbox/carrier/journal?waybillNo=" + waybill(parcel);
    JsonNode items = app.as("admin").get(path).expect(200).json().path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.path("effect").asText())
        .toList();
  }

  private JsonNode list(String path) {
    return app.as("admin").get(path).expect(200).json();
  }

  private static String waybill(Parcel parcel) {
    return parcel.show().path("waybillNo").asText();
  }
}
