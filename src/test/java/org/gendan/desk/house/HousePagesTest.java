package org.gendan.desk.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.Caller;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** The pages about more than one order, and the call that each shows. */
@WholeApp
class HousePagesTest extends AppTest {

  private static final String HTML = "text/html";
  private static final List<String> PAGES =
      List.of(
          "/day-list",
          "/unnoted",
          "/windows",
          "/duty",
          "/quarantine",
          "/messages",
          "/dispatch-list");
  private static final Pattern CALL = Pattern.compile("class=\"api\" href=\"([^\"]+)\"");

  @Test
  void eachPageNamesTheCallThatFillsIt() {
    Caller agent = app.inABrowser("agent1");

    for (String path : PAGES) {
      for (String language : List.of("en", "zh-CN")) {
        String page = agent.reading(language).get(path, HTML).expect(200).text();
        assertThat(page)
            .as(path)
            .doesNotContain("??")
            .doesNotContainPattern("<script(?![^>]*src=)|<style|\\sstyle=|\\son\\w+=");
        assertThat(page.split("class=\"house\"")).as(path + " has one table").hasSize(2);
        var call = CALL.matcher(page);
        assertThat(call.find()).as(path).isTrue();
        Answer rows = agent.get(call.group(1).replace("&amp;", "&"));
        assertThat(rows.expect(200).json().has("items")).as(path).isTrue();
      }
    }
    assertThat(app.asNobody().get("/duty", HTML).status()).isEqualTo(302);
  }

  @Test
  void everyColumnIsAFieldOfItsCall() {
    OrderCase sent = app.takeSent(OrderBody.cod());
    app.as("agent1")
        .post("/api/orders/" + sent.id() + "/track-links", Map.of("send", true))
        .expect(201);
    app.take(OrderBody.cod()).confirm();
    app.take(OrderBody.cod().with("placedAt", "2026-07-07T09:00:00+08:00"));
    Caller agent = app.inABrowser("agent1");
    agent.post("/api/duty/log-on", Map.of()).expect(200);
    app.importCsv("/api/orders/import", OrderBody.header() + "\nNOWHERE,1,,,,,,,,,,,,,,,,,,,,,");

    for (String path : PAGES) {
      String page = agent.get(path, HTML).expect(200).text();
      var call = CALL.matcher(page);
      assertThat(call.find()).isTrue();
      var first = agent.get(call.group(1).replace("&amp;", "&")).json().path("items").path(0);
      assertThat(first.isMissingNode()).as(path).isFalse();
      Pattern.compile("data-field=\"([^\"]+)\"")
          .matcher(page)
          .results()
          .flatMap(field -> List.of(field.group(1).split("/")).stream())
          .forEach(field -> assertThat(first.has(field)).as(path + " " + field).isTrue());
    }
  }

  @Test
  void aCaseHasAPageWithWordsForWhatItsCallAnswers() {
    OrderCase sent = app.takeSent(OrderBody.cod());
    String parcel = sent.show().path("shipments").path(0).path("shipmentId").asText();
    for (String language : List.of("en", "zh-CN")) {
      String page =
          app.inABrowser("agent1")
              .reading(language)
              .get("/shipments/" + parcel, HTML)
              .expect(200)
              .text();
      assertThat(page)
          .contains("data-call=\"/api/shipments/" + parcel + "\"", "<dt>waybillNo</dt>")
          .contains("<dd>" + (language.equals("en") ? "Waybill" : "运单号") + "</dd>")
          .doesNotContain("??");
    }
    assertThat(app.inABrowser("agent1").get("/orders/" + sent.id(), HTML).text())
        .contains("href=\"/shipments/" + parcel + "\"")
        .doesNotContain("href=\"/api/shipments");
  }

  @Test
  void filesAreDroppedByWhoMayImportThem() {
    assertThat(app.inABrowser("agent1").get("/orders/import", HTML).expect(200).text())
        .contains("/api/orders/import", "format=taobao")
        .doesNotContain("/api/shipments/import", "??");
    assertThat(app.inABrowser("logistics1").get("/orders/import", HTML).expect(200).text())
        .contains("/api/orders/import", "/api/shipments/import", "/api/tracking/import");
    assertThat(app.inABrowser("finance1").get("/orders/import", HTML).expect(200).text())
        .contains("Your desk imports no files")
        .doesNotContain("class=\"card drop\"");
  }

  @Test
  void anOrderIsTakenByItsFormAndAnItemKnowsItsLastPriceAndStock() {
    OrderBody earlier = OrderBody.cod();
    app.take(earlier);
    app.as("admin").post("/api/demo/erp/stock", Map.of("sku", "P100-RED-M", "quantity", 5));
    Caller agent = app.inABrowser("agent1");

    String page = agent.get("/orders/new", HTML).expect(200).text();
    assertThat(page)
        .contains("data-post=\"/api/orders\"", "name=\"lines[0].sku\"", "value=\"PHONE\"")
        .doesNotContain("??");
    Answer item = agent.get("/api/items/P100-RED-M").expect(200);
    assertThat(item.json().path("unitPrice").decimalValue()).isEqualByComparingTo("129.00");
    assertThat(item.at("/name")).isEqualTo("羽绒服 红 M");
    assertThat(item.json().path("listPrice").decimalValue()).isEqualByComparingTo("129.00");
    assertThat(item.json().path("available").asInt()).isPositive();
    assertThat(agent.get("/api/items/P100-BLK-L").expect(200).json().path("listPrice").asText())
        .as("never sold here, but in the price list")
        .isEqualTo("139.0");
    assertThat(page).contains("data-listed=", "data-sold=");
    assertThat(agent.get("/api/items/NONE-1").expect(200).json().path("unitPrice").isNull())
        .isTrue();
    assertThat(app.inABrowser("finance1").get("/orders/new", HTML).status()).isEqualTo(403);
    assertThat(app.inABrowser("finance1").get("/api/items/P100-RED-M").status()).isEqualTo(403);
  }
}
