package org.gendan.carrier.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.Caller;
import org.gendan.testing.app.DeskTime;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What vendors push: each is answered in its own form, and nothing is lost or applied twice. */
@WholeApp
class PushHookTest extends AppTest {

  private static final String KUAIDI100 = "/hooks/kuaidi100/demo-kuaidi100-push";
  private static final String SF = "/hooks/sf/demo-sf-push";
  private static final String TAKEN = "{\"result\":true,\"returnCode\":\"200\",\"message\":\"成功\"}";
  private static final String REFUSED =
      "{\"result\":false,\"returnCode\":\"500\",\"message\":\"服务器错误\"}";
  private static final String SF_TAKEN = "{\"return_code\":\"0000\",\"return_msg\":\"成功\"}";
  private static final String SF_REFUSED = "{\"return_code\":\"1000\",\"return_msg\":\"系统异常\"}";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final JdbcTemplate database;
  private final String waybill = "YT" + ThreadLocalRandom.current().nextLong(10_000_000_000L) + "9";

  PushHookTest(@Autowired JdbcTemplate database) {
    this.database = database;
  }

  @Test
  void aPushMovesTheParcel() {
    String shipment = dispatched("YTO", waybill);

    assertThat(push(param("5", 10)).text()).isEqualTo(TAKEN);
    awaitStatus(shipment, "OUT_FOR_DELIVERY");
    awaitPush("APPLIED");
  }

  @Test
  void aPushThatComesTwiceIsKeptOnceAndAcknowledgedTwice() {
    String shipment = dispatched("YTO", waybill);
    String param = param("5", 10);

    assertThat(push(param).text()).isEqualTo(TAKEN);
    assertThat(push(param).text()).isEqualTo(TAKEN);
    awaitStatus(shipment, "OUT_FOR_DELIVERY");
    assertThat(pushes()).hasSize(1);
    assertThat(show(shipment).path("events")).hasSize(1);
  }

