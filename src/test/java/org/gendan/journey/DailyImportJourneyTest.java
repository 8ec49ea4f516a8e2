package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.Parcel;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The sheet of all open parcels that logistics sends each morning. */
@Tag("database")
@WholeApp
class DailyImportJourneyTest extends AppTest {

  private static final String HEADER = "carrier,waybillNo,status,time,place\n";

  @Test
  void onlyAParcelThatMovedTouchesItsProcessAndASecondUploadChangesNothing() {
    OrderCase still = parcelInTransit();
    OrderCase moved = parcelInTransit();
    Instant then = moved.now().minusSeconds(600);
    app.advance(Duration.ofMinutes(1));
    String sheet =
        HEADER
            + row(still, "在途", then)
            + row(moved, "到达目的地", moved.now())
            + row(moved, "运输中", then);
    tally(importGbk(HEADER + row(still, "运输中", then) + row(moved, "运输中", then)), 2, 0, 0);

    tally(importGbk(sheet), 1, 2, 0);
    assertThat(moved.openTasks()).containsExactly("userTask_makeSecondCall");
    var told = work(moved);
    assertThat(still.story()).doesNotContain("PARCEL_ARRIVED_LOCALLY");

    tally(importGbk(sheet), 0, 3, 0);
    assertThat(work(moved)).isEqualTo(told);
    assertThat(moved.openTasks()).containsExactly("userTask_makeSecondCall");
  }

  @Test
  void anUnknownTextWaitsInQuarantineUntilLogisticsHasSaidWhatItMeans() {
    OrderCase order = parcelInTransit();
    OrderCase other = parcelInTransit();
    app.advance(Duration.ofMinutes(1));
    String word = "Station " + order.no();
    JsonNode result =
        tally(
            importGbk(
                HEADER
                    + row(order, word, order.now())
                    + row(other, "到达目的地", other.now())
                    + "SF,SF0000000001,在途,2026-03-02 09:58:00,深圳\n"),
            1,
            0,
            2);
    assertThat(result.path("rejections").path(0).path("field").asText()).isEqualTo("status");
    assertThat(result.path("rejections").path(0).path("reason").asText())
        .contains(word)
        .contains("/api/status-texts");
    assertThat(result.path("rejections").path(1).path("field").asText()).isEqualTo("waybillNo");

    app.as("logistics1")
        .post("/api/status-texts", Map.of("text", word, "status", "ARRIVED_LOCALLY"))
        .expect(200);
    JsonNode waiting =
        app.as("logistics1").get("/api/quarantine?source=tracking&status=OPEN").expect(200).json();
    for (JsonNode row : waiting.path("items")) {
      if (row.path("rawText").asText().contains(order.no())) {
        app.as("logistics1")
            .post("/api/quarantine/" + row.path("id").asText() + "/replay", Map.of())
            .expect(200);
      }
    }
    assertThat(order.openTasks()).containsExactly("userTask_makeSecondCall");
  }

  @Test
  void onlyLogisticsSaysWhatATextMeans() {
    Map<String, String> meaning = Map.of("text", "到站", "status", "ARRIVED_LOCALLY");
    app.as("agent1").post("/api/status-texts", meaning).expect(403);
    app.as("agent1").get("/api/status-texts").expect(403);
    app.as("logistics1").post("/api/status-texts", Map.of("text", "到站")).expect(422);

    JsonNode all = app.as("logistics1").get("/api/status-texts").expect(200).json();
    assertThat(all.findValuesAsText("text")).contains("已签收").doesNotContain("到站");
  }

  /** The story without the notice to the consignee, which has a job and quiet hours of its own. */
  private static List<String> work(OrderCase order) {
    return order.story().stream().filter(kind -> !kind.equals("CONSIGNEE_TOLD")).toList();
  }

  private OrderCase parcelInTransit() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.was("IN_TRANSIT", Duration.ofMinutes(20));
    order.complete("agent1", "userTask_makeFirstCall", Map.of("callResult", "REACHED"));
    return order;
  }

  private static String row(OrderCase order, String status, Instant at) {
    return "SF,SF%s,%s,%s,深圳市\n"
        .formatted(order.no(), status, at.atZone(ZoneId.of("Asia/Shanghai")).toOffsetDateTime());
  }

  private Answer importGbk(String csv) {
    return app.as("logistics1")
        .post("/api/tracking/import?charset=GBK", "text/csv", csv.getBytes(Charset.forName("GBK")));
  }

  private static JsonNode tally(Answer answer, int accepted, int duplicates, int rejected) {
    JsonNode result = answer.expect(200).json();
    assertThat(result.path("accepted").asInt()).as("%s", answer).isEqualTo(accepted);
    assertThat(result.path("duplicates").asInt()).as("%s", answer).isEqualTo(duplicates);
    assertThat(result.path("rejected").asInt()).as("%s", answer).isEqualTo(rejected);
    return result;
  }
}
