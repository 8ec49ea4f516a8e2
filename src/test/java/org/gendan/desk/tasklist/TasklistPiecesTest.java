package org.gendan.desk.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.DeskTime;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** What our scripts in Tasklist get. */
@WholeApp
class TasklistPiecesTest extends AppTest {

  private static final String HTML = "text/html";

  @Test
  void aCardSaysWhatItIsAboutAndWhenItIsDueByTheClockOfTheHouse() {
    OrderCase order = app.takeSent(OrderBody.cod());
    app.as("agent1")
        .post(
            "/api/orders/" + order.id() + "/exceptions",
            Map.of("requestId", "e-1", "cause", "DAMAGED", "text", "The box is torn"))
        .expect(201);
    String sent = order.task("userTask_resolveException").path("taskId").asText();
    OrderCase waiting = app.take(OrderBody.cod());
    String confirm = waiting.task("userTask_confirmOrder").path("taskId").asText();
    DeskTime.runFrom(DeskTime.MORNING.plus(Duration.ofMinutes(110)));

    String cards = cards("en", sent, confirm, "no-such-task");
    assertThat(cards)
        .contains("data-card=\"" + sent + "\"", order.no(), "SF" + order.no(), "SF Express")
        .contains("data-card=\"" + confirm + "\"", waiting.no(), "Tmall", "张*", "138****8000")
        .contains("class=\"due soon\"", "min left", "Order confirmation")
        .doesNotContain("no-such-task");
    assertThat(cards.indexOf(sent)).isLessThan(cards.indexOf(confirm));
    assertThat(cards("zh-CN", confirm)).contains("天猫", "还剩", "稳单");

    DeskTime.runFrom(DeskTime.MORNING.plus(Duration.ofHours(48)));
    assertThat(cards("en", confirm)).contains("class=\"due over\"", "over");
  }

  @Test
  void oneFieldFindsTasksByWhatACustomerOrACarrierNames() {
    OrderCase order = app.take(OrderBody.cod());
    String confirm = order.task("userTask_confirmOrder").path("taskId").asText();
    OrderCase sent = app.takeSent(OrderBody.cod());

    for (String named : new String[] {order.no(), order.no().substring(2)}) {
      assertThat(found(named))
          .as(named)
          .contains("data-task=\"" + confirm + "\"", "/orders/" + order.id())
          .doesNotContain(sent.no());
    }
    assertThat(found("8000")).contains(order.no(), sent.no());
    assertThat(found("SF" + sent.no())).contains(sent.no()).doesNotContain(confirm);
    assertThat(found("no%20such%20thing")).contains("No order is found");
    assertThat(found("100%25")).contains("No order is found");
  }

  @Test
  void theScriptsSpeakTheLanguageOfTheReader() {
    assertThat(app.inABrowser("agent1").reading("zh-CN").get("/tasks/words").at("/list.overdue"))
        .isEqualTo("已超时");
    assertThat(app.inABrowser("agent1").reading("de").get("/tasks/words").at("/list.overdue"))
        .isEqualTo("Overdue");
    assertThat(app.asNobody().get("/tasks/cards?id=x", HTML).status()).isEqualTo(302);
  }

  private String cards(String language, String... taskIds) {
    return app.inABrowser("agent1")
        .reading(language)
        .get("/tasks/cards?id=" + String.join("&id=", taskIds), HTML)
        .expect(200)
        .text();
  }

  private String found(String named) {
    return app.inABrowser("agent1").get("/tasks/found?q=" + named, HTML).expect(200).text();
  }
}
