package org.gendan.ticket.top;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import org.gendan.engine.EngineForTests;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A stored message of the marketplace is applied by a job. */
class MarketplaceMessageTest {

  private static final String APPLY = "serviceTask_applyMessage";
  private static final String PARKED = "serviceTask_applyParkedMessage";

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final TopInbox inbox = engine.the(TopInbox.class);

  @Test
  void nothingIsAppliedBeforeTheSenderHasItsAnswer() {
    received();

    verify(inbox, never()).apply("4000000000000000001");
    assertThat(story.waits()).containsExactly(APPLY);
  }

  @Test
  void theJobAppliesTheMessage() {
    received();
    story.run(APPLY);

    verify(inbox).apply("4000000000000000001");
    assertThat(story.endEvents()).containsExactly("endEvent_messageApplied");
    story.isEnded();
  }

  @Test
  void aRefundWhoseOrderIsNotHereIsTriedAgainAfterAnHour() {
    received();
    when(inbox.apply("4000000000000000001")).thenReturn(true, true, false);
    story.run(APPLY);
    assertThat(story.waits()).containsExactly("event_hourPassed", "event_orderNeverCame");
    assertThat(Story.until(story.timer("event_hourPassed").getDuedate()))
        .isEqualTo(Duration.ofHours(1));

    story.fire("event_hourPassed");
    story.run(PARKED);
    story.fire("event_hourPassed");
    story.run(PARKED);

    assertThat(story.endEvents())
        .containsExactly("endEvent_messageApplied", "endEvent_parkedMessageApplied");
    story.isEnded();
  }

  @Test
  void anOrderThatNeverComesIsNotWaitedForForEver() {
    received();
    when(inbox.apply("4000000000000000001")).thenReturn(true);
    story.run(APPLY);
    assertThat(Story.until(story.timer("event_orderNeverCame").getDuedate()))
        .isEqualTo(Duration.ofDays(30));
    story.fire("event_orderNeverCame");

    assertThat(story.endEvents()).containsExactly("endEvent_orderNeverCame");
    story.isEnded();
  }

  @Test
  void aFaultIsTriedAgainAndBecomesAnIncidentThatCanBeRepaired() {
    doThrow(new IllegalStateException("the table ticket-policy has no row")).when(inbox).apply("m");
    new MarketplaceMessageProcess(engine.processes()).received("m");
    while (story.job(APPLY).getRetries() > 0) {
      assertThat(catchThrowable(() -> story.run(APPLY))).isNotNull();
    }
    assertThat(story.incidents())
        .singleElement()
        .satisfies(i -> assertThat(i.getIncidentMessage()).contains("ticket-policy has no row"));

    doReturn(false).when(inbox).apply("m");
    story.retry(APPLY);
    story.run(APPLY);
    story.isEnded();
  }

  private void received() {
    new MarketplaceMessageProcess(engine.processes()).received("4000000000000000001");
  }
}
