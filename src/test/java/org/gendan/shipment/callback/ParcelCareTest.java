package org.gendan.shipment.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.shipment.SampleShipments.parcel;
import static org.gendan.testing.process.WorkingTimeForTests.in;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import org.gendan.engine.EngineForTests;
import org.gendan.shipment.callback.ParcelCheck.Satisfaction;
import org.gendan.shipment.callback.ParcelChecks.Callback;
import org.gendan.shipment.care.CallResult;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParcelCareTest {

  private static final String ID = "shipment-1";

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final ParcelCareProcess process = new ParcelCareProcess(engine.processes());
  private final ParcelChecks checks = engine.the(ParcelChecks.class);

  @Test
  void theCustomerIsAskedOnDaySeven() {
    begun(Callback.WAIT);
    assertThat(story.waits()).containsExactly("event_outcomeVerified", "event_seventhDayReached");
    assertThat(Story.until(story.timer("event_seventhDayReached").getDuedate()))
        .as("day 7 after dispatch, which was three days before we heard of it")
        .isEqualTo(Duration.ofDays(4));
    when(checks.isDaySevenWanted(ID)).thenReturn(true);

    story.fire("event_seventhDayReached");
    assertThat(story.task("userTask_checkSeventhDay").getDueDate()).isEqualTo(in("P1D"));
    story.complete("userTask_checkSeventhDay", "callResult", "REACHED", "satisfaction", "UNHAPPY");

    verify(checks).daySeven(ID, CallResult.REACHED, Satisfaction.UNHAPPY, null);
    assertThat(story.endEvents()).containsExactly("endEvent_seventhDayChecked");
  }

  @Test
  void whoIsNotReachedOnDaySevenSaysNothing() {
    begun(Callback.WAIT);
    when(checks.isDaySevenWanted(ID)).thenReturn(true);
    story.fire("event_seventhDayReached");

    story.complete("userTask_checkSeventhDay", "callResult", "UNREACHABLE", "remark", "busy");

    verify(checks).daySeven(ID, CallResult.UNREACHABLE, null, "busy");
  }

  @Test
  void whoDoesNotWantToBeAskedIsNotAskedOnDaySeven() {
    begun(Callback.WAIT);
    when(checks.isDaySevenWanted(ID)).thenReturn(false);

    story.fire("event_seventhDayReached");

    assertThat(story.openTasks()).isEmpty();
    assertThat(story.endEvents()).containsExactly("endEvent_checkSkipped");
  }

  @Test
  void theReceiptIsCalledBackAboutWithinADay() {
    begun(Callback.WAIT);
    verified(Callback.CALL);
    assertThat(Story.until(story.timer("event_parcelUnpacked").getDuedate()))
        .isEqualTo(Duration.ofHours(2));
    story.fire("event_parcelUnpacked");

    assertThat(story.task("userTask_makeDeliveryCallback").getDueDate()).isEqualTo(in("PT22H"));
    story.complete(
        "userTask_makeDeliveryCallback", "callResult", "REACHED", "score", "2", "remark", "slow");

    verify(checks).calledBack(ID, CallResult.REACHED, 2, "slow");
    assertThat(story.endEvents()).containsExactly("endEvent_deliveryCalledBack");
  }

  @Test
  void whatWasVerifiedBeforeTheProcessLookedNeedsNoMessage() {
    begun(Callback.CALL);

    assertThat(story.waits()).containsExactly("event_parcelUnpacked", "event_seventhDayReached");
  }

  @Test
  void whoReceivedNothingIsNotAskedAboutIt() {
    begun(Callback.WAIT);
    verified(Callback.SKIP);

    assertThat(story.openTasks()).isEmpty();
    assertThat(story.endEvents()).containsExactly("endEvent_callbackSkipped");
  }

  @Test
  void aMessageWithoutAnOutcomeChangesNothing() {
    begun(Callback.WAIT);
    verified(Callback.WAIT);

    assertThat(story.waits()).containsExactly("event_outcomeVerified", "event_seventhDayReached");
  }

  @ParameterizedTest
  @ValueSource(strings = {"five", "2.5"})
  void aScoreThatIsNoNumberIsRefused(String score) {
    begun(Callback.CALL);
    story.fire("event_parcelUnpacked");

    var refusal =
        story.refusal("userTask_makeDeliveryCallback", "callResult", "REACHED", "score", score);

    assertThat(refusal).hasMessageContaining("score");
    verify(checks, never()).calledBack(any(), any(), any(), any());
  }

  private void begun(Callback callback) {
    when(checks.callback(ID)).thenReturn(callback);
    process.begun(parcel(ID));
  }

  private void verified(Callback callback) {
    when(checks.callback(ID)).thenReturn(callback);
    process.outcomeVerified(parcel(ID));
  }
}
