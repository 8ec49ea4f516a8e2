package org.gendan.order.intake;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Orders of each platform that the deployed table names. */
@WholeApp
class PlatformIntakeTest extends AppTest {

  private final JdbcTemplate jdbc;

  PlatformIntakeTest(@Autowired JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @ParameterizedTest
  @CsvSource({
    "PDD, PDD",
    "拼多多, PDD",
    "KUAISHOU, KUAISHOU",
    "XIAOHONGSHU, XIAOHONGSHU",
    "WECHAT_SHOP, WECHAT_SHOP",
    "微信小店, WECHAT_SHOP",
    "1688, 1688",
    "DOUYIN, DOUYIN",
    "JD, JD"
  })
  void ordersOfThesePlatformsComeIn(String written, String platform) {
    OrderBody body = OrderBody.prepaid().with("platform", written);

    OrderCase order = app.take(body);

    assertThat(order.show().path("platform").asText()).isEqualTo(platform);
    app.as("agent1").post("/api/orders", body.with("platform", platform).json()).expect(200);
  }

  @Test
  void aPlatformThatTheTableDoesNotHaveIsRefusedWithThoseThatItHas() {
    Answer refused =
        app.as("agent1").post("/api/orders", OrderBody.cod().with("platform", "TEMU").json());

    assertThat(refused.expect(422).at("/errors/0/field")).isEqualTo("platform");
    assertThat(refused.at("/errors/0/message")).contains("TEMU", "TMALL", "PDD", "1688");
  }

  @Test
  void cashOnDeliveryIsRefusedWhereThePlatformHasNone() {
    Answer refused =
        app.as("agent1").post("/api/orders", OrderBody.cod().with("platform", "PDD").json());

    assertThat(refused.expect(422).at("/errors/0/field")).isEqualTo("paymentMethod");
    assertThat(refused.at("/errors/0/message")).contains("PDD takes no cash on delivery");
  }

  @Test
  void nobodyCallsWhomThePlatformReminds() {
    OrderCase order = app.take(OrderBody.unpaid().with("platform", "PDD"));

    assertThat(order.openTasks()).isEmpty();
    assertThat(order.story()).contains("CHASE_SPARED");
    order.pay("finance1").expect(201);
    assertThat(order.openTasks()).containsExactly("userTask_confirmOrder");
  }

  @Test
  void anOrderWhosePlatformHasLeftTheTableGoesOn() {
    OrderCase order = app.take(OrderBody.cod());
    jdbc.update("update sales_order set platform = 'GONE' where order_id = ?", order.id());

    order.confirm();

    order.becomes("READY_TO_SHIP");
    assertThat(order.show().path("platform").asText()).isEqualTo("GONE");
  }

  @Test
  void otherDoorsNameThePlatformsToo() {
    Answer sheet =
        app.importCsv(
            "/api/shipments/import",
            "platform,platformOrderNo,carrier,waybillNo\nTEMU,1,SF,SF1234567890");

    assertThat(sheet.at("/rejections/0/reason")).contains("is not one of", "KUAISHOU");
  }
}
