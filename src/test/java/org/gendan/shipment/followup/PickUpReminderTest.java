package org.gendan.shipment.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.shipment.SampleShipments.parcel;
import static org.gendan.testing.process.WorkingTimeForTests.in;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.gendan.engine.EngineForTests;
import org.gendan.shipment.care.FollowUpStep;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PickUpReminderTest {

  private static final String ID = "shipment-1";
  private static final Instant DAY = EngineForTests.NOW.plus(Duration.ofDays(5));

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final Calls calls = engine.the(Calls.class);

  @Test
  void theCustomerIsRemindedInTheMorningOfTheDayBefore() {
    agreed();
    assertThat(story.timer("event_reminderDue").getDuedate())
        .isEqualTo(Date.from(DAY.minus(Duration.ofHours(15))));
    when(calls.isPickUpAgreed(ID, DAY)).thenReturn(true);

    story.fire("event_reminderDue");
    assertThat(story.task("userTask_remindPickUp").getDueDate()).isEqualTo(in("PT4H"));
    story.complete("userTask_remindPickUp", "callResult", "REACHED");

    assertThat(story.endEvents()).containsExactly("endEvent_pickUpReminded");
    verify(calls).answer(eq(ID), eq(FollowUpStep.PICK_UP_REMINDER), any());
  }

  @Test
  void nobodyIsRemindedOfWhatDoesNotStandAnyMore() {
    agreed();
    when(calls.isPickUpAgreed(ID, DAY)).thenReturn(false);

    story.fire("event_reminderDue");

    story.isEnded();
    assertThat(story.endEvents()).containsExactly("endEvent_pickUpLapsed");
  }

  private void agreed() {
    new PickUpReminderProcess(engine.processes()).agreed(parcel(ID), DAY);
  }
}
