package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** An analyst rewrites what customers and desks are told; the next message says it. */
@WholeApp
class TextsJourneyTest extends AppTest {

  private static final String TAKEN = "/api/texts/exception-taken";
  private static final String CHINESE = "您好，订单 {orderNo} 已由专人跟进，{solutionDue} 前答复您。";
  private static final String ENGLISH =
      "Hello, order {orderNo} is looked after; we answer by {solutionDue}.";

  @Test
  void theNextMessageSaysWhatTheAnalystWrote() {
    app.as("analyst1").put(TAKEN, edit("clearer for customers")).expect(200);
    OrderCase order = app.take(OrderBody.cod());
    app.as("agent1")
        .post(
            "/api/orders/" + order.id() + "/exceptions",
            Map.of("requestId", "t", "cause", "NOT_SHIPPED"))
        .expect(201);

    await("the notice")
        .untilAsserted(
            () -> {
              app.advance(Duration.ofSeconds(5));
              assertThat(sent(order.no()))
                  .anyMatch(text -> text.contains("订单 " + order.no() + " 已由专人跟进"));
            });
  }

  @Test
  void aTextShowsWhoChangedItWhenAndWhyAndHowLongItIs() {
    app.as("analyst1").put(TAKEN, edit("clearer for customers")).expect(200);
    JsonNode shown = app.as("agent1").get(TAKEN).expect(200).json();

    assertThat(shown.path("version").asInt()).isEqualTo(1);
    assertThat(shown.at("/history/0/by").asText()).isEqualTo("analyst1");
    assertThat(shown.at("/history/0/reason").asText()).isEqualTo("clearer for customers");
    assertThat(shown.at("/history/0/at").asText()).isNotEmpty();
    assertThat(shown.at("/lengths/0/example").asText()).startsWith("您好，订单 2603020001 已由专人跟进");
    assertThat(shown.at("/lengths/0/messages").asInt()).isEqualTo(1);
    assertThat(shown.at("/words/1/placeholder").asText()).isEqualTo("solutionDue");
  }

  @Test
  void theFileIsFetchedEditedAndGivenBack() {
    Answer file = app.as("analyst1").get(TAKEN, "application/yaml").expect(200);
    assertThat(file.text()).startsWith("zh-CN: '您好").contains("\nen: 'Hello");
    String edited = file.text().replace("您好，", "您好！");

    app.as("analyst1").putAs(TAKEN + "?reason=friendlier", "application/yaml", edited).expect(200);

    assertThat(app.as("agent1").get(TAKEN).at("/chinese")).startsWith("您好！");
    Answer broken =
        app.as("analyst1").putAs(TAKEN + "?reason=try", "application/yaml", "zh: x\n").expect(422);
    assertThat(broken.at("/errors/0/field")).isEqualTo("exception-taken.yaml:1");
  }

  @Test
  void aChangeIsTakenBack() {
    String before = app.as("analyst1").get(TAKEN).at("/chinese");
    app.as("analyst1").put(TAKEN, edit("clearer")).expect(200);
    app.as("analyst1")
        .post(TAKEN + "/changes/1/withdrawals", Map.of("reason", "it was not"))
        .expect(201);

    assertThat(app.as("analyst1").get(TAKEN).at("/chinese")).isEqualTo(before);
    assertThat(app.as("analyst1").get(TAKEN).json().path("history")).hasSize(2);
    app.as("analyst1")
        .post(TAKEN + "/changes/1/withdrawals", Map.of("reason", "again"))
        .expect(409);
    app.as("analyst1").post(TAKEN + "/changes/9/withdrawals", Map.of("reason", "none")).expect(404);
  }

  @Test
  void onlyAnalystsChangeTexts() {
    app.as("lead1").put(TAKEN, edit("mine")).expect(403);
    app.as("aftersales1").post(TAKEN + "/acceptances", Map.of("reason", "mine")).expect(403);
    app.as("analyst1").put("/api/texts/no-such", edit("x")).expect(404);
  }

  @Test
  void whatHasNoPlaceOrMayNotBeSaidIsRefusedByField() {
    Answer refused =
        app.as("analyst1")
            .put(
                TAKEN,
                Map.of(
                    "chinese",
                    "您好 {orderNo} {solutionDue} {phone}，给您50元返现，请改好评",
                    "english",
                    "Hello {orderNo}",
                    "reason",
                    "try"))
            .expect(422);

    assertThat(refused.wrongFields()).contains("zh-CN", "en");
    assertThat(refused.at("/detail"))
        .contains("{phone} is not known", "{solutionDue} is missing", "breaks rule B7", "不得用好处换评价");
  }

  @Test
  void allTextsAreListed() {
    JsonNode items = app.as("agent1").get("/api/texts").expect(200).json().path("items");

    assertThat(items.size()).isGreaterThan(25);
    assertThat(StreamSupport.stream(items.spliterator(), false).map(i -> i.path("code").asText()))
        .contains("exception-taken", "case-gone");
  }

  private static Map<String, Object> edit(String reason) {
    return Map.of("chinese", CHINESE, "english", ENGLISH, "reason", reason);
  }

  private List<String> sent(String words) {
    JsonNode all = app.as("admin").get("/api/demo/messages").expect(200).json();
    return StreamSupport.stream(all.spliterator(), false)
        .map(message -> message.path("text").asText())
        .filter(text -> text.contains(words))
        .toList();
  }
}
