package org.gendan.order.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.process.WorkingTimeForTests.in;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.gendan.engine.EngineForTests;
import org.gendan.order.release.GoodsHold.OrderedBy;
import org.gendan.order.release.GoodsHold.Standing;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Goods from the order to hold them to the last one who knows that they are free. */
class GoodsHoldTest {

  private static final String ID = "hold-1";
  private static final String CONFIRM_HOLD = "userTask_confirmHold";
  private static final String CONFIRM_RELEASE = "userTask_confirmRelease";
  private static final String RELEASED = "event_goodsReleased";
  private static final String FREE = "endEvent_goodsFree";

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final GoodsHoldProcess process = new GoodsHoldProcess(engine.processes());
  private final GoodsHolds holds = engine.the(GoodsHolds.class);

  @Test
  void goodsInTheHouseWaitForTheirRelease() {
    held(Standing.HELD);
    assertThat(story.waits()).containsExactly(RELEASED);
    stands(Standing.FREE);

    process.released(hold());

    assertThat(story.endEvents()).containsExactly(FREE);
    story.isEnded();
  }

  @Test
  void theDestinationIsToldToHoldAndToRelease() {
    held(Standing.TELL_HOLD);
    assertThat(story.task(CONFIRM_HOLD).getDueDate()).isEqualTo(in("PT1H"));
    assertThat(story.refusal(CONFIRM_HOLD)).hasMessageContaining("confirmedBy");
    stands(Standing.HELD);
    story.complete(CONFIRM_HOLD, "confirmedBy", "Mr Li, Urumqi", "remark", "by phone");
    verify(holds).holdConfirmed(ID, "Mr Li, Urumqi", "by phone");
    assertThat(story.waits()).containsExactly(RELEASED);
    stands(Standing.TELL_RELEASE);

    process.released(hold());
    assertThat(story.task(CONFIRM_RELEASE).getDueDate()).isEqualTo(in("PT1H"));
    stands(Standing.FREE);
    story.complete(CONFIRM_RELEASE, "confirmedBy", "Mr Li, Urumqi");

    verify(holds).releaseConfirmed(ID, "Mr Li, Urumqi", null);
    assertThat(story.endEvents()).containsExactly(FREE);
    story.isEnded();
  }

  @Test
  void whatIsReleasedBeforeTheDestinationKnewOfTheHoldIsNotToldToHold() {
    held(Standing.TELL_HOLD);
    stands(Standing.TELL_RELEASE);

    process.released(hold());

    assertThat(story.openTasks()).containsExactly(CONFIRM_RELEASE);
  }

  @Test
  void aReleaseThatIsToldTwiceOrEarlyChangesNothing() {
    process.released(hold());
    held(Standing.HELD);
    process.released(hold());

    assertThat(story.waits()).containsExactly(RELEASED);
  }

  private void held(Standing standing) {
    stands(standing);
    process.held(hold(), "2603020001");
  }

  private void stands(Standing standing) {
    when(holds.standing(ID)).thenReturn(standing);
  }

  private static GoodsHold hold() {
    return new GoodsHold(
        ID,
        "order-1",
        "r1",
        OrderedBy.CONSIGNOR,
        null,
        "agent1",
        EngineForTests.NOW,
        null,
        null,
        null,
        null,
        null);
  }
}
