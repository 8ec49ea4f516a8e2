package org.gendan.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A customer's data is given out, and then it is nowhere any more. */
@Tag("database")
@WholeApp
class ErasureJourneyTest extends AppTest {

  private static final Map<String, String> WISH =
      Map.of("phone", "+86 139-1234-5678", "reason", "by mail; 13912345678 was called back");

  private final JdbcTemplate database;
  private final Erasures erasures;
  private final EveryColumn everywhere;

  ErasureJourneyTest(@Autowired JdbcTemplate database, @Autowired Erasures erasures) {
    this.database = database;
    this.erasures = erasures;
    this.everywhere = new EveryColumn(database);
  }

  @Test
  void anErasedCustomerIsInNoColumnOfTheDatabaseAnyMore() {
    CustomerLife life = new CustomerLife(app);
    life.lived();
    app.advance(Duration.ofDays(20));
    // What came due raises cases of its own, one after the other.
    await("the end of all that came due")
        .until(
            () -> {
              life.ended();
              return hindrances().isEmpty();
            });
    engineRemembers(life.delivered);
    OrderCase other = mentionedElsewhere();
    assertThat(tablesHolding()).hasSizeGreaterThan(15);
    givenOut();
    assertThat(hindrances()).isEmpty();

    Answer erased = app.as("supervisor1").post("/api/privacy/erasures", WISH).expect(201);

    assertThat(everywhere.holding(CustomerLife.TRACES)).isEmpty();
    assertThat(erased.at("/status")).isEqualTo("DONE");
    assertThat(erased.json().path("orders")).hasSize(3);
    assertThat(tables(erased)).contains("sales_order", "quarantined_row", "ACT_GE_BYTEARRAY");
    stillCounted(life);
    assertThat(other.said()).contains("says [erased] is her neighbour");
    // The record of an erasure holds the number itself for as long as it runs.
    assertThat(tables(app.as("supervisor1").post("/api/privacy/erasures", WISH).expect(201)))
        .isSubsetOf("erasure");
    staysErased(life);
  }

  private JsonNode hindrances() {
    return app.as("supervisor1")
        .post("/api/privacy/erasure-previews", WISH)
        .expect(200)
        .json()
        .path("hindrances");
  }

  /** What failing jobs, comments and operators leave in the engine. */
  private void engineRemembers(OrderCase order) {
    String instance =
        database.queryForObject(
            "select PROC_INST_ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ? limit 1",
            String.class,
            order.id());
    String trace =
        "java.lang.IllegalStateException: no such receiver "
            + CustomerLife.NEW_NAME
            + "\n\tat org.example, phone 139-1234-5678";
    database.update(
        "insert into ACT_GE_BYTEARRAY (ID_, REV_, NAME_, BYTES_, TYPE_, ROOT_PROC_INST_ID_)"
            + " values ('trace-1', 1, 'job.exceptionByteArray', ?, 1, null)",
        (Object) trace.getBytes(StandardCharsets.UTF_8));
    database.update(
        "insert into ACT_HI_COMMENT (ID_, TYPE_, TIME_, PROC_INST_ID_, MESSAGE_, FULL_MSG_, REV_)"
            + " values ('c-1', 'comment', '2026-07-08 10:00:00', ?, ?, ?, 1)",
        instance,
        "欧阳女士要改地址",
        CustomerLife.NEW_ADDRESS.getBytes(StandardCharsets.UTF_8));
    database.update(
        "insert into ACT_HI_VARINST (ID_, PROC_INST_ID_, NAME_, VAR_TYPE_, REV_, TEXT_)"
            + " values ('v-1', ?, 'remark', 'string', 1, ?)",
        instance,
        CustomerLife.NAME + " 1 3 9 1 2 3 4 5 6 7 8");
    database.update(
        "insert into ACT_HI_OP_LOG (ID_, TIMESTAMP_, OPERATION_TYPE_, PROC_INST_ID_, NEW_VALUE_)"
            + " values ('o-1', '2026-07-08 10:00:00', 'SetVariable', ?, '86 13912345678')",
        instance);
  }

