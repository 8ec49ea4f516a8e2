package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.Parcel;
import org.gendan.testing.app.TicketCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** What this house does not say goes out by no door. */
@WholeApp
class GuardedTextsJourneyTest extends AppTest {

  @Test
  void notInTheAnswerAboutAnException() {
    OrderCase order = app.take(OrderBody.cod());
    String id =
        app.as("agent1")
            .post(
                "/api/orders/" + order.id() + "/exceptions",
                Map.of("requestId", "guarded", "cause", "DELAY_RISK"))
            .expect(201)
            .at("/exceptionId");
    Answer refused = answer(id, "这里是礼品兑换部，请您签收。").expect(422);

    assertThat(refused.at("/errors/0/field")).isEqualTo("text");
    assertThat(refused.at("/errors/0/code")).isEqualTo("script-rule");
    assertThat(refused.at("/detail")).contains("礼品兑换部").contains("breaks rule B1");
    assertThat(order.story()).doesNotContain("EXCEPTION_ANSWERED");
    answer(id, "国家法定假日期间仓库照常发货。").expect(200);
  }

  @Test
  void notInTheAnswerToATicket() {
    TicketCase ticket = TicketCase.take(app, "TMALL", Map.of("kind", "GENERAL"));
    Answer refused =
        ticket.complete(
            "aftersales1", TicketCase.ANSWER, Map.of("answer", "好 评 返 现5元", "cause", "COMPANY"));

    assertThat(refused.status()).isBetween(400, 499);
    assertThat(refused.at("/message")).contains("breaks rule B7");
    assertThat(ticket.openTasks()).contains(TicketCase.ANSWER);
  }

  @Test
  void notInTheFirstAnswerToAComplaint() {
    OrderCase order = app.take(OrderBody.cod());
    Map<String, Object> complaint =
        Map.of(
            "requestId",
            OrderBody.number(),
            "orderId",
            order.id(),
            "kind",
            "PRICE",
            "text",
            "dearer than elsewhere");
    app.as("agent1").post("/api/complaints", complaint).expect(201);
    Answer refused =
        order.tryComplete(
            "aftersales1",
            "userTask_investigateComplaint",
            Map.of("finding", "none", "firstAnswer", "随便你投诉", "nextStep", "SOLVE"));

    assertThat(refused.at("/message")).contains("breaks rule 144");
    assertThat(order.story()).doesNotContain("COMPLAINT_ANSWERED");
  }

  @Test
  void notInTheReasonThatANoticeQuotes() {
    OrderCase order = app.take(OrderBody.cod());
    String parcel = order.dispatch();
    Answer refused =
        app.as("logistics1")
            .post(
                "/api/shipments/" + parcel + "/freight-events",
                Map.of(
                    "requestId",
                    "guarded",
                    "kind",
                    "DELAYED",
                    "reason",
                    "就说没有破损",
                    "at",
                    order.now().minusSeconds(60).toString(),
                    "nextEta",
                    order.now().plusSeconds(86_400).toString()))
            .expect(422);

    assertThat(refused.at("/errors/0/code")).isEqualTo("script-rule");
    assertThat(refused.at("/detail")).contains("breaks rule B13");
    Answer notices = app.as("agent1").get("/api/shipments/" + parcel + "/notices").expect(200);
    assertThat(notices.at("/total")).isEqualTo("0");
  }

  @Test
  void notInAnAmendmentThatACarrierReads() {
    OrderCase order = app.take(OrderBody.cod());
    Answer refused =
        app.as("agent1")
            .post(
                "/api/orders/" + order.id() + "/amendments",
                Map.of(
                    "requestId",
                    "guarded",
                    "kind",
                    "URGENT",
                    "text",
                    "快点啊，你们负责人电话多少",
                    "changes",
                    Map.of()))
            .expect(422);

    assertThat(refused.at("/errors/0/field")).isEqualTo("text");
    assertThat(refused.at("/detail")).contains("快点啊").contains("请对方协助，不得催逼");
    assertThat(order.story()).doesNotContain("AMENDMENT_REQUESTED");
  }

  @Test
  void notInTheWishToACarrierOnACallAndYetInItsNote() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "ZJS");
    parcel.is("IN_TRANSIT");
    Answer refused = call(order, "EXPEDITE", "真差劲，什么态度");

    assertThat(refused.at("/message")).contains("什么态度").contains("breaks rule 180");
    assertThat(order.story()).doesNotContain("FIRST_CALL");
    assertThat(call(order, "NONE", "客户说快递员真差劲，什么态度").status()).isLessThan(300);
  }

  @Test
  void aColleaguesTicketIsHeldAgainstTheListOfColleagues() {
    TicketCase ticket = TicketCase.take(app, "ERP", Map.of("kind", "GENERAL"));
    Answer refused =
        ticket.complete(
            "aftersales1",
            TicketCase.ANSWER,
            Map.of("answer", "爱做不做，我直接找你们老大", "cause", "COMPANY"));

    assertThat(refused.at("/message")).contains("breaks rule 180");
    assertThat(
            ticket
                .complete(
                    "aftersales1",
                    TicketCase.ANSWER,
                    Map.of("answer", "我不知道这单的运费，请财务核实。", "cause", "COMPANY"))
                .status())
        .isLessThan(300);
  }

  @Test
  void theSentencesThatWereLetThroughOnce() {
    for (String text : List.of("给您50元返现，请改好评", "医嘱", "你笨死了", "猪脑袋", "没脑子")) {
      TicketCase ticket = TicketCase.take(app, "TMALL", Map.of("kind", "GENERAL"));
      Answer refused =
          ticket.complete(
              "aftersales1", TicketCase.ANSWER, Map.of("answer", text, "cause", "COMPANY"));

      assertThat(refused.at("/message")).as(text).contains("breaks rule");
    }
  }

  private Answer call(OrderCase order, String action, String remark) {
    return order.tryComplete(
        "agent1",
        "userTask_makeFirstCall",
        Map.of("callResult", "REACHED", "claim", "NONE", "action", action, "remark", remark));
  }

  private Answer answer(String exceptionId, String text) {
    return app.as("agent1")
        .post("/api/exceptions/" + exceptionId + "/answers", Map.of("text", text));
  }
}