  @Test
  void whatComesLateChangesNothingMore() {
    String shipment = dispatched("YTO", waybill);
    push(param("301", 5));
    awaitStatus(shipment, "DELIVERED");
    push(param("5", 60));
    await().untilAsserted(() -> assertThat(show(shipment).path("events")).hasSize(2));

    assertThat(show(shipment).path("status").asText()).isEqualTo("DELIVERED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"301", "203", "6", "4"})
  void aLoadThatIsScannedAfterTheDoorChangesNothingWhateverComesFirst(String code) {
    String shipment = dispatched("YTO", waybill);
    push(param("5", 5));
    awaitStatus(shipment, "OUT_FOR_DELIVERY");
    push(param(code, 10));
    await().untilAsserted(() -> assertThat(show(shipment).path("events")).hasSize(2));
    await()
        .untilAsserted(
            () ->
                assertThat(show(shipment).path("status").asText())
                    .isEqualTo(show(shipment).path("events").path(0).path("status").asText()));
  }

  @Test
  void aJourneyUnderTheSameNumberAYearAgoIsKeptAndMovesNothing() {
    String shipment = dispatched("YTO", waybill);
    push(param("301", 400 * 24 * 60));
    await().untilAsserted(() -> assertThat(show(shipment).path("events")).hasSize(1));
    assertThat(show(shipment).path("status").asText()).isEqualTo("CREATED");

    push(param("5", 10));
    awaitStatus(shipment, "OUT_FOR_DELIVERY");
  }

  @Test
  void whatSfCarriesOnIsNotCancelled() {
    String shipment = dispatched("SF", waybill);
    sf(route("70", "46", 20).getBytes(StandardCharsets.UTF_8));
    awaitStatus(shipment, "CANCELLED");
    sf(route("501", "", 15).getBytes(StandardCharsets.UTF_8));
    awaitStatus(shipment, "IN_TRANSIT");
    sf(route("80", "", 5).getBytes(StandardCharsets.UTF_8));

    awaitStatus(shipment, "DELIVERED");
  }

  @Test
  void aParcelThatIsNotKnownYetHearsItWhenItIs() {
    assertThat(push(param("5", 10)).text()).isEqualTo(TAKEN);
    JsonNode waiting = awaitPush("WAITING");
    assertThat(waiting.path("reason").asText()).contains("no parcel has waybill " + waybill);

    String shipment = dispatched("YTO", waybill);
    assertThat(show(shipment).path("status").asText()).isEqualTo("CREATED");
    app.as("logistics1")
        .post("/api/carrier-pushes/" + waiting.path("pushId").asText() + "/replay", Map.of())
        .expect(200);
    awaitStatus(shipment, "OUT_FOR_DELIVERY");
    awaitPush("APPLIED");
  }

  @Test
  void anUnknownCodeHoldsUpNothingElseAndWaitsForTheTable() {
    String shipment = dispatched("YTO", waybill);
    String two =
        param("5", 10)
            .replace(
                "\"data\":[", "\"data\":[{\"time\":\"" + ago(3) + "\",\"statusCode\":\"999\"},");
    push(two);

    awaitStatus(shipment, "OUT_FOR_DELIVERY");
    assertThat(awaitPush("WAITING").path("reason").asText()).contains("999");
  }

  @Test
  void aForgedPushIsRefusedAndKeptToBeLookedAt() {
    String shipment = dispatched("YTO", waybill);
    Answer answer = form(KUAIDI100, "0".repeat(32), param("301", 10), StandardCharsets.UTF_8);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo(REFUSED);
    assertThat(awaitPush("REFUSED").path("reason").asText()).contains("signature");
    assertThat(show(shipment).path("events")).isEmpty();
    assertThat(push(param("301", 10)).text()).as("the true one").isEqualTo(TAKEN);
    awaitStatus(shipment, "DELIVERED");
  }

  @Test
  void anotherCharacterSetIsRefused() {
    String param = param("5", 10);

    assertThat(form(KUAIDI100, sign(param), param, Charset.forName("GBK")).text())
        .isEqualTo(REFUSED);
    assertThat(sf(route("80").getBytes(Charset.forName("GBK"))).text()).isEqualTo(SF_REFUSED);
  }

  @Test
  void threeMegabytesAreRefusedInTheVendorsFormAndFiveNotRead() {
    String padding = "x".repeat(3 * 1024 * 1024);
    String param = param("5", 10).replace("派件中", padding);

    assertThat(push(param).text()).isEqualTo(REFUSED);
    assertThat(sf(route("80").replace("已签收", padding).getBytes(StandardCharsets.UTF_8)).text())
        .isEqualTo(SF_REFUSED);
    assertThat(push(param.replace(padding, padding + padding)).status()).isEqualTo(413);
    assertThat(pushes().stream().map(push -> push.path("status").asText()))
        .doesNotContain("NEW", "WAITING", "APPLIED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/hooks/kuaidi100/wrong", "/hooks/kuaidi100/demo-kuaidi100-pus"})
  void anotherAddressIsNotOurs(String path) {
    String param = param("5", 10);
    Answer answer = form(path, sign(param), param, StandardCharsets.UTF_8);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text()).isEqualTo(REFUSED);
    assertThat(pushes()).isEmpty();
  }

  @Test
  void aVendorThatIsNotSwitchedOnIsNotThere() {
    Answer answer = app.asNobody().post("/hooks/ups/token", Map.of());

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.contentType()).contains("application/problem+json");
  }

