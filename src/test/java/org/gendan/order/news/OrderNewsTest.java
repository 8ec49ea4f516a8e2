package org.gendan.order.news;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What colleagues do reaches the one who sold an order, and the one who looks after it. */
@WholeApp
class OrderNewsTest extends AppTest {

  @Autowired private NewsTelling telling;

  @Test
  void whatLogisticsWritesReachesSellerAndOwnerAndNotWhoWroteIt() {
    OrderCase order = sold("agent1", "aftersales1");
    note(order, "logistics1", "the truck broke down near Wuxi");
    note(order, "aftersales1", "told the customer");

    assertThat(said(order, "agent1"))
        .anyMatch(text -> text.contains("the truck broke down near Wuxi"))
        .anyMatch(text -> text.contains("told the customer"));
    assertThat(said(order, "aftersales1"))
        .anyMatch(text -> text.contains("the truck broke down near Wuxi"))
        .noneMatch(text -> text.contains("told the customer"));
    assertThat(said(order, "agent2")).isEmpty();
    assertThat(app.inABrowser("agent1").get("/news", "text/html").text())
        .contains(order.no(), "the truck broke down near Wuxi", "class=\"badge\"");
    assertThat(app.inABrowser("agent1").get("/orders/" + order.id() + "/panel", "text/html").text())
        .contains("data-mark-these");
  }

  @Test
  void anExceptionReachesThemAndWhatTheOrderDoesByItselfDoesNot() {
    OrderCase order = sold("agent1", "agent1");
    order.dispatch();
    assertThat(kinds(order, "agent1")).doesNotContain("ORDER_CONFIRMED", "ORDER_DISPATCHED");

    app.as("logistics1")
        .post(
            "/api/orders/" + order.id() + "/exceptions",
            Map.of("requestId", "x-1", "cause", "DAMAGED", "text", "box is crushed"))
        .expect(201);

    assertThat(kinds(order, "agent1")).contains("EXCEPTION_RAISED");
  }

  @Test
  void whatIsReadLeavesTheListAndComesBackWhenThatWasWrong() {
    OrderCase order = sold("agent2", "agent2");
    note(order, "logistics1", "delayed by snow");
    long id = of(order, "agent2", false).get(0).path("newsId").asLong();

    app.as("agent1").post("/api/news/marks", Map.of("newsIds", List.of(id))).expect(404);
    app.as("agent2").post("/api/news/marks", Map.of("newsIds", List.of())).expect(422);
    app.as("analyst1").get("/api/news").expect(403);
    app.as("agent2").post("/api/news/marks", Map.of("newsIds", List.of(id))).expect(200);
    assertThat(ids(order, "agent2", false)).doesNotContain(id);
    assertThat(ids(order, "agent2", true)).contains(id);

    app.as("agent2")
        .post("/api/news/marks", Map.of("newsIds", List.of(id), "read", false))
        .expect(200);
    assertThat(ids(order, "agent2", false)).contains(id);
  }

  @Test
  void whoGetsTheOrderGetsWhatNobodyHasRead() {
    OrderCase order = sold("agent1", "agent1");
    note(order, "logistics1", "held at the border");

    app.as("lead1")
        .post(
            "/api/orders/" + order.id() + "/people", Map.of("owner", "agent2", "seller", "agent2"))
        .expect(200);

    assertThat(said(order, "agent1")).isEmpty();
    assertThat(said(order, "agent2")).anyMatch(text -> text.contains("held at the border"));
    assertThat(kinds(order, "agent2")).contains("ORDER_PEOPLE");
  }

  @Test
  void theDeskIsToldOnceForAllThatHasComeUp() {
    app.advance(Duration.ofMinutes(20));
    OrderCase order = sold("agent1", "agent1");
    OrderCase other = sold("agent1", "agent1");
    note(order, "logistics1", "one");
    note(other, "logistics1", "two");

    telling.tell();
    String board = app.inABrowser("lead1").get("/team/board", "text/html").text();
    assertThat(board).contains("agent1:").contains(order.no()).contains(other.no());

    OrderCase later = sold("agent1", "agent1");
    note(later, "logistics1", "three");
    telling.tell();
    assertThat(app.inABrowser("lead1").get("/team/board", "text/html").text())
        .as("what comes up within a quarter of an hour waits")
        .doesNotContain(later.no());
    app.advance(Duration.ofMinutes(16));
    telling.tell();
    assertThat(app.inABrowser("lead1").get("/team/board", "text/html").text()).contains(later.no());
  }

  private OrderCase sold(String seller, String owner) {
    OrderCase order = app.take(OrderBody.cod());
    app.as("lead1")
        .post("/api/orders/" + order.id() + "/people", Map.of("seller", seller, "owner", owner))
        .expect(200);
    return order;
  }

  private void note(OrderCase order, String userId, String text) {
    app.as(userId)
        .post(
            "/api/orders/" + order.id() + "/notes",
            Map.of("requestId", "n-" + text.hashCode(), "text", text))
        .expect(201);
  }

  private List<JsonNode> of(OrderCase order, String userId, boolean read) {
    JsonNode items =
        app.as(userId).get("/api/news?size=500&read=" + read).expect(200).json().path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(item -> item.path("orderId").asText().equals(order.id()))
        .toList();
  }

  private List<String> said(OrderCase order, String userId) {
    return of(order, userId, false).stream()
        .flatMap(item -> StreamSupport.stream(item.path("said").spliterator(), false))
        .map(said -> said.path("text").asText())
        .toList();
  }

  private List<String> kinds(OrderCase order, String userId) {
    return of(order, userId, false).stream().map(item -> item.path("kind").asText()).toList();
  }

  private List<Long> ids(OrderCase order, String userId, boolean read) {
    return of(order, userId, read).stream().map(item -> item.path("newsId").asLong()).toList();
  }
}
