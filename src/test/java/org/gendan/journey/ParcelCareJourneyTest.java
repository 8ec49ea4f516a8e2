package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.Parcel;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** What customers are asked about their parcels. */
@WholeApp
class ParcelCareJourneyTest extends AppTest {

  private static final String VERIFY = "userTask_verifyOutcome";
  private static final String CALLBACK = "userTask_makeDeliveryCallback";
  private static final String DAY_SEVEN = "userTask_checkSeventhDay";
  private static final String EXCEPTION = "userTask_resolveException";

  @Test
  void aLowScoreOfTheCallbackIsNotForgotten() {
    OrderCase order = signed("VERIFIED");
    Answer refused =
        order.tryComplete("aftersales1", CALLBACK, Map.of("callResult", "REACHED", "score", "6"));
    assertThat(refused.status()).isEqualTo(400);
    order.complete(
        "aftersales1", CALLBACK, Map.of("callResult", "REACHED", "score", "3", "remark", "late"));

    assertThat(order.openTasks()).containsExactly(EXCEPTION);
    assertThat(order.story()).contains("CHECK_CALLBACK", "ALARM_OTHER");
    assertThat(order.status()).isEqualTo("COMPLETED");
  }

  @Test
  void aGoodScoreEndsTheCallback() {
    OrderCase order = signed("VERIFIED");
    order.complete("aftersales1", CALLBACK, Map.of("callResult", "REACHED", "score", "4"));

    assertThat(order.openTasks()).isEmpty();
  }

  @Test
  void onDaySevenTheCustomerIsAskedHowThingsAre() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("DELIVERED");
    order.complete("logistics1", VERIFY, Map.of("verifiedOutcome", "SIGNED", "evidence", "SF"));
    order.fireTimer("event_parcelUnpacked", parcel.id());
    order.complete("aftersales1", CALLBACK, Map.of("callResult", "UNREACHABLE"));
    order.fireTimer("event_seventhDayReached", parcel.id());
    order.complete(
        "aftersales1", DAY_SEVEN, Map.of("callResult", "REACHED", "satisfaction", "HAPPY"));

    assertThat(order.openTasks()).isEmpty();
    assertThat(order.story()).containsSubsequence("CHECK_CALLBACK", "CHECK_DAY_SEVEN");
  }

  @Test
  void aRefusedParcelIsNotAskedAbout() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("REJECTED");
    order.complete(
        "agent1",
        "userTask_makeThirdCall",
        Map.of("callResult", "REACHED", "action", "WILL_NOT_ACCEPT"));
    order.complete("logistics1", VERIFY, Map.of("verifiedOutcome", "REFUSED", "evidence", "SF"));

    assertThat(order.openTasks()).doesNotContain(CALLBACK);
    assertThat(order.timeline())
        .anySatisfy(
            item -> assertThat(item.path("text").asText()).contains("nothing was received"));
  }

  private OrderCase signed(String evidence) {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("DELIVERED");
    order.complete("logistics1", VERIFY, Map.of("verifiedOutcome", "SIGNED", "evidence", evidence));
    assertThat(order.openTasks()).isEmpty();
    order.fireTimer("event_parcelUnpacked", parcel.id());
    return order;
  }
}