  private OrderCase mentionedElsewhere() {
    OrderCase other = app.take(OrderBody.cod().with("customerName", "王五"));
    app.as("agent1")
        .post(
            "/api/orders/" + other.id() + "/notes",
            Map.of("requestId", "n1", "text", "王五 says 139 1234 5678 is her neighbour"))
        .expect(201);
    return other;
  }

  private List<String> tablesHolding() {
    return everywhere.holding(CustomerLife.TRACES).stream()
        .map(found -> found.split("\\.")[0])
        .distinct()
        .toList();
  }

  private void givenOut() {
    Answer file = app.as("supervisor1").post("/api/privacy/exports", WISH).expect(201);
    List<String> sections =
        StreamSupport.stream(file.json().path("sections").spliterator(), false)
            .map(section -> section.path("table").asText())
            .toList();
    assertThat(sections)
        .contains(
            "sales_order",
            "order_correction",
            "order_journal",
            "confirmation_attempt",
            "shipment",
            "tracking_event",
            "carrier_push",
            "quarantined_row",
            "refund",
            "complaint",
            "ticket",
            "exception_case",
            "exception_evidence",
            "contact_wish",
            "ACT_HI_VARINST");
    assertThat(file.text()).contains("\"zh\" : \"订单\"", "收件人", CustomerLife.NEW_ADDRESS);
    assertThat(file.text()).doesNotContain("\"agent1\"", "aftersales1");
    JsonNode noted =
        app.as("admin").get("/api/privacy/exports").expect(200).json().path("items").path(0);
    assertThat(noted.path("askedBy").asText()).isEqualTo("supervisor1");
    assertThat(noted.path("shownAs").asText()).isEqualTo("139****5678");
    assertThat(noted.path("reason").asText()).isEqualTo("by mail; 139****5678 was called back");
  }

  private static List<String> tables(Answer erased) {
    return StreamSupport.stream(erased.json().path("tables").spliterator(), false)
        .map(step -> step.path("tableName").asText())
        .toList();
  }

  private static void stillCounted(CustomerLife life) {
    assertThat(life.delivered.status()).isEqualTo("COMPLETED");
    assertThat(life.refunded.status()).isEqualTo("REFUNDED");
    assertThat(life.delivered.show().path("amountPayable").asText()).isEqualTo("246.0");
    assertThat(life.delivered.show().at("/customer/name").asText()).isEqualTo("[erased]");
    assertThat(life.delivered.show().at("/customer/city").asText()).isEqualTo("深圳市");
    assertThat(life.delivered.story()).contains("OUTCOME_VERIFIED");
  }

  /** A late push and the same order in another file are found by their numbers. */
  private void staysErased(CustomerLife life) {
    life.pushed("301", "已签收，收件人" + CustomerLife.NEW_NAME + " 139 1234 5678");
    app.importOrders(
            CustomerLife.order(OrderBody.cod())
                .with("platformOrderNo", life.delivered.no())
                .with("quantity", "two"))
        .expect(200);
    assertThat(tablesHolding()).contains("carrier_push", "quarantined_row");

    erasures.sweep(Instant.EPOCH);

    assertThat(everywhere.holding("139 1234 5678", CustomerLife.ADDRESS, CustomerLife.NAME))
        .isEmpty();
  }

  private String name(OrderCase order) {
    return database.queryForObject(
        "select customer_name from sales_order where order_id = ?", String.class, order.id());
  }

  @Test
  void nothingIsErasedWhileACaseNeedsTheData() {
    OrderCase order = app.take(CustomerLife.order(OrderBody.cod()));

    Answer refused = app.as("admin").post("/api/privacy/erasures", WISH).expect(409);

    assertThat(refused.at("/detail"))
        .contains("Orders (订单): " + order.no(), "CONFIRMING", "Running cases", "order-lifecycle");
    assertThat(name(order)).isEqualTo(CustomerLife.NAME);
    assertThat(rows("erasure")).isZero();
  }

