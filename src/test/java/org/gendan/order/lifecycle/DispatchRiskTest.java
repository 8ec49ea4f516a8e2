package org.gendan.order.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.order.SampleOrders.ID;
import static org.gendan.order.SampleOrders.orderAwaitingConfirmation;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gendan.engine.EngineForTests;
import org.gendan.order.DispatchRisks;
import org.gendan.order.Order;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The watch over a day that the platform has promised. */
class DispatchRiskTest {

  private static final Instant PROMISED = EngineForTests.NOW.plus(Duration.ofDays(10));

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);

  @Test
  void fortyEightHoursBeforeThePromisedDayTheOrderIsLookedAt() {
    Order promised = orderAwaitingConfirmation().promisedFor(PROMISED);
    DispatchRisks.process(engine.processes()).taken(List.of(promised));
    assertThat(story.timer("event_promiseNear").getDuedate())
        .isEqualTo(PROMISED.minus(Duration.ofHours(48)));

    story.fire("event_promiseNear");

    verify(engine.the(LateDispatches.class)).foresee(ID, PROMISED);
    story.isEnded();
    assertThat(story.endEvents()).containsExactly("endEvent_promiseWatched");
  }

  @Test
  void whatNobodyHasPromisedIsNotWatched() {
    DispatchRisks.process(engine.processes()).taken(List.of(orderAwaitingConfirmation()));

    assertThat(story.instancesOf("dispatch-risk")).isEmpty();
  }
}
