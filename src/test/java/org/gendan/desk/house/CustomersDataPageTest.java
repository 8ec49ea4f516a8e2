package org.gendan.desk.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.Caller;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** The page where a customer who asks for the data, or for their end, is answered. */
@WholeApp
class CustomersDataPageTest extends AppTest {

  private static final String HTML = "text/html";
  private static final Pattern LIST =
      Pattern.compile("data-list=\"([^\"]+)\"(.*?)</thead>", Pattern.DOTALL);
  private static final Pattern FIELD = Pattern.compile("data-field=\"([^\"]+)\"");

  @Test
  void itIsThereForWhoMayAnswerCustomers() {
    for (String language : List.of("en", "zh-CN")) {
      assertThat(
              app.inABrowser("supervisor1")
                  .reading(language)
                  .get("/privacy", HTML)
                  .expect(200)
                  .text())
          .contains("href=\"/privacy\"")
          .doesNotContain("??")
          .doesNotContainPattern("<script(?![^>]*src=)|<style|\\sstyle=|\\son\\w+=");
    }
    assertThat(app.inABrowser("admin").get("/privacy", HTML).status()).isEqualTo(200);
    for (String person : List.of("agent1", "lead1", "analyst1", "head1")) {
      assertThat(app.inABrowser(person).get("/privacy", HTML).status()).as(person).isEqualTo(403);
      assertThat(app.inABrowser(person).get("/orders", HTML).expect(200).text())
          .as(person)
          .doesNotContain("href=\"/privacy\"");
    }
  }

  @Test
  void everyColumnIsAFieldOfItsCall() {
    OrderCase order = app.take(OrderBody.cod());
    Caller supervisor = app.inABrowser("supervisor1");
    Map<String, String> wish = Map.of("phone", "13700009999", "reason", "asked by mail");
    supervisor.post("/api/privacy/exports", wish).expect(201);
    supervisor.post("/api/privacy/erasures", wish).expect(201);
    supervisor
        .post("/api/privacy/holds", Map.of("orderId", order.id(), "reason", "a court asks"))
        .expect(201);

    var lists = LIST.matcher(supervisor.get("/privacy", HTML).expect(200).text());
    int seen = 0;
    while (lists.find()) {
      JsonNode items = supervisor.get(lists.group(1)).expect(200).json().path("items");
      // What retention did is listed when it has done something; its fields are those of the table.
      JsonNode first = items.path(0);
      if (!lists.group(1).endsWith("retention-runs")) {
        assertThat(first.isMissingNode()).as(lists.group(1)).isFalse();
        FIELD
            .matcher(lists.group(2))
            .results()
            .map(field -> field.group(1))
            .forEach(field -> assertThat(first.has(field)).as(field).isTrue());
      }
      seen++;
    }
    assertThat(seen).isEqualTo(4);
  }

  @Test
  void aHoldIsPlacedOnTheOrdersPageAndLiftedInTheList() {
    OrderCase order = app.take(OrderBody.cod());
    Caller supervisor = app.inABrowser("supervisor1");

    assertThat(supervisor.get("/orders/" + order.id(), HTML).expect(200).text())
        .contains("data-act=\"legalHold\"");
    assertThat(app.inABrowser("agent1").get("/orders/" + order.id(), HTML).expect(200).text())
        .doesNotContain("data-act=\"legalHold\"");
    supervisor
        .post("/api/privacy/holds", Map.of("orderId", order.id(), "reason", "a court asks"))
        .expect(201);
    JsonNode hold = supervisor.get("/api/privacy/holds").expect(200).json().at("/items/0");
    assertThat(hold.path("platformOrderNo").asText()).isEqualTo(order.no());
    String lift = "/api/privacy/holds/" + hold.path("holdId").asText() + "/releases";
    assertThat(supervisor.post(lift, Map.of("reason", " ")).expect(422).at("/errors/0/field"))
        .isEqualTo("reason");
    supervisor.post(lift, Map.of("reason", "it was dropped")).expect(200);
    assertThat(supervisor.get("/api/privacy/holds").json().at("/items/0/liftedBy").asText())
        .isEqualTo("supervisor1");
    assertThat(app.as("agent1").get("/api/privacy/holds").status()).isEqualTo(403);
  }
}
