package org.gendan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** The page of a case, whatever the case is about, and what can be done there. */
@WholeApp
class CaseControllerTest extends AppTest {

  private static final String HTML = "text/html";

  @Test
  void aCaseWithoutACallOfItsOwnHasAPageWithItsTasks() {
    OrderCase order = app.takeSent(OrderBody.cod());
    String amendment =
        app.as("agent1")
            .post(
                "/api/orders/" + order.id() + "/amendments",
                Map.of(
                    "requestId", "a-1",
                    "kind", "CONTACT",
                    "changes", Map.of("customerPhone", "13900000001")))
            .expect(201)
            .at("/amendmentId");

    String page = page("agent1", "/orders/" + order.id());
    assertThat(page).contains("/cases/" + amendment);
    assertThat(page("agent1", "/cases/" + amendment))
        .contains(order.no(), "data-panel=\"/cases/" + amendment + "/panel\"")
        .contains("data-act=\"note\"")
        .doesNotContain("??");
    assertThat(app.inABrowser("agent1").get("/cases/nothing", HTML).status()).isEqualTo(404);
  }

  @Test
  void aCaseIsAnsweredAndWithdrawnOnItsPage() {
    OrderCase order = app.take(OrderBody.cod());
    String exception =
        app.as("agent1")
            .post(
                "/api/orders/" + order.id() + "/exceptions",
                Map.of("requestId", "x-1", "cause", "DELAY_RISK", "text", "late"))
            .expect(201)
            .at("/exceptionId");

    assertThat(page("agent1", "/exceptions/" + exception))
        .contains("hx-get=\"/cases/" + exception + "/panel\"");
    String panel = page("agent1", "/cases/" + exception + "/panel");
    assertThat(panel)
        .contains("data-post=\"/api/exceptions/" + exception + "/answers\"")
        .doesNotContain("data-act=\"refund\"", "/withdrawals\"");
    assertThat(page("logistics1", "/cases/" + exception + "/panel"))
        .contains("data-post=\"/api/exceptions/" + exception + "/withdrawals\"");
    assertThat(page("analyst1", "/cases/" + exception + "/panel")).doesNotContain("data-post");

    app.inABrowser("logistics1")
        .post("/api/exceptions/" + exception + "/withdrawals", Map.of("reason", "a mistake"))
        .expect(200);
    assertThat(page("logistics1", "/cases/" + exception + "/panel"))
        .contains("Nothing of this case is under way")
        .doesNotContain("/withdrawals\"");
  }

  private String page(String person, String path) {
    return app.inABrowser(person).reading("en").get(path, HTML).expect(200).text();
  }
}
