package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.TicketCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** What goes out, through the vendors' own formats and the sandbox behind them. */
@WholeApp
class MessagesJourneyTest extends AppTest {

  @Test
  void aMessageWhoseAnswerIsLostIsNotSentASecondTime() {
    OrderCase order = dayOrder();
    fault("aliyun-sms", "LOST_ANSWER", order.no(), 1);
    report(order, "DELAY_RISK");

    told(order, "aliyun-sms", "出现异常");
    await("the lost answer is asked for")
        .untilAsserted(
            () -> {
              app.advance(Duration.ofSeconds(5));
              assertThat(order.story()).contains("CUSTOMER_TOLD");
            });

    assertThat(sent(order, "出现异常")).hasSize(1);
    assertThat(sent(order, "出现异常").get(0).path("text").asText()).startsWith("【演示商城】");
  }

  @Test
  void whileTheChannelIsDownNothingIsLostAndTheFailureOpensNoCaseOfItsOwn() {
    OrderCase order = dayOrder();
    fault("aliyun-sms", "DOWN", order.no(), 0);
    String id = report(order, "DELAY_RISK");
    String notice = only(id).path("noticeId").asText();
    await("incident")
        .untilAsserted(
            () -> {
              app.advance(Duration.ofMinutes(1));
              assertThat(incidents(notice)).hasSize(1);
            });
    app.advance(Duration.ofMinutes(30));

    assertThat(incidents(notice)).as("one, however long it lasts").hasSize(1);
    assertThat(cases(order)).as("no case about the failed notice").hasSize(1);
    assertThat(sent(order, "出现异常")).isEmpty();

    app.as("admin").delete("/sandbox/notify-faults?channel=aliyun-sms&text=" + order.no());
    newTries(notice);
    told(order, "aliyun-sms", "出现异常");
    assertThat(sent(order, "出现异常")).hasSize(1);
  }

  @Test
  void whoLosesACaseAndWhoGetsItAreToldInTheirChats() {
    OrderCase order = dayOrder();
    String id = report(order, "TICKET_OVERDUE");
    order.fireTimer("event_solutionOverdue", id);

    told(order, "feishu", "技术支持 转至 主管");
    told(order, "wecom", "已升级到你组");
    assertThat(sent(order, "转至").get(0).path("phone").asText()).isEqualTo("tech-support");
    assertThat(sent(order, "已升级到你组").get(0).path("phone").asText()).isEqualTo("all");
    assertThat(sent(order, "转至").get(0).path("text").asText())
        .contains("物流未更新", "未按时解决")
        .doesNotContain("OVERDUE", "NO_UPDATE");
  }

  @Test
  void afterSalesIsRemindedOfATicketTwiceAndNamesNoCustomer() {
    TicketCase ticket = TicketCase.take(app, "ERP", Map.of("kind", "GENERAL"));
    String number = ticket.at("/ticketNo");
    for (int hour = 0; hour < 26 && !ticket.story().contains("TICKET_LAST_REMINDER"); hour++) {
      app.as("aftersales1").post("/api/duty/log-on", Map.of());
      app.advance(Duration.ofHours(1));
    }

    await("both reminders")
        .untilAsserted(
            () ->
                assertThat(texts(number))
                    .hasSize(2)
                    .anyMatch(text -> text.contains("时限已过半"))
                    .anyMatch(text -> text.contains("即将超时")));
  }

  /** An order taken at ten in the morning, outside quiet hours. */
  private OrderCase dayOrder() {
    OrderCase order = app.take(OrderBody.cod());
    var local = order.now().atZone(java.time.ZoneId.of("Asia/Shanghai"));
    var ten = local.toLocalDate().atTime(10, 0).atZone(local.getZone());
    var next = ten.isBefore(local) ? ten.plusDays(1) : ten;
    app.advance(Duration.between(local, next));
    return order;
  }

  private String report(OrderCase order, String cause) {
    return app.as("agent1")
        .post("/api/orders/" + order.id() + "/exceptions", Map.of("requestId", "m", "cause", cause))
        .expect(201)
        .at("/exceptionId");
  }

  private void fault(String channel, String mode, String text, int times) {
    app.as("admin")
        .post(
            "/sandbox/notify-faults",
            Map.of("channel", channel, "mode", mode, "text", text, "times", times))
        .expect(204);
  }

  private void told(OrderCase order, String channel, String words) {
    await(words)
        .untilAsserted(
            () -> {
              app.advance(Duration.ofSeconds(5));
              assertThat(sent(order, words))
                  .isNotEmpty()
                  .allMatch(one -> one.path("channel").asText().equals(channel));
            });
  }

  private List<JsonNode> sent(OrderCase order, String words) {
    return messages().stream()
        .filter(one -> one.path("text").asText().contains(order.no()))
        .filter(one -> one.path("text").asText().contains(words))
        .toList();
  }

  private List<String> texts(String words) {
    return messages().stream()
        .map(one -> one.path("text").asText())
        .filter(text -> text.contains(words))
        .toList();
  }

  private List<JsonNode> messages() {
    return list(app.as("admin").get("/api/demo/messages").expect(200).json());
  }

  private JsonNode only(String exceptionId) {
    JsonNode notices =
        app.as("agent1").get("/api/exceptions/" + exceptionId).expect(200).json().path("notices");
    assertThat(notices).hasSize(1);
    return notices.get(0);
  }

  private List<JsonNode> cases(OrderCase order) {
    JsonNode found = app.as("agent1").get("/api/exceptions?size=200").expect(200).json();
    return list(found.path("items")).stream()
        .filter(one -> one.path("orderId").asText().equals(order.id()))
        .toList();
  }

  private List<JsonNode> incidents(String businessKey) {
    return instances(businessKey).stream()
        .flatMap(
            instance ->
                list(
                    app.as("admin")
                        .get(app.engine("/incident?processInstanceId=" + instance))
                        .expect(200)
                        .json())
                    .stream())
        .toList();
  }

  private void newTries(String businessKey) {
    for (String instance : instances(businessKey)) {
      JsonNode jobs =
          app.as("admin")
              .get(app.engine("/job?maxResults=5&processInstanceId=" + instance))
              .expect(200)
              .json();
      String job = jobs.get(0).path("id").asText();
      app.as("admin").put(app.engine("/job/" + job + "/retries"), Map.of("retries", 3)).expect(204);
    }
  }

  private List<String> instances(String businessKey) {
    String query = "/process-instance?maxResults=5&businessKey=" + businessKey;
    return list(app.as("admin").get(app.engine(query)).expect(200).json()).stream()
        .map(instance -> instance.path("id").asText())
        .toList();
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
