package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.DeskTime;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.Parcel;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** Days and addresses on which agents and customers agree, and what carriers keep of them. */
@WholeApp
class AgreedDayJourneyTest extends AppTest {

  private static final String SECOND = "userTask_makeSecondCall";
  private static final String PRESS = "userTask_pressCarrier";

  @Test
  void aDayAfterTheReturnIsRefusedWithTheLatestDay() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = arrived(order);
    LocalDate today = DeskTime.today();

    for (String action : new String[] {"HOLD", "PICK_UP", "REDELIVER"}) {
      Answer refused = order.tryComplete("agent1", SECOND, agreed(action, today.plusDays(20)));
      assertThat(refused.status()).as(action).isEqualTo(400);
      assertThat(refused.at("/message"))
          .contains("actionDate", "until " + today.plusDays(9), "extendHold");
    }

    assertThat(order.openTasks()).containsExactly(SECOND);
    assertThat(parcel.requests()).isEmpty();
    order.complete("agent1", SECOND, agreed("HOLD", today.plusDays(9)));
    assertThat(parcel.show().path("pickUpOn").asText()).startsWith(today.plusDays(9).toString());
  }

  @Test
  void theReminderOfTheLatestDayComesBeforeTheReturn() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = arrived(order);
    order.complete("agent1", SECOND, agreed("PICK_UP", DeskTime.today().plusDays(9)));
    order.fireTimer("event_seventhDayReached", parcel.id());

    Instant reminded = order.fireTimer("event_reminderDue", parcel.id());

    assertThat(order.openTasks()).contains("userTask_remindPickUp");
    assertThat(reminded).isBefore(parcel.returnAt());
  }

  @Test
  void whatIsOnItsWayBackIsNotRemindedOf() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = arrived(order);
    order.complete("agent1", SECOND, agreed("PICK_UP", DeskTime.today().plusDays(2)));
    app.advance(java.time.Duration.ofHours(1));
    parcel.is("RETURNING");

    order.fireTimer("event_reminderDue", parcel.id());

    assertThat(order.openTasks()).doesNotContain("userTask_remindPickUp");
  }

  @Test
  void theCarrierIsAskedToKeepItLongerAndTheReturnMovesWhenItPromises() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = arrived(order);
    LocalDate late = DeskTime.today().plusDays(20);
    order.complete("agent1", SECOND, longer("PICK_UP", late));
    assertThat(parcel.returnAt()).isBefore(DeskTime.instant(late + "T00:00:00"));
    assertThat(parcel.show().path("pickUpOn").isNull()).isTrue();
    assertThat(parcel.requests()).containsExactly("PRESS REQUESTED");

    order.complete("logistics1", PRESS, Map.of("carrierAnswer", "PROMISED", "remark", "Li: yes"));

    assertThat(parcel.returnAt()).isEqualTo(DeskTime.instant(late.plusDays(1) + "T00:00:00"));
    assertThat(parcel.show().path("pickUpOn").asText()).startsWith(late.toString());
  }

  @Test
  void aLongerHoldThatIsDeclinedIsTalkedOverWithTheCustomer() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = arrived(order);
    order.complete("agent1", SECOND, longer("HOLD", DeskTime.today().plusDays(20)));
    Instant returned = parcel.returnAt();

    order.complete("logistics1", PRESS, Map.of("carrierAnswer", "DECLINED", "remark", "Li: no"));

    assertThat(order.openTasks()).containsExactly(SECOND);
    assertThat(parcel.returnAt()).isEqualTo(returned);
  }

  @Test
  void aRemarkIsNeverSentAsTheNewAddress() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = arrived(order);

    Answer refused =
        order.tryComplete(
            "agent1",
            SECOND,
            Map.of("callResult", "REACHED", "action", "CORRECT_ADDRESS", "remark", "back late"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/message")).contains("newAddress");
    assertThat(parcel.requests()).isEmpty();
    assertThat(order.openTasks()).containsExactly(SECOND);
  }

  @Test
  void aRedirectChangesTheAddressOfTheOrder() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = arrived(order);

    order.complete(
        "agent1",
        SECOND,
        Map.of("callResult", "REACHED", "action", "CORRECT_ADDRESS", "newAddress", "示例大道8号"));

    assertThat(order.unmasked().at("/customer/address").asText()).isEqualTo("示例大道8号");
    assertThat(order.story()).contains("RECIPIENT_CORRECTED");
    assertThat(parcel.requests()).singleElement().asString().startsWith("REDIRECT");
  }

  private Parcel arrived(OrderCase order) {
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("ARRIVED_LOCALLY");
    return parcel;
  }

  private static Map<String, String> agreed(String action, LocalDate day) {
    return Map.of("callResult", "REACHED", "action", action, "actionDate", day.toString());
  }

  private static Map<String, Object> longer(String action, LocalDate day) {
    return Map.of(
        "callResult",
        "REACHED",
        "action",
        action,
        "actionDate",
        day.toString(),
        "extendHold",
        true);
  }
}
