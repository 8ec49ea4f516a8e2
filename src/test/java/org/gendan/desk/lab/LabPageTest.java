package org.gendan.desk.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.Caller;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page of the lab shows, and to whom. */
@WholeApp
class LabPageTest extends AppTest {

  private static final String CHOOSE = "class=\"plain choose\"";

  @Test
  void anAnalystSeesEveryNumberWithItsMeaningAndMayChangeIt() {
    app.take(OrderBody.cod()).task("userTask_confirmOrder");

    String page = page("analyst1", "/lab");

    assertThat(page)
        .contains(
            "data-timer=\"order-confirmation.userTask_confirmOrder.due\"",
            "data-timer=\"order-lifecycle.startEvent_dispatchLate.duration\"",
            ">48 h<",
            CHOOSE,
            "id=\"change\"");
  }

  @Test
  void aLeadLooksAndIsOfferedNoChange() {
    assertThat(page("lead1", "/lab"))
        .contains("You may look; analysts change.")
        .doesNotContain(CHOOSE, "id=\"change\"", "id=\"upload\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"agent1", "logistics1", "finance1"})
  void othersAreRefused(String user) {
    assertThat(as(user).get("/lab").status()).isEqualTo(403);
    assertThat(as(user).get("/lab/files/order-lifecycle.bpmn").status()).isEqualTo(403);
    assertThat(page(user, "/orders")).doesNotContain("href=\"/lab\"");
  }

  @Test
  void aModelIsShownAloneWithItsFile() {
    assertThat(page("analyst1", "/lab?model=order-lifecycle"))
        .contains("id=\"canvas\"", "/lab/files/order-lifecycle.bpmn")
        .doesNotContain("data-timer=\"order-confirmation.");
    assertThat(page("analyst1", "/lab?model=duty-shifts")).doesNotContain("id=\"canvas\"");
    Answer file = as("lead1").get("/lab/files/order-lifecycle.bpmn").expect(200);
    assertThat(file.text()).contains("startEvent_dispatchLate", "PT48H");
  }

  @Test
  void aKindIsShownAlone() {
    assertThat(page("analyst1", "/lab?kind=CALENDAR"))
        .contains("data-timer=\"desk.calendar.hours\"")
        .doesNotContain(CHOOSE, ".duration\"");
    assertThat(page("analyst1", "/lab?kind=TASK")).contains(".due\"").doesNotContain(".duration\"");
  }

  @Test
  void whatIsNotThereIsSaidInASentence() {
    Answer model = as("analyst1").get("/lab?model=nonsense");
    assertThat(model.status()).isEqualTo(422);
    assertThat(model.text()).contains("nonsense");
    Answer kind = as("analyst1").get("/lab?kind=nonsense");
    assertThat(kind.status()).isEqualTo(422);
    assertThat(kind.text()).contains("TIMER");
    assertThat(as("analyst1").get("/lab/files/application.yaml").status()).isEqualTo(404);
    assertThat(as("analyst1").get("/lab/files/nonsense.bpmn").status()).isEqualTo(404);
  }

  private Caller as(String user) {
    return app.inABrowser(user);
  }

  private String page(String user, String path) {
    return as(user).get(path).expect(200).text();
  }
}