  @Test
  void aLegalHoldKeepsTheDataUntilItIsLifted() {
    OrderCase order = app.take(CustomerLife.order(OrderBody.cod()));
    order.cancel("agent1", "c1", "CHANGED_MIND").expect(201);
    String hold =
        app.as("supervisor1")
            .post(
                "/api/privacy/holds", Map.of("orderId", order.id(), "reason", "court of Shenzhen"))
            .expect(201)
            .at("/holdId");
    assertThat(app.as("admin").post("/api/privacy/erasures", WISH).expect(409).at("/detail"))
        .contains("court of Shenzhen");

    app.as("admin")
        .post("/api/privacy/holds/" + hold + "/releases", Map.of("reason", "settled"))
        .expect(200);
    app.as("admin").post("/api/privacy/erasures", WISH).expect(201);
    assertThat(name(order)).isEqualTo("[erased]");
  }

  @Test
  void anOrderThatComesInMeanwhileIsNotTouchedAndTheErasureGoesOnAfterIt() {
    OrderCase first = app.take(CustomerLife.order(OrderBody.cod()));
    first.cancel("agent1", "c1", "CHANGED_MIND").expect(201);
    database.update(
        "insert into erasure (erasure_id, phone, shown_as, reason, asked_by, asked_at, status)"
            + " values ('interrupted', ?, 's', 'r', 'admin', '2026-07-07 02:00:00', 'RUNNING')",
        CustomerLife.PHONE);
    database.update("insert into erasure_order values ('interrupted', ?)", first.id());
    OrderCase second = app.take(CustomerLife.order(OrderBody.cod()));

    assertThat(app.as("admin").post("/api/privacy/erasures", WISH).expect(409).at("/detail"))
        .contains(second.id(), "goes on by itself");
    assertThat(name(second)).isEqualTo(CustomerLife.NAME);

    second.cancel("agent1", "c1", "CHANGED_MIND").expect(201);
    await("the end of the case that was cancelled")
        .until(
            () ->
                0
                    == database.queryForObject(
                        "select count(*) from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?",
                        Integer.class,
                        second.id()));
    erasures.resume((erasure, refusal) -> assertThat(refusal).isNull());
    assertThat(everywhere.holding(CustomerLife.TRACES)).isEmpty();
    assertThat(rows("erasure where status = 'DONE' and phone is null")).isOne();
    assertThat(rows("erasure_order where erasure_id = 'interrupted'")).isEqualTo(2);
  }

  @Test
  void onlySupervisorsAndAdministratorsMay() {
    for (String user : List.of("agent1", "aftersales1", "lead1", "head1", "analyst1", "finance1")) {
      for (String call : List.of("exports", "erasures", "erasure-previews", "holds")) {
        Map<String, String> body =
            call.equals("holds") ? Map.of("orderId", "o", "reason", "r") : WISH;
        assertThat(app.as(user).post("/api/privacy/" + call, body).status())
            .as("%s at %s", user, call)
            .isEqualTo(403);
      }
      for (String call : List.of("exports", "erasures", "retention-runs")) {
        assertThat(app.as(user).get("/api/privacy/" + call).status())
            .as("%s reads %s", user, call)
            .isEqualTo(403);
      }
    }
    assertThat(
            app.as("admin")
                .post("/api/privacy/erasures", Map.of("phone", "12", "reason", "r"))
                .expect(422)
                .wrongFields())
        .containsExactly("phone");
    assertThat(
            app.as("admin")
                .post("/api/privacy/exports", Map.of("phone", CustomerLife.PHONE))
                .expect(422)
                .wrongFields())
        .containsExactly("reason");
  }

  private int rows(String from) {
    Integer count = database.queryForObject("select count(*) from " + from, Integer.class);
    return count == null ? 0 : count;
  }
}
