package org.gendan.order.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gendan.mask.Mask;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sheets of orders over HTTP, with what goes wrong in them. */
@WholeApp
class OrderImportHttpTest extends AppTest {

  private static final String PATH = "/api/orders/import";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Autowired private JdbcTemplate database;

  @Test
  void theSameFileSentByTwoClientsAtOnceMakesEachOrderOnce() {
    String mark = "T" + OrderBody.number() + "-";
    List<OrderBody> orders =
        IntStream.range(0, 300)
            .mapToObj(i -> OrderBody.cod().with("platformOrderNo", mark + i))
            .toList();
    byte[] csv = csv(orders.toArray(OrderBody[]::new)).getBytes(StandardCharsets.UTF_8);
    List<Answer> answers =
        List.of("agent1", "agent2").stream()
            .map(
                user ->
                    CompletableFuture.supplyAsync(() -> app.as(user).post(PATH, "text/csv", csv)))
            .collect(Collectors.toCollection(ArrayList::new))
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).allMatch(answer -> answer.status() == 200);
    assertThat(sum(answers, "accepted")).as("%s", answers).isEqualTo(300);
    assertThat(sum(answers, "duplicates")).as("%s", answers).isEqualTo(300);
    assertThat(count("select count(*) from sales_order where platform_order_no like ?", mark))
        .isEqualTo(300);
    assertThat(
            count(
                """
                select count(*) from ACT_RU_EXECUTION e
                  join sales_order o on o.order_id = e.BUSINESS_KEY_
                 where e.PARENT_ID_ is null and e.SUPER_EXEC_ is null
                   and o.platform_order_no like ?\
                """,
                mark))
        .isEqualTo(300);
  }

  @Test
  void oneBadRowStopsNothingAndCanBeRepairedAndReplayed() {
    OrderBody good = OrderBody.cod();
    OrderBody bad = OrderBody.cod().with("customerPhone", "12345");
    OrderBody last = OrderBody.cod();
    Answer answer = send(good, bad, last);

    assertThat(answer.at("/accepted")).isEqualTo("2");
    assertThat(answer.at("/rejected")).isEqualTo("1");
    assertThat(answer.at("/rejections/0/line")).isEqualTo("3");
    assertThat(answer.at("/rejections/0/field")).isEqualTo("customerPhone");
    JsonNode row = quarantined(bad);
    assertThat(row.path("rawText").asText()).isEqualTo(bad.row());
    String replay = "/api/quarantine/" + row.path("id").asText() + "/replay";
    Answer still = app.as("agent1").post(replay, Map.of());
    assertThat(still.status()).as("%s", still).isEqualTo(422);
    Map<String, String> corrected =
        Map.of("rawText", bad.with("customerPhone", "13800008001").row());
    app.as("agent1").post(replay, corrected).expect(200);
    assertThat(app.find(bad.no()).openTasks()).containsExactly("userTask_confirmOrder");
    assertThat(app.as("agent1").post(replay, corrected).status()).isEqualTo(409);
  }

  @Test
  void aRowThatIsRepairedAsItWasShownMaskedKeepsWhatTheMaskCovered() {
    OrderBody bad = OrderBody.cod().with("customerPhone", "12345");
    send(bad);
    String path = "/api/quarantine/" + quarantined(bad).path("id").asText();
    String shown = app.as("lead1").get(path).expect(200).at("/rawText");
    assertThat(shown).contains(Mask.STARS).doesNotContain("张三");

    Answer moved =
        app.as("lead1")
            .post(path + "/replay", Map.of("rawText", shown.replace("12345", "13800008001,")));
    assertThat(moved.status()).as("%s", moved).isEqualTo(422);
    assertThat(moved.at("/errors/0/field")).isEqualTo("rawText");
    assertThat(app.as("lead1").get(path).expect(200).at("/field"))
        .as("what is wrong with the row is still known")
        .isEqualTo("customerPhone");

    app.as("lead1")
        .post(path + "/replay", Map.of("rawText", shown.replace("12345", "13800008001")))
        .expect(200);
    assertThat(
            database.queryForMap(
                "select customer_name, customer_phone, address from sales_order"
                    + " where platform_order_no = ?",
                bad.no()))
        .containsEntry("customer_name", "张三")
        .containsEntry("customer_phone", "13800008001")
        .containsEntry("address", "示例大道2号");
  }

  @ParameterizedTest
  @CsvSource({
    "platform, EBAY, platform",
    "paymentMethod, CASH, paymentMethod",
    "deliveryMode, DRONE, deliveryMode",
    "customerName, '', customerName",
    "customerPhone, 12345, customerPhone",
    "quantity, 0, quantity",
    "quantity, -2, quantity",
    "unitPrice, -1, unitPrice",
    "unitPrice, 1.234, unitPrice",
    "discount, 9999, discount",
    "placedAt, 2999-01-01 00:00:00, placedAt",
    "placedAt, yesterday, placedAt"
  })
  void aWrongCellIsNamedAndTheRestIsTaken(String column, String value, String field) {
    OrderBody good = OrderBody.cod();
    Answer answer = send(OrderBody.cod().with(column, value), good);

    assertThat(answer.at("/accepted")).as("%s", answer).isEqualTo("1");
    assertThat(answer.at("/rejected")).isEqualTo("1");
    assertThat(answer.at("/rejections/0/line")).isEqualTo("2");
    assertThat(answer.at("/rejections/0/field")).isEqualTo(field);
    assertThat(app.find(good.no()).status()).isEqualTo("CONFIRMING");
  }

  @Test
  void otherContentUnderTheSameNumberIsARejection() {
    OrderBody body = OrderBody.cod();
    send(body).expect(200);
    Answer answer = send(body.with("quantity", "3"));

    assertThat(answer.at("/rejected")).isEqualTo("1");
    assertThat(answer.at("/rejections/0/field")).isEqualTo("platformOrderNo");
  }

  @Test
  void aRowWithTooManyFieldsIsRejectedAlone() {
    OrderBody good = OrderBody.cod();
    OrderBody wide = OrderBody.cod().with("remark", "one,two,three");

    Answer answer = send(wide, good);
    assertThat(answer.at("/accepted")).isEqualTo("1");
    assertThat(answer.at("/rejections/0/field")).isEqualTo("row");
    assertThat(quarantined(wide).path("rawText").asText()).isEqualTo(wide.row());
  }

  @Test
  void anUnclosedQuoteCostsItsOwnRowOnly() {
    OrderBody open = OrderBody.cod().with("customerAddress", "\"示例大道2号");
    OrderBody good = OrderBody.cod();
    Answer answer = send(open, good);

    assertThat(answer.at("/accepted")).as("%s", answer).isEqualTo("1");
    assertThat(answer.at("/rejected")).isEqualTo("1");
    assertThat(answer.at("/rejections/0/line")).isEqualTo("2");
    assertThat(app.find(good.no()).status()).isEqualTo("CONFIRMING");
  }

  @Test
  void aFileFromAChineseSpreadsheetIsTaken() {
    OrderBody body = OrderBody.cod();
    byte[] gbk = csv(body).getBytes(Charset.forName("GBK"));
    app.as("agent1").post(PATH + "?charset=GBK", "text/csv", gbk).expect(200);

    assertThat(app.find(body.no()).unmasked().at("/customer/name").asText()).isEqualTo("张三");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstColumn() {
    OrderBody body = OrderBody.cod().with("customerName", "𠮷😀");
    Answer answer = post("text/csv", "\uFEFF" + csv(body));

    assertThat(answer.at("/accepted")).as("%s", answer).isEqualTo("1");
    OrderCase order = app.find(body.no());
    assertThat(order.unmasked().at("/customer/name").asText()).isEqualTo("𠮷😀");
  }

  @ParameterizedTest
  @CsvSource({
    "text/csv, ''",
    "text/csv, 'PK\u0003\u0004 this is a workbook'",
    "text/csv, '<html>login</html>'",
    XLSX + ", 'platform,platformOrderNo'",
    XLSX + ", 'PK\u0003\u0004 broken'"
  })
  void aFileThatIsNotWhatItSaysIsRefusedAsAWhole(String type, String content) {
    Answer refused = post(type, content);

    assertThat(refused.status()).as("%s", refused).isEqualTo(422);
    assertThat(refused.wrongFields()).containsExactly("file");
  }

  @Test
  void aHeaderThatLacksAColumnNamesIt() {
    Answer refused =
        post("text/csv", OrderBody.header().replace("customerPhone", "telephone") + "\n");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/detail")).contains("customerPhone");
  }

  @Test
  void anotherKindOfContentIsNotTaken() {
    Answer refused = post("image/png", "\u0089PNG");

    assertThat(refused.status()).isEqualTo(415);
    assertThat(refused.contentType()).startsWith("application/problem+json");
  }

  private JsonNode quarantined(OrderBody order) {
    Long id =
        database.queryForObject(
            "select id from quarantined_row where raw_text like ?",
            Long.class,
            "%" + order.no() + "%");
    app.as("agent1")
        .post(
            "/api/unmaskings",
            Map.of("kind", "QUARANTINE", "id", id.toString(), "reason", "to repair the row"))
        .expect(201);
    return app.as("agent1").get("/api/quarantine/" + id).expect(200).json();
  }

  private Answer send(OrderBody... orders) {
    return post("text/csv", csv(orders)).expect(200);
  }

  private Answer post(String type, String content) {
    return app.as("agent1").post(PATH, type, content.getBytes(StandardCharsets.UTF_8));
  }

  private static String csv(OrderBody... orders) {
    return List.of(orders).stream()
        .map(OrderBody::row)
        .collect(Collectors.joining("\n", OrderBody.header() + "\n", ""));
  }

  private static long sum(List<Answer> answers, String field) {
    return answers.stream().mapToLong(answer -> answer.json().path(field).asLong()).sum();
  }

  private long count(String sql, String mark) {
    Long count = database.queryForObject(sql, Long.class, mark + "%");
    return count == null ? 0 : count;
  }
}
