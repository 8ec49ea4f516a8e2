package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.DeskTime;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.TicketCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The message channel of Taobao and Tmall, as its bridge meets it. */
@WholeApp
class MarketplaceMessageJourneyTest extends AppTest {

  private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis() * 1_000_000);

  @BeforeEach
  void theMessagesAreOfThisMorning() {
    TicketCase.clockStandsAt("2026-03-05T10:05:00");
  }

  @Test
  void anInterventionBecomesATicketOfFortyEightHours() throws Exception {
    long id = NEXT.incrementAndGet();
    Answer answer = send(intervention(id, "taobao_refund_TaobaoIntervened"));

    assertThat(answer.expect(200).text())
        .isEqualTo("{\"tmc_messages_confirm_response\":{\"is_success\":true}}");
    JsonNode message = applied(id);
    assertThat(message.path("status").asText()).isEqualTo("APPLIED");
    TicketCase ticket = TicketCase.find(app, message.path("ticketId").asText());
    assertThat(ticket.at("/platform")).isEqualTo("TMALL");
    assertThat(ticket.at("/kind")).isEqualTo("INTERVENTION");
    assertThat(ticket.at("/ticketNo")).isEqualTo("99" + id);
    assertThat(ticket.at("/receivedAt")).isEqualTo("2026-03-05T10:00:00+08:00");
    assertThat(ticket.due()).isEqualTo("2026-03-07T10:00");
  }

  @Test
  void theSameMessageAgainIsConfirmedAndChangesNothing() throws Exception {
    long id = NEXT.incrementAndGet();
    send(intervention(id, "taobao_refund_TaobaoIntervened")).expect(200);
    String ticket = applied(id).path("ticketId").asText();
    send(intervention(id, "taobao_refund_TaobaoIntervened")).expect(200);

    assertThat(TicketCase.find(app, ticket).story()).doesNotContain("TICKET_REPEATED");
    assertThat(messages("").filter(m -> m.path("messageId").asText().equals("" + id))).hasSize(1);
  }

  @Test
  void asTwoMessagesAboutOneRefundAreOneTicket() throws Exception {
    long refund = NEXT.incrementAndGet();
    long other = NEXT.incrementAndGet();
    send(intervention(refund, "taobao_refund_TaobaoInterApplied")).expect(200);
    applied(refund);
    String second =
        intervention(refund, "taobao_dispute_TaobaoInterApplied")
            .replace("\"id\":" + refund, "\"id\":" + other)
            .replace("119.00", "118.00");
    send(second).expect(200);

    assertThat(applied(other).path("ticketId")).isEqualTo(applied(refund).path("ticketId"));
  }

  @Test
  void aRefundOfAnOrderThatIsHereBecomesARefundAndAgainTheSame() throws Exception {
    DeskTime.runFrom(DeskTime.MORNING);
    OrderCase order =
        app.take(OrderBody.prepaid().with("platformOrderNo", "18" + NEXT.incrementAndGet()));
    long id = Long.parseLong(order.no().substring(2));
    send(intervention(id, "taobao_refund_RefundCreated")).expect(200);
    JsonNode message = applied(id);
    assertThat(message.path("status").asText()).as("%s", message).isEqualTo("APPLIED");
    assertThat(message.path("reason").asText()).startsWith("Refund ");
    assertThat(order.show().at("/openTasks").findValuesAsText("key"))
        .contains("userTask_decideRefund");
    long second = NEXT.incrementAndGet();
    send(intervention(id, "taobao_dispute_RefundCreated")
            .replace("\"id\":" + id, "\"id\":" + second))
        .expect(200);

    assertThat(applied(second).path("reason")).isEqualTo(message.path("reason"));
  }

  @Test
  void aRefundThatCannotBeTakenIsATicketSoThatSomebodyAnswers() throws Exception {
    DeskTime.runFrom(DeskTime.MORNING);
    OrderCase order =
        app.take(OrderBody.unpaid().with("platformOrderNo", "18" + NEXT.incrementAndGet()));
    long id = Long.parseLong(order.no().substring(2));
    send(intervention(id, "taobao_refund_RefundCreated")).expect(200);
    JsonNode message = applied(id);

    assertThat(message.path("status").asText()).isEqualTo("APPLIED");
    assertThat(TicketCase.find(app, message.path("ticketId").asText()).at("/text"))
        .contains("is not paid");
  }

  @Test
  void aRefundWaitsInTheInboxForItsOrderAndIsTakenWhenThatIsHere() throws Exception {
    DeskTime.runFrom(DeskTime.MORNING);
    long id = NEXT.incrementAndGet();
    send(intervention(id, "taobao_refund_RefundCreated")).expect(200);
    assertThat(applied(id).path("status").asText()).isEqualTo("PARKED");
    assertThat(messages("?status=PARKED&size=500"))
        .anyMatch(m -> m.path("messageId").asText().equals("" + id));

    app.take(OrderBody.prepaid().with("platformOrderNo", "18" + id));
    app.advance(Duration.ofMinutes(61));

    await().until(() -> applied(id).path("status").asText().equals("APPLIED"));
  }

  @Test
  void whatIsOfNoConcernIsNoted() throws Exception {
    long id = NEXT.incrementAndGet();
    send(intervention(id, "taobao_trade_TradeRated")).expect(200);

    assertThat(applied(id).path("status").asText()).isEqualTo("NOTED");
  }

  @Test
  void aWrongSignatureIsAnsweredAsThePlatformDoesAndNothingIsStored() throws Exception {
    long id = NEXT.incrementAndGet();
    byte[] body =
        intervention(id, "taobao_refund_TaobaoIntervened").getBytes(StandardCharsets.UTF_8);
    for (String proof : new String[] {null, "", "deadbeef", proof("x".getBytes())}) {
      Answer refused = send(body, proof);

      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused.at("/error_response/code")).isEqualTo("25");
      assertThat(refused.at("/error_response/sub_code")).isEqualTo("isv.invalid-signature");
    }
    assertThat(messages("?size=500").filter(m -> m.path("messageId").asText().equals("" + id)))
        .isEmpty();
  }

  @Test
  void aSignedBodyThatIsNoMessageIsConfirmedAndKept() throws Exception {
    byte[] body = ("{\"topic\":\"t\",\"é\":" + NEXT.incrementAndGet() + "}").getBytes("GBK");
    send(body, proof(body)).expect(200);
    send(body, proof(body)).expect(200);

    assertThat(messages("?status=UNREADABLE&size=500"))
        .anyMatch(m -> m.path("reason").asText().contains("UTF-8"));
  }

  @Test
  void aBodyOfTwoMegabytesIsRefusedAndOneOfFiveNotRead() throws Exception {
    byte[] body = new byte[2 * 1024 * 1024];
    byte[] larger = new byte[5 * 1024 * 1024];

    assertThat(send(body, proof(body)).at("/error_response/sub_code"))
        .isEqualTo("isv.message-too-large");
    assertThat(send(larger, proof(larger)).status()).isEqualTo(413);
  }

  @Test
  void anInterventionWithoutItsRefundIsKeptAsUnreadable() throws Exception {
    long id = NEXT.incrementAndGet();
    String body =
        intervention(id, "taobao_refund_TaobaoIntervened").replace("refund_id", "refundId");
    send(body).expect(200);

    assertThat(applied(id).path("status").asText()).isEqualTo("UNREADABLE");
    assertThat(applied(id).path("reason").asText()).contains("ticketNo");
  }

  @Test
  void theInboxIsNotForEverybody() {
    assertThat(app.asNobody().get("/api/inbox/top").status()).isEqualTo(401);
    assertThat(app.as("agent1").get("/api/inbox/top").status()).isEqualTo(403);
  }

  private static String intervention(long id, String topic) {
    return """
        {"topic":"%s","id":%d,"pub_time":"2026-03-05 10:00:01","user_nick":"demo_shop",\
        "content":"{\\"refund_id\\":99%d,\\"tid\\":18%d,\\"refund_fee\\":\\"119.00\\",\
        \\"modified\\":\\"2026-03-05 10:00:00\\"}"}"""
        .formatted(topic, id, id, id);
  }

  private JsonNode applied(long id) {
    return await("message " + id)
        .until(
            () ->
                messages("?size=500")
                    .filter(m -> m.path("messageId").asText().equals("" + id))
                    .findFirst()
                    .orElseThrow(),
            m -> !m.path("status").asText().equals("RECEIVED"));
  }

  private java.util.stream.Stream<JsonNode> messages(String query) {
    JsonNode items =
        app.as("aftersales1").get("/api/inbox/top" + query).expect(200).json().path("items");
    return StreamSupport.stream(items.spliterator(), false);
  }

  private Answer send(String body) throws Exception {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return send(bytes, proof(bytes));
  }

  private Answer send(byte[] body, String proof) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(app.address() + "/intake/top"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body));
    if (proof != null) {
      request.header("X-Gendan-Signature", proof);
    }
    var response = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse(""),
        response.body(),
        response.headers().map());
  }

  private static String proof(byte[] body) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("demo-top-secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(body));
  }
}
