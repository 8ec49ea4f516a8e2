package org.gendan.security.enginedoor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.Caller;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** A no is in the language of who is refused, and its codes are for programs. */
@WholeApp
class RefusedInWordsTest extends AppTest {

  private static final String WEBAPP = "/camunda/api/engine/engine/default";
  private static final Map<String, Object> REACHED_WITHOUT_AMOUNT =
      Map.of("variables", Map.of("callResult", Map.of("value", "REACHED")));

  @Test
  void aRefusedAnswerNamesTheFieldAsTheFormDoes() {
    String task = task();
    Caller agent = app.inTasklist("agent1");
    String path = WEBAPP + "/task/" + task + "/submit-form";

    Answer chinese = agent.reading("zh-CN").post(path, REACHED_WITHOUT_AMOUNT);
    Answer english = agent.reading("en").post(path, REACHED_WITHOUT_AMOUNT);
    Answer program =
        app.as("agent1").post(app.engine("/task/" + task + "/submit-form"), REACHED_WITHOUT_AMOUNT);

    assertThat(chinese.status()).isEqualTo(english.status()).isEqualTo(program.status());
    assertThat(chinese.at("/message")).isEqualTo("客户说出的金额：未填写；请询问客户货到应付多少，并填入客户的回答");
    assertThat(english.at("/message"))
        .isEqualTo(
            "Amount the customer named: is missing; ask the customer what is due on arrival and"
                + " enter the answer");
    assertThat(program.at("/message"))
        .contains("Cannot submit task form " + task + ": namedAmount: is missing; ask");
  }

  @Test
  void whoComesSecondReadsWhoHasTheTask() {
    String task = task();
    app.inTasklist("agent2")
        .post(WEBAPP + "/task/" + task + "/claim", Map.of("userId", "agent2"))
        .expect(204);
    Caller other = app.inTasklist("agent1");
    String path = WEBAPP + "/task/" + task + "/claim";

    assertThat(
            other.reading("zh").post(path, Map.of("userId", "agent1")).expect(409).at("/message"))
        .isEqualTo("“确认订单”由 agent2 办理中；请 agent2 交还，或请组长改派");
    assertThat(
            other.reading("en").post(path, Map.of("userId", "agent1")).expect(409).at("/message"))
        .startsWith("'Confirm order' is held by agent2");
  }

  @Test
  void aProblemOfTheApiIsInTheLanguageOfItsCallerWithTheSameCodes() {
    Map<String, Object> empty = Map.of("requestId", "n-1", "text", "");
    OrderCase order = app.take(OrderBody.cod());
    String path = "/api/orders/" + order.id() + "/notes";

    JsonNode chinese = app.as("agent1").reading("zh-CN").post(path, empty).expect(422).json();
    JsonNode plain = app.as("agent1").post(path, empty).expect(422).json();

    assertThat(chinese.path("title").asText()).isEqualTo("填写有误");
    assertThat(chinese.at("/errors/0/message").asText()).startsWith("未填写");
    assertThat(chinese.path("detail").asText()).contains("未填写").doesNotContain("missing");
    assertThat(plain.path("title").asText()).isEqualTo("Invalid input");
    assertThat(plain.at("/errors/0/message").asText()).startsWith("is missing");
    for (String same : new String[] {"/type", "/status", "/errors/0/code", "/errors/0/field"}) {
      assertThat(chinese.at(same)).isEqualTo(plain.at(same));
    }
  }

  @Test
  void aRoleThatMayNotReadsWhoMay() {
    OrderCase order = app.take(OrderBody.cod());
    Map<String, Object> parcel = Map.of("carrier", "SF", "waybillNo", "SF1234567890");
    String path = "/api/orders/" + order.id() + "/shipments";

    assertThat(app.as("agent1").reading("zh").post(path, parcel).expect(403).at("/detail"))
        .isEqualTo("agent1 无权办理（登记发货）；只有以下组可以：物流、系统管理员");
    assertThat(app.asNobody().reading("zh").get("/api/orders").expect(401).at("/title"))
        .isEqualTo("请先登录");
  }

  @Test
  void whatTheEngineRefusesItselfIsReadInChineseToo() {
    Caller logistics = app.inTasklist("logistics1");
    String path = WEBAPP + "/task/" + task();

    assertThat(
            logistics
                .reading("zh")
                .post(path + "/claim", Map.of("userId", "logistics1"))
                .at("/message"))
        .contains("“确认订单”是", "logistics1 不属于该组")
        .doesNotContain("order-agents");
    assertThat(logistics.reading("zh").get(WEBAPP + "/task/none").expect(404).at("/message"))
        .isEqualTo("不存在或已不在；请重新查看列表");
    assertThat(logistics.reading("en").get(WEBAPP + "/task/none").expect(404).at("/message"))
        .contains("none");
  }

  private String task() {
    OrderCase order = app.take(OrderBody.cod());
    return order.task("userTask_confirmOrder").path("taskId").asText();
  }
}
