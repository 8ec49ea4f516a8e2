package org.gendan.escalation.notice;

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
import java.util.List;
import org.gendan.engine.EngineForTests;
import org.gendan.escalation.SampleCases;
import org.gendan.escalation.notice.CustomerNotices.Weighed;
import org.gendan.escalation.notice.Notice.Kind;
import org.gendan.escalation.notice.Notice.Status;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A message to the customer of a case, from the wish to send it to its end. */
class ExceptionNoticeTest {

  private static final String ID = "notice-1";
  private static final Instant NOW = EngineForTests.NOW;

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final ExceptionNoticeProcess process = new ExceptionNoticeProcess(engine.processes());
  private final CustomerNotices notices = engine.the(CustomerNotices.class);

  @Test
  void theCustomerIsToldInAJobOfItsOwn() {
    asked(Status.SENDING, NOW);
    story.run("serviceTask_weighNotice");
    verify(notices, never()).send(ID);

    story.run("serviceTask_tellCustomer");

    verify(notices).send(ID);
    story.isEnded();
    assertThat(story.endEvents()).containsExactly("endEvent_customerTold");
  }

  @Test
  void inQuietHoursItWaitsAndIsWeighedAgain() {
    Instant morning = NOW.plus(Duration.ofHours(9));
    asked(Status.WAITING, morning);
    story.run("serviceTask_weighNotice");
    assertThat(story.timer("event_contactAllowed").getDuedate()).isEqualTo(morning);
    weighs(Status.SENDING, morning);

    story.fire("event_contactAllowed");
    story.run("serviceTask_weighNotice");
    story.run("serviceTask_tellCustomer");

    assertThat(story.endEvents()).containsExactly("endEvent_customerTold");
  }

  @Test
  void whatMayNotBeToldIsDropped() {
    asked(Status.DROPPED, NOW);

    story.run("serviceTask_weighNotice");

    story.isEnded();
    assertThat(story.endEvents()).containsExactly("endEvent_noticeDropped");
    verify(notices, never()).send(ID);
  }

  @Test
  void aChannelThatIsDownIsTriedAgainAndHoldsUpNothingElse() {
    asked(Status.SENDING, NOW);
    story.run("serviceTask_weighNotice");
    doThrow(new IllegalStateException("channel down")).when(notices).send(ID);
    for (int attempt = 1; attempt <= 3; attempt++) {
      assertThatThrownBy(() -> story.run("serviceTask_tellCustomer"))
          .hasMessageContaining("channel down");
    }
    assertThat(story.incidents()).hasSize(1);
    doNothing().when(notices).send(ID);

    story.retry("serviceTask_tellCustomer");
    story.run("serviceTask_tellCustomer");

    verify(notices, times(4)).send(ID);
    assertThat(story.endEvents()).containsExactly("endEvent_customerTold");
  }

  private void asked(Status weighed, Instant at) {
    weighs(weighed, at);
    var notice =
        new Notice(
            ID,
            SampleCases.ID,
            "order-1",
            Kind.TAKEN,
            Status.WAITING,
            null,
            EngineForTests.NOW,
            null);
    process.asked(List.of(notice));
  }

  private void weighs(Status weighed, Instant at) {
    when(notices.weigh(ID)).thenReturn(new Weighed(weighed, at));
  }
}
