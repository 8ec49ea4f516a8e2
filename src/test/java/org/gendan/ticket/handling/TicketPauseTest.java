package org.gendan.ticket.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.gendan.engine.EngineForTests;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A pause of a ticket, from its agreement to its end. */
class TicketPauseTest {

  private static final Instant END = EngineForTests.NOW.plus(Duration.ofHours(5));

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);

  @Test
  void atItsEndTheClockRunsOn() {
    engine
        .engine()
        .getRuntimeService()
        .startProcessInstanceByKey(
            TicketPauseModel.KEY,
            "ticket-1",
            Map.of("ticketId", "ticket-1", "orderNo", "1", "pauseEndsAt", Date.from(END)));
    assertThat(story.timer("event_pauseOver").getDuedate()).isEqualTo(END);

    story.fire("event_pauseOver");

    verify(engine.the(TicketPauses.class)).end("ticket-1", END);
    story.isEnded();
    assertThat(story.endEvents()).containsExactly("endEvent_pauseEnded");
  }
}