  @Test
  void sfIsAnsweredAsSfExpects() {
    String shipment = dispatched("SF", waybill);
    Answer taken = sf(route("44").getBytes(StandardCharsets.UTF_8));

    assertThat(taken.text()).isEqualTo(SF_TAKEN);
    assertThat(taken.contentType()).startsWith("application/json");
    awaitStatus(shipment, "OUT_FOR_DELIVERY");
    assertThat(sf("{}".getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(SF_REFUSED);
    assertThat(app.asNobody().post("/hooks/sf/wrong", Map.of()).text()).isEqualTo(SF_REFUSED);
  }

  @Test
  void whatANodeLeftBehindWhenItDiedIsTakenOver() {
    String shipment = dispatched("YTO", waybill);
    leftBehind(param("5", 10), DeskTime.now().minusSeconds(60));

    awaitStatus(shipment, "OUT_FOR_DELIVERY");
  }

  @Test
  void whatAnotherNodeWorksOnIsLeftToIt() {
    String shipment = dispatched("YTO", waybill);
    leftBehind(param("5", 10), DeskTime.now().plusSeconds(3600));
    push(param("103", 20));
    awaitStatus(shipment, "PICKED_UP");

    assertThat(show(shipment).path("events")).hasSize(1);
  }

  @Test
  void onlyLogisticsAndAdministratorsSeeWhatWasPushed() {
    assertThat(app.as("agent1").get("/api/carrier-pushes").status()).isEqualTo(403);
    assertThat(app.as("agent1").post("/api/carrier-pushes/1/replay", Map.of()).status())
        .isEqualTo(403);
    assertThat(app.as("admin").get("/api/carrier-pushes").status()).isEqualTo(200);
    assertThat(app.as("admin").post("/api/carrier-pushes/0/replay", Map.of()).status())
        .isEqualTo(404);
  }

  private void leftBehind(String param, Instant claimedUntil) {
    database.update(
        """
        insert into carrier_push (vendor, digest, content, received_at, status, tries, next_try_at,
          claimed_until)
        values ('kuaidi100', ?, ?, ?, 'NEW', 1, ?, ?)\
        """,
        (UUID.randomUUID() + "" + UUID.randomUUID()).substring(0, 64),
        param,
        utc(DeskTime.now().minusSeconds(300)),
        utc(DeskTime.now().minusSeconds(300)),
        utc(claimedUntil));
  }

  private static LocalDateTime utc(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }

  private Answer push(String param) {
    return form(KUAIDI100, sign(param), param, StandardCharsets.UTF_8);
  }

  private Answer form(String path, String sign, String param, Charset charset) {
    String body = "sign=" + sign + "&param=" + URLEncoder.encode(param, charset);
    return app.asNobody()
        .post(path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.US_ASCII));
  }

  private Answer sf(byte[] body) {
    return app.asNobody().post(SF, "application/json", body);
  }

  private String param(String code, int minutesAgo) {
    return """
    {"status":"polling","message":"","lastResult":{"message":"ok","state":"5","status":"200","com":"yuantong","nu":"%s","data":[{"time":"%s","context":"派件中","statusCode":"%s"}]}}\
    """
        .formatted(waybill, ago(minutesAgo), code);
  }

  private String route(String code) {
    return route(code, "", 5);
  }

  private String route(String code, String reason, int minutesAgo) {
    return """
    {"Body":{"WaybillRoute":[{"id":"1","mailno":"%s","acceptTime":"%s","acceptAddress":"深圳市","remark":"已签收","opCode":"%s","reasonCode":"%s"}]}}\
    """
        .formatted(waybill, ago(minutesAgo), code, reason);
  }

  private static String ago(int minutes) {
    return TIME.format(
        DeskTime.now().minusSeconds(60L * minutes).atZone(ZoneId.of("Asia/Shanghai")));
  }

  private static String sign(String param) {
    try {
      byte[] md5 =
          MessageDigest.getInstance("MD5")
              .digest((param + "demo-salt-01").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().withUpperCase().formatHex(md5);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String dispatched(String carrier, String number) {
    OrderCase order = app.take(OrderBody.cod());
    order.confirm();
    order.task("userTask_recordDispatch");
    return app.as("logistics1")
        .post(
            "/api/orders/" + order.id() + "/shipments",
            Map.of("carrier", carrier, "waybillNo", number))
        .expect(201)
        .at("/shipmentId");
  }

  private JsonNode show(String shipment) {
    return app.as("agent1").get("/api/shipments/" + shipment).expect(200).json();
  }

  private void awaitStatus(String shipment, String status) {
    await("status " + status)
        .untilAsserted(() -> assertThat(show(shipment).path("status").asText()).isEqualTo(status));
  }

  /** The push about this test's parcel, as soon as it has come so far. */
  private JsonNode awaitPush(String status) {
    await(status)
        .untilAsserted(
            () ->
                assertThat(pushes().stream().map(push -> push.path("status").asText()))
                    .contains(status));
    return pushes().stream()
        .filter(push -> push.path("status").asText().equals(status))
        .findFirst()
        .orElseThrow();
  }

  private List<JsonNode> pushes() {
    Caller logistics = app.as("logistics1");
    String all = "/api/carrier-pushes?size=500";
    logistics
        .get(all)
        .expect(200)
        .json()
        .findValues("pushId")
        .forEach(
            id ->
                logistics
                    .post(
                        "/api/unmaskings",
                        Map.of("kind", "PUSH", "id", id.asText(), "reason", "It was refused"))
                    .expect(201));
    JsonNode page = logistics.get(all).expect(200).json();
    return StreamSupport.stream(page.path("items").spliterator(), false)
        .filter(push -> push.path("content").asText().contains(waybill))
        .toList();
  }
}
