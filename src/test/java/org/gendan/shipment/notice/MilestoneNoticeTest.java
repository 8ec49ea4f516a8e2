package org.gendan.shipment.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import org.gendan.engine.EngineForTests;
import org.gendan.notify.customer.CustomerMessages.Template;
import org.gendan.shipment.ShipmentStatus;
import org.gendan.shipment.notice.ParcelNotice.Status;
import org.gendan.shipment.notice.ParcelNotices.Weighed;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A message to the customer about a parcel, from the wish to send it to its end. */
class MilestoneNoticeTest {

  private static final String ID = "notice-1";
  private static final Instant NOW = EngineForTests.NOW;

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final MilestoneNoticeProcess process = new MilestoneNoticeProcess(engine.processes());
  private final ParcelNotices notices = engine.the(ParcelNotices.class);

  @Test
  void theConsigneeIsToldInAJobOfItsOwn() {
    asked(Status.SENDING, NOW);
    story.run("serviceTask_weighMilestoneNotice");
    verify(notices, never()).send(ID);

    story.run("serviceTask_tellConsignee");

    verify(notices).send(ID);
    story.isEnded();
    assertThat(story.endEvents()).containsExactly("endEvent_consigneeTold");
  }

  @Test
  void inQuietHoursItWaitsAndIsWeighedAgain() {
    Instant morning = NOW.plus(Duration.ofHours(9));
    asked(Status.WAITING, morning);
    story.run("serviceTask_weighMilestoneNotice");
    assertThat(story.timer("event_contactAllowed").getDuedate()).isEqualTo(morning);
    weighs(Status.SENDING, morning);

    story.fire("event_contactAllowed");
    story.run("serviceTask_weighMilestoneNotice");
    story.run("serviceTask_tellConsignee");

    assertThat(story.endEvents()).containsExactly("endEvent_consigneeTold");
  }

  @Test
  void whatMayNotBeToldIsDropped() {
    asked(Status.DROPPED, NOW);

    story.run("serviceTask_weighMilestoneNotice");

    story.isEnded();
    assertThat(story.endEvents()).containsExactly("endEvent_noticeDropped");
    verify(notices, never()).send(ID);
  }

  @Test
  void aChannelThatIsDownIsTriedAgainAndHoldsUpNothingElse() {
    asked(Status.SENDING, NOW);
    story.run("serviceTask_weighMilestoneNotice");
    doThrow(new IllegalStateException("channel down")).when(notices).send(ID);
    for (int attempt = 1; attempt <= 3; attempt++) {
      assertThatThrownBy(() -> story.run("serviceTask_tellConsignee"))
          .hasMessageContaining("channel down");
    }
    assertThat(story.incidents()).hasSize(1);
    doNothing().when(notices).send(ID);

    story.retry("serviceTask_tellConsignee");
    story.run("serviceTask_tellConsignee");

    verify(notices, times(4)).send(ID);
    assertThat(story.endEvents()).containsExactly("endEvent_consigneeTold");
  }

  private void asked(Status weighed, Instant at) {
    weighs(weighed, at);
    process.asked(
        new ParcelNotice(
            ID,
            "shipment-1",
            "ARRIVED_LOCALLY",
            Template.MILESTONE_ARRIVED_LOCALLY,
            ShipmentStatus.ARRIVED_LOCALLY,
            null,
            NOW,
            NOW.plus(Duration.ofHours(24)),
            NOW.plus(Duration.ofHours(2)),
            Status.WAITING,
            null,
            NOW,
            null));
  }

  private void weighs(Status weighed, Instant at) {
    when(notices.weigh(ID)).thenReturn(new Weighed(weighed, at));
  }
}
