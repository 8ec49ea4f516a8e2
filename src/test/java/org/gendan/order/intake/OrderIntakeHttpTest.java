package org.gendan.order.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.gendan.order.OrderPrices;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.DeskTime;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** One order by {@code POST /api/orders}, right and wrong. */
@WholeApp
class OrderIntakeHttpTest extends AppTest {

  @Autowired private JdbcTemplate database;
  @Autowired private OrderPrices prices;

  @Test
  void anOrderIsTakenWithWhatIsPayable() {
    OrderBody body = OrderBody.cod();
    Answer answer = post(body);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.at("/status")).isEqualTo("CONFIRMING");
    assertThat(answer.text()).contains("\"amountPayable\":246.00", "\"currency\":\"CNY\"");
    assertThat(orders(body)).isEqualTo(1);
  }

  @Test
  void theSameOrderAgainIsTheSameOrder() {
    OrderBody body = OrderBody.cod();
    Answer first = post(body).expect(201);
    Answer again = post(body);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.at("/orderId")).isEqualTo(first.at("/orderId"));
    assertThat(orders(body)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00A0%s", "%s\u200B", "\u202D%s\u202C", "\u200E%s", "%s\r\n"})
  void theSameNumberCopiedFromElsewhereIsTheSameOrder(String copied) {
    OrderBody body = OrderBody.cod();
    Answer first = post(body).expect(201);
    Answer again = post(body.with("platformOrderNo", copied.formatted(body.no())));

    assertThat(again.status()).as("%s", again).isEqualTo(200);
    assertThat(again.at("/orderId")).isEqualTo(first.at("/orderId"));
  }

  @ParameterizedTest
  @CsvSource({
    "platformOrderNo, platformOrderNo, \u202E, U+202E RIGHT-TO-LEFT OVERRIDE",
    "platformOrderNo, platformOrderNo, '\r\n', U+000",
    "customerPhone, customer.phone, '\n', U+000A"
  })
  void aCharacterThatMisleadsIsRefusedByItsName(
      String column, String field, String character, String name) {
    Answer refused = post(OrderBody.cod().with(column, "138000" + character + "08000"));

    assertThat(refused.status()).as("%s", refused).isEqualTo(422);
    assertThat(refused.wrongFields()).containsExactly(field);
    assertThat(refused.at("/detail")).contains(name);
  }

  @Test
  void otherContentUnderTheSameNumberIsAConflict() {
    OrderBody body = OrderBody.cod();
    Answer first = post(body).expect(201);
    Answer refused = post(body.with("quantity", "3"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.contentType()).startsWith("application/problem+json");
    assertThat(refused.at("/detail")).contains(body.no(), first.at("/orderId"));
    assertThat(orders(body)).isEqualTo(1);
  }

  @Test
  void theSameNumberOnAnotherPlatformIsAnotherOrder() {
    OrderBody body = OrderBody.cod();
    post(body).expect(201);

    assertThat(post(body.with("platform", "JD")).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({
    "platform, EBAY, platform",
    "platform, '', platform",
    "platformOrderNo, '', platformOrderNo",
    "paymentMethod, CASH, paymentMethod",
    "deliveryMode, DRONE, deliveryMode",
    "customerName, '', customer.name",
    "customerPhone, '', customer.phone",
    "customerPhone, 12345, customer.phone",
    "customerAddress, '', customer.address",
    "sku, '', lines[0].sku",
    "quantity, 0, lines[0].quantity",
    "quantity, -1, lines[0].quantity",
    "quantity, 1.5, lines[0].quantity",
    "quantity, many, lines[0].quantity",
    "unitPrice, -1.00, lines[0].unitPrice",
    "unitPrice, 1.001, lines[0].unitPrice",
    "freight, -8, freight",
    "freight, 8.005, freight",
    "discount, 1000.00, discount",
    "placedAt, 2026-03-02, placedAt",
    "placedAt, 2999-01-01T00:00:00+08:00, placedAt"
  })
  void aWrongFieldIsNamedAndNothingIsStored(String column, String value, String field) {
    OrderBody body = OrderBody.cod().with(column, value);
    Answer refused = post(body);

    assertThat(refused.status()).as("%s", refused).isEqualTo(422);
    assertThat(refused.contentType()).startsWith("application/problem+json");
    assertThat(refused.wrongFields()).containsExactly(field);
    assertThat(orders(body)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "customerName, @小明",
    "customerAddress, -1层(地下)3号",
    "remark, =_= 麻烦快点",
    "remark, +1 送礼用!"
  })
  void wordsThatBeginLikeAFormulaAreKeptAsTheyAre(String column, String words) {
    OrderBody body = OrderBody.cod().with(column, words);

    assertThat(app.take(body).unmasked().toString()).contains(words);
  }

  @Test
  void aGiftIsConfirmedAtOnceAndNobodyIsChasedForNothing() {
    OrderCase gift = app.take(OrderBody.unpaid().with("discount", "266.00"));

    assertThat(gift.status()).isEqualTo("CONFIRMING");
    gift.task("userTask_confirmOrder");
  }

  @Test
  void aDiscountOfTheWholePriceEndsTheWaitForMoney() {
    OrderCase order = app.take(OrderBody.unpaid());
    assertThat(order.status()).isEqualTo("UNPAID");

    prices.reduce(order.id(), new BigDecimal("246.00"), "discount-1");

    assertThat(order.status()).isEqualTo("CONFIRMING");
    order.task("userTask_confirmOrder");
    assertThat(order.openTasks()).doesNotContain("userTask_chasePayment");
  }

  @Test
  void everyWrongFieldIsNamedAtOnce() {
    Answer refused =
        post(
            OrderBody.cod()
                .with("customerName", "")
                .with("customerPhone", "1")
                .with("quantity", "0"));

    assertThat(refused.wrongFields())
        .containsExactlyInAnyOrder("customer.name", "customer.phone", "lines[0].quantity");
  }

  @Test
  void anAmountThatDoesNotAddUpIsRefused() {
    Map<String, Object> body = OrderBody.cod().json();
    body.put("amountPayable", "245.99");
    Answer refused = app.as("agent1").post("/api/orders", body);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.wrongFields()).containsExactly("amountPayable");
    assertThat(refused.at("/detail")).contains("245.99", "246.00");
  }

  @Test
  void anOrderWithoutLinesIsRefused() {
    Map<String, Object> body = OrderBody.cod().json();
    body.put("lines", List.of());

    assertThat(app.as("agent1").post("/api/orders", body).expect(422).wrongFields())
        .containsExactly("lines");
  }

  @Test
  void anOrderPlacedWithinTheToleranceOfClocksIsTaken() {
    String soon = DeskTime.now().atOffset(ZoneOffset.UTC).plusMinutes(3).toString();

    assertThat(post(OrderBody.cod().with("placedAt", soon)).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "\"order\"", "{\"lines\":{}}", "{\"platform\":\"TMALL\"}}", "null"})
  void whatIsNoOrderInJsonIsRefusedAsSuch(String body) {
    Answer refused = app.as("agent1").post("/api/orders", body);

    assertThat(refused.status()).as("%s", refused).isIn(400, 422);
    assertThat(refused.contentType()).startsWith("application/problem+json");
  }

  @Test
  void aRemarkOfTenMegabytesIsRefusedBriefly() {
    Answer refused = post(OrderBody.cod().with("remark", "a".repeat(10 * 1024 * 1024)));

    assertThat(refused.status()).isIn(413, 422);
    assertThat(refused.text().length()).isLessThan(2_000);
    if (refused.status() == 422) {
      assertThat(refused.wrongFields()).containsExactly("remark");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0x00, 0x07, 0x1B, 0x7F})
  void aControlCharacterIsRefused(int character) {
    Answer refused = post(OrderBody.cod().with("customerName", "张" + (char) character + "三"));

    assertThat(refused.status()).as("%s", refused).isEqualTo(422);
    assertThat(refused.wrongFields()).containsExactly("customer.name");
  }

  @Test
  void emojiAndRareCharactersSurviveInOrdersAndInTheEngine() {
    OrderBody body = OrderBody.cod();
    body.with("platformOrderNo", "𠮷" + body.no()).with("customerName", "𠮷野家😀");
    OrderCase order = app.take(body);

    assertThat(order.unmasked().at("/customer/name").asText()).isEqualTo("𠮷野家😀");
    assertThat(order.show().at("/platformOrderNo").asText()).isEqualTo(body.no());
    assertThat(
            database.queryForObject(
                """
                select v.TEXT_ from ACT_RU_VARIABLE v
                  join ACT_RU_EXECUTION e on e.ID_ = v.EXECUTION_ID_
                 where e.BUSINESS_KEY_ = ? and e.SUPER_EXEC_ is null and v.NAME_ = 'orderNo'\
                """,
                String.class,
                order.id()))
        .isEqualTo(body.no());
    order.confirm();
    order.task("userTask_recordDispatch");
  }

  @ParameterizedTest
  @CsvSource({"100%, 1", "100_, 0", "1%, 0", "'100\\', 0", "100, 2"})
  void aSearchTakesItsSignsLiterally(String text, int found) {
    String mark = OrderBody.number() + "-";
    post(OrderBody.cod().with("platformOrderNo", mark + "100%")).expect(201);
    post(OrderBody.cod().with("platformOrderNo", mark + "1000")).expect(201);
    String query = URLEncoder.encode(mark + text, StandardCharsets.UTF_8);

    assertThat(app.as("agent1").get("/api/orders?q=" + query).expect(200).at("/total"))
        .isEqualTo(String.valueOf(found));
  }

  private Answer post(OrderBody body) {
    return app.as("agent1").post("/api/orders", body.json());
  }

  private int orders(OrderBody body) {
    Integer count =
        database.queryForObject(
            "select count(*) from sales_order where platform_order_no = ?",
            Integer.class,
            body.no());
    return count == null ? 0 : count;
  }
}
