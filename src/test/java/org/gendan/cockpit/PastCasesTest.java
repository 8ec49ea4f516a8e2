package org.gendan.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.junit.jupiter.api.Test;

/** What Cockpit shows of cases is what the engine's tables hold of them. */
class PastCasesTest extends CockpitTest {

  private static List<String> texts(JsonNode items, String field) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.path(field).asText())
        .toList();
  }

  @Test
  void anOrderNumberFindsItsCasesWithTheirOrder() {
    OrderCase order = confirmed();
    app.take(OrderBody.cod());

    JsonNode found = ask("/cases?q=" + order.no()).path("items");

    assertThat(found)
        .allSatisfy(one -> assertThat(one.at("/orders/0/orderNo").asText()).isEqualTo(order.no()));
    assertThat((long) found.size())
        .isEqualTo(
            count(
                "select count(*) from ACT_HI_PROCINST where BUSINESS_KEY_ in ("
                    + "select ? union select shipment_id from shipment where order_id = ?)",
                order.id(),
                order.id()))
        .isGreaterThan(1);
    assertThat(texts(ask("/cases?q=" + order.id()).path("items"), "caseId")).contains(order.id());
    assertThat(ask("/cases?q=NONE-1").path("items")).isEmpty();
  }

  @Test
  void runningAndFinishedCasesAreThoseOfThePlainCount() {
    confirmed();
    app.take(OrderBody.cod());
    app.take(OrderBody.cod());
    for (String model : List.of("order-lifecycle", "order-confirmation")) {
      assertThat((long) ask("/cases?model=" + model).path("items").size())
          .isEqualTo(count("select count(*) from ACT_HI_PROCINST where PROC_DEF_KEY_ = ?", model));
      assertThat((long) ask("/cases?state=RUNNING&model=" + model).path("items").size())
          .isEqualTo(
              count(
                  "select count(*) from ACT_HI_PROCINST where PROC_DEF_KEY_ = ?"
                      + " and END_TIME_ is null",
                  model));
      assertThat((long) ask("/cases?state=FINISHED&model=" + model).path("items").size())
          .isEqualTo(
              count(
                  "select count(*) from ACT_HI_PROCINST where PROC_DEF_KEY_ = ?"
                      + " and END_TIME_ is not null",
                  model));
    }
    assertThat(ask("/models").path("items"))
        .allSatisfy(
            one ->
                assertThat(one.path("running").asLong())
                    .as(one.path("model").asText())
                    .isEqualTo(
                        count(
                            "select count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d"
                                + " on d.ID_ = e.PROC_DEF_ID_ where e.ID_ = e.PROC_INST_ID_"
                                + " and d.KEY_ = ?",
                            one.path("model").asText())));
  }

  @Test
  void pagesFollowOneAnotherWithoutGapOrRepetition() {
    for (int i = 0; i < 5; i++) {
      app.take(OrderBody.cod());
    }
    List<String> read = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = ask("/cases?model=order-lifecycle&size=2&after=" + after);
      read.addAll(texts(page.path("items"), "instanceId"));
      after = page.path("next").asText("");
    } while (!after.isEmpty() && !after.equals("null"));
    assertThat(read).doesNotHaveDuplicates().hasSize(5);
  }

  @Test
  void aPeriodIsOfBusinessDays() {
    OrderCase order = confirmed();
    String day = order.now().atZone(java.time.ZoneId.of("Asia/Shanghai")).toLocalDate().toString();
    String period = "&from=" + day + "&to=" + day;
    assertThat(ask("/cases?model=order-lifecycle" + period).path("items")).hasSize(1);
    assertThat(ask("/cases?model=order-confirmation&state=FINISHED" + period).path("items"))
        .hasSize(1);
    assertThat(ask("/cases?model=order-lifecycle&to=2000-01-01").path("items")).isEmpty();
  }

  private String caseOf(OrderCase order, String model) {
    return StreamSupport.stream(ask("/cases?q=" + order.no()).path("items").spliterator(), false)
        .filter(one -> one.path("model").asText().equals(model))
        .map(one -> one.path("instanceId").asText())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void oneCaseTellsItsStepsItsValuesAndWhoDidWhat() {
    OrderCase order = confirmed();
    String id = caseOf(order, "order-confirmation");

    JsonNode one = ask("/cases/" + id);

    assertThat(one.at("/about/state").asText()).isEqualTo("COMPLETED");
    assertThat((long) one.path("steps").size())
        .isEqualTo(count("select count(*) from ACT_HI_ACTINST where PROC_INST_ID_ = ?", id));
    assertThat((long) one.path("deeds").size())
        .isEqualTo(
            count(
                "select count(*) from ACT_HI_TASKINST where PROC_INST_ID_ = ?"
                    + " and DELETE_REASON_ = 'completed'",
                id))
        .isPositive();
    assertThat(texts(one.path("deeds"), "person")).contains("agent1");
    assertThat(
            StreamSupport.stream(one.path("steps").spliterator(), false)
                .filter(step -> step.path("element").asText().equals("userTask_confirmOrder"))
                .map(step -> step.path("person").asText()))
        .containsExactly("agent1");
  }

  @Test
  void aRunningCaseTellsItsValues() {
    OrderCase order = confirmed();
    String id = caseOf(order, "order-lifecycle");
    JsonNode variables = ask("/cases/" + id).path("variables");
    assertThat((long) variables.size())
        .isEqualTo(count("select count(*) from ACT_RU_VARIABLE where PROC_INST_ID_ = ?", id));
    assertThat(texts(variables, "value")).contains(order.id(), order.no());
    assertThat(ask("/cases/" + id).path("known")).isEmpty();
  }

  @Test
  void aFinishedCaseTellsWhatOurOwnTablesHold() {
    OrderCase order = confirmed();
    JsonNode one = ask("/cases/" + caseOf(order, "order-confirmation"));

    assertThat(one.path("variables")).isEmpty();
    assertThat(one.path("known")).hasSize(1);
    JsonNode known = one.path("known").get(0);
    assertThat(known.path("orderNo").asText()).isEqualTo(order.no());
    assertThat(known.path("stage").asText())
        .isEqualTo(
            jdbc.queryForObject(
                "select status from sales_order where order_id = ?", String.class, order.id()));
    assertThat(known.path("paymentName").asText()).isNotEqualTo("COD");
    assertThat(known.toString())
        .doesNotContain(
            jdbc.queryForObject("select customer_name from sales_order", String.class),
            jdbc.queryForObject("select customer_phone from sales_order", String.class));
  }

  @Test
  void whatStoodStillIsKeptAndWhoSetItGoing() {
    confirmed();
    var waiting =
        jdbc.queryForMap(
            "select ID_ as job, PROCESS_INSTANCE_ID_ as instance from ACT_RU_JOB"
                + " where PROCESS_INSTANCE_ID_ is not null and TYPE_ = 'timer' limit 1");
    String id = waiting.get("instance").toString();
    Object job = waiting.get("job");
    for (int retries : new int[] {0, 1}) {
      app.as("admin")
          .put(app.engine("/job/" + job + "/retries"), java.util.Map.of("retries", retries))
          .expect(204);
    }

    JsonNode one = ask("/cases/" + id);

    assertThat(texts(one.path("incidents"), "state")).containsExactly("SOLVED");
    assertThat(texts(one.path("deeds"), "operation")).contains("SetJobRetries");
    assertThat(texts(one.path("deeds"), "person")).containsOnly("admin");
  }

  @Test
  void theWorkOfDesksIsNoOperation() {
    confirmed();
    assertThat(count("select count(*) from ACT_HI_OP_LOG")).isZero();
  }

  @Test
  void whatAnAnalystsModelKeepsOfAPersonIsMasked() {
    OrderCase order = app.take(OrderBody.cod());
    String id = texts(ask("/cases?q=" + order.no()).path("items"), "instanceId").get(0);
    assertThat(
            jdbc.update(
                "update ACT_RU_VARIABLE set TEXT_ = ? where PROC_INST_ID_ = ? and NAME_ = ?",
                "call 13812348000",
                id,
                "orderNo"))
        .isEqualTo(1);
    assertThat(ask("/cases/" + id).path("variables").toString()).doesNotContain("13812348000");
  }

  @Test
  void administratorsAloneLook() {
    for (String path : List.of("/models", "/words", "/cases?q=1", "/cases/1")) {
      for (String user : List.of("agent1", "lead1", "supervisor1", "analyst1")) {
        app.as(user).get("/api/cockpit" + path).expect(403);
      }
      app.asNobody().get("/api/cockpit" + path).expect(401);
    }
    app.as("admin").get("/api/cockpit/cases/none").expect(404);
    app.as("admin").get("/api/cockpit/cases").expect(422);
    app.as("admin").get("/api/cockpit/cases?model=order-lifecycle&after=x").expect(422);
  }
}
