package org.gendan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.Caller;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** The list of orders narrowed, kept as views, and taken out as a file. */
@WholeApp
class OrderViewsTest extends AppTest {

  private static final String HTML = "text/html";
  private static final String CSV = "text/csv";

  @Test
  void theListIsNarrowedByCasesAgentsParcelsAndWhatIsOverdue() {
    OrderCase plain = app.take(OrderBody.cod());
    OrderCase sent = app.takeSent(OrderBody.cod());
    plain.task("userTask_confirmOrder");
    app.as("agent1")
        .post(
            "/api/orders/" + sent.id() + "/exceptions",
            Map.of("requestId", "e-1", "cause", "DAMAGED", "text", "The box is torn"))
        .expect(201);
    sent.task("userTask_resolveException");
    app.as("agent1")
        .post("/api/orders/" + plain.id() + "/people", Map.of("owner", "agent2"))
        .expect(200);

    assertThat(list("cases=true")).contains(sent.no()).doesNotContain(plain.no());
    assertThat(list("agent=agent2")).contains(plain.no()).doesNotContain(sent.no());
    assertThat(list("carrier=SF")).contains(sent.no()).doesNotContain(plain.no());
    assertThat(list("overdue=true")).doesNotContain(sent.no(), plain.no());
    assertThat(list("min=246&max=246.00")).contains(sent.no(), plain.no());
    assertThat(list("min=246.01")).doesNotContain(sent.no(), plain.no());
    assertThat(list("platform=JD")).doesNotContain(sent.no(), plain.no());
    assertThat(list("agent=agent2&columns=people.owner")).contains("agent2").doesNotContain("246");
    assertThat(list("carrier=SF&columns=open.cases")).contains("Exception escalation");
    assertThat(list("agent=agent2&columns=open.cases")).doesNotContain("class=\"tag\"");
    Answer wrong = app.inABrowser("agent1").get("/orders?min=many", HTML);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("is no amount");
  }

  @Test
  void whatIsOverdueStandsInItsView() {
    OrderCase plain = app.take(OrderBody.cod());
    plain.task("userTask_confirmOrder");
    app.advance(Duration.ofHours(3));

    assertThat(list("overdue=true")).contains(plain.no());
  }

  @Test
  void aViewIsKeptReplacedSharedByALeadAndDeleted() {
    Caller agent = app.as("agent1");
    Answer kept = save(agent, "Big ones", "min=100&q=13800008000&columns=stage&evil=1", false);
    assertThat(kept.expect(200).at("/query")).isEqualTo("min=100&columns=stage");
    Answer again = save(agent, "Big ones", "min=200", false);
    assertThat(again.at("/viewId")).isEqualTo(kept.at("/viewId"));
    assertThat(names("agent1")).containsExactly("Big ones");
    assertThat(names("agent2")).isEmpty();
    assertThat(app.inABrowser("agent1").get("/orders", HTML).expect(200).text())
        .contains("Big ones", "/orders?min=200");

    assertThat(save(agent, "All", "cases=true", true).status()).isEqualTo(403);
    Answer shared = save(app.as("lead1"), "All", "cases=true", true);
    assertThat(names("agent2")).containsExactly("All");
    assertThat(agent.delete("/api/order-views/" + shared.at("/viewId")).status()).isEqualTo(403);
    app.as("lead1").delete("/api/order-views/" + shared.at("/viewId")).expect(204);
    agent.delete("/api/order-views/" + kept.at("/viewId")).expect(204);
    assertThat(agent.delete("/api/order-views/" + kept.at("/viewId")).status()).isEqualTo(404);
    assertThat(names("agent1")).isEmpty();
    assertThat(save(agent, " ", "", false).at("/errors/0/field")).isEqualTo("name");
    assertThat(save(agent, "x".repeat(61), "", false).status()).isEqualTo(422);
    assertThat(save(agent, "x", "min=%zz", false).at("/errors/0/field")).isEqualTo("query");
    assertThat(app.as("analyst1").get("/api/order-views").status()).isEqualTo(403);
  }

  @Test
  void aFileHasMasksRunsNothingAndIsNotedInTheTrail() {
    OrderCase order = app.take(OrderBody.cod().with("customerName", "=HYPERLINK(1)"));
    String path = "/orders/export?q=" + order.no() + "&columns=customer&columns=amount";
    Answer file = app.as("lead1").reading("en").get(path, CSV).expect(200);

    assertThat(file.text()).startsWith("\uFEFF");
    assertThat(file.text().lines().toList()).hasSize(2);
    assertThat(file.text())
        .contains(order.no(), "138****8000", "246.00 CNY", "Amount")
        .doesNotContain("13800008000", "HYPERLINK(1)", ",=");
    assertThat(app.as("lead1").reading("zh-CN").get(path, CSV).text()).contains("金额");
    assertThat(app.as("admin").get("/api/audit?kind=DATA_EXPORTED").expect(200).text())
        .contains("columns=customer")
        .doesNotContain(order.no());
    assertThat(app.as("agent1").get(path, CSV).status()).isEqualTo(403);
    assertThat(app.inABrowser("agent1").get("/orders?q=" + order.no(), HTML).text())
        .doesNotContain("/orders/export");
    assertThat(app.inABrowser("lead1").get("/orders?q=" + order.no(), HTML).text())
        .contains("/orders/export?q=" + order.no());
  }

  private String list(String conditions) {
    String page = app.inABrowser("agent1").get("/orders?" + conditions, HTML).expect(200).text();
    return page.substring(page.indexOf("id=\"list\""));
  }

  private static Answer save(Caller who, String name, String query, boolean shared) {
    return who.post("/api/order-views", Map.of("name", name, "query", query, "shared", shared));
  }

  private List<String> names(String user) {
    return app.as(user).get("/api/order-views").expect(200).json().findValuesAsText("name");
  }
}
