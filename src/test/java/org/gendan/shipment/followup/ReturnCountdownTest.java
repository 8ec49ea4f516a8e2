package org.gendan.shipment.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.shipment.SampleShipments.parcel;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.gendan.engine.EngineForTests;
import org.gendan.shipment.HoldCause;
import org.gendan.shipment.care.Countdown;
import org.gendan.shipment.care.Countdown.State;
import org.gendan.shipment.care.FollowUpStep;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReturnCountdownTest {

  private static final String ID = "shipment-1";
  private static final Instant RETURN = EngineForTests.NOW.plus(Duration.ofDays(7));

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final ReturnCountdownProcess process = new ReturnCountdownProcess(engine.processes());
  private final Countdowns countdowns = engine.the(Countdowns.class);
  private final Calls calls = engine.the(Calls.class);

  @BeforeEach
  void noCallIsOpen() {
    when(countdowns.openRescue(eq(ID), anyInt())).thenReturn(true);
  }

  @Test
  void aReminderIsSparedWhileACallToTheCustomerIsOpenAnyway() {
    held(running(0));
    when(countdowns.openRescue(ID, 1)).thenReturn(false);
    stands(running(1));

    story.fire("event_firstReminderDue");

    assertThat(story.openTasks()).isEmpty();
    assertThat(story.timer("event_lastReminderDue").getDuedate()).isEqualTo(before(24));
    when(countdowns.openRescue(ID, 2)).thenReturn(false);
    stands(running(2));
    story.fire("event_lastReminderDue");
    assertThat(story.waits()).containsExactly("event_countdownChanged", "event_returnDue");
  }

  @Test
  void theFirstReminderComesTwoDaysBeforeTheReturnAndIsDueWithIt() {
    held(running(0));

    assertThat(story.waits()).containsExactly("event_countdownChanged", "event_firstReminderDue");
    assertThat(story.timer("event_firstReminderDue").getDuedate()).isEqualTo(before(48));
    story.fire("event_firstReminderDue");
    assertThat(story.openTasks()).containsExactly("userTask_rescueParcel");
    assertThat(story.task("userTask_rescueParcel").getDueDate()).isEqualTo(Date.from(RETURN));
  }

  @Test
  void theSecondReminderComesADayBeforeTheReturn() {
    held(running(0));
    story.fire("event_firstReminderDue");

    stands(running(1));
    story.complete("userTask_rescueParcel", "callResult", "UNREACHABLE");

    verify(calls).answer(eq(ID), eq(FollowUpStep.EARLY_REMINDER), any());
    assertThat(story.timer("event_lastReminderDue").getDuedate()).isEqualTo(before(24));
    story.fire("event_lastReminderDue");
    assertThat(story.task("userTask_rescueParcelAtLast").getDueDate()).isEqualTo(Date.from(RETURN));
  }

  @Test
  void aFirstReminderThatNobodyMadeGivesWayToTheSecond() {
    held(running(0));
    story.fire("event_firstReminderDue");
    assertThat(story.timer("event_firstReminderMissed").getDuedate()).isEqualTo(before(24));

    story.fire("event_firstReminderMissed");

    assertThat(story.openTasks()).containsExactly("userTask_rescueParcelAtLast");
  }

  @Test
  void afterBothRemindersTheReturnComes() {
    held(running(1));
    story.fire("event_lastReminderDue");
    stands(running(2));
    story.complete("userTask_rescueParcelAtLast", "callResult", "UNREACHABLE");

    verify(calls).answer(eq(ID), eq(FollowUpStep.LATE_REMINDER), any());
    assertThat(story.timer("event_returnDue").getDuedate()).isEqualTo(Date.from(RETURN));
    stands(ended(State.EXPIRED));
    story.fire("event_returnDue");
    story.isEnded();
    assertThat(story.endEvents()).contains("endEvent_returnExpired");
  }

  @Test
  void aLastReminderThatNobodyMadeIsWithdrawnAtTheReturn() {
    held(running(1));
    story.fire("event_lastReminderDue");
    assertThat(story.timer("event_lastReminderMissed").getDuedate()).isEqualTo(Date.from(RETURN));
    stands(ended(State.EXPIRED));

    story.fire("event_lastReminderMissed");

    story.isEnded();
    assertThat(story.endEvents()).contains("endEvent_returnExpired");
  }

  @Test
  void aParcelThatIsRescuedOnTheReminderEndsTheCountdown() {
    held(running(0));
    story.fire("event_firstReminderDue");
    stands(ended(State.OVER));

    story.complete("userTask_rescueParcel", "callResult", "REACHED", "action", "REDELIVER");

    story.isEnded();
    assertThat(story.endEvents()).contains("endEvent_parcelReleased");
  }

  @Test
  void aParcelThatIsReleasedMeanwhileTakesTheReminderWithIt() {
    held(running(0));
    story.fire("event_firstReminderDue");
    stands(ended(State.OVER));

    process.changed(parcel(ID));

    story.isEnded();
    assertThat(story.endEvents()).containsExactly("endEvent_parcelReleased");
  }

  @Test
  void anotherReturnMomentMovesTheReminders() {
    held(running(0));
    Instant later = RETURN.plus(Duration.ofDays(3));
    stands(new Countdown(State.RUNNING, HoldCause.AWAY, EngineForTests.NOW, later, 0, false));

    process.changed(parcel(ID));

    assertThat(story.timer("event_firstReminderDue").getDuedate())
        .isEqualTo(Date.from(later.minus(Duration.ofHours(48))));
  }

  @Test
  void aChangeToldTwiceChangesNothing() {
    held(running(1));

    process.changed(parcel(ID));
    process.changed(parcel(ID));

    assertThat(story.waits()).containsExactly("event_countdownChanged", "event_lastReminderDue");
  }

  @Test
  void aCountdownThatIsOverBeforeItsProcessLooksEndsAtOnce() {
    held(ended(State.OVER));

    story.isEnded();
  }

  private void held(Countdown countdown) {
    stands(countdown);
    process.started(parcel(ID));
  }

  private void stands(Countdown countdown) {
    when(countdowns.read(ID)).thenReturn(countdown);
  }

  private static Countdown running(int reminders) {
    return new Countdown(
        State.RUNNING, HoldCause.UNREACHABLE, EngineForTests.NOW, RETURN, reminders, false);
  }

  private static Countdown ended(State state) {
    return new Countdown(state, HoldCause.UNREACHABLE, EngineForTests.NOW, RETURN, 2, false);
  }

  private static Date before(int hours) {
    return Date.from(RETURN.minus(Duration.ofHours(hours)));
  }
}
