package org.gendan.refund.freeze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.refund.SampleRefunds.ID;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import org.gendan.engine.EngineForTests;
import org.gendan.refund.RefundStatus;
import org.gendan.refund.SampleRefunds;
import org.gendan.refund.recovery.RefundNext;
import org.gendan.refund.recovery.RefundProcesses;
import org.gendan.refund.recovery.RefundSteps;
import org.gendan.testing.process.Story;
import org.gendan.testing.process.WorkingTimeForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The warehouse keeps the goods while the customer and after-sales talk. */
class RefundFreezeTest {

  private static final String HOLD = "serviceTask_holdInErp";
  private static final String RELEASE = "serviceTask_releaseInErp";

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final RefundProcesses processes = new RefundProcesses(engine.processes());
  private final RefundFreezes freezes = engine.the(RefundFreezes.class);

  @Test
  void theErpIsToldInAJobOfItsOwnWhileTheTalkIsOpenAlready() {
    opened();

    assertThat(story.openTasks()).containsExactly("userTask_recoverRefund");
    verify(freezes, never()).hold(ID);
    held(true);
    story.run(HOLD);

    verify(freezes).hold(ID);
    assertThat(story.waits()).contains("event_holdLifted");
  }

  @Test
  void aHoldThatIsLiftedLetsTheErpShipAgain() {
    opened();
    held(true);
    story.run(HOLD);
    lifted();
    story.run(RELEASE);

    verify(freezes).release(ID);
    isOver();
  }

  @Test
  void aHoldThatWasLiftedBeforeTheErpWasToldIsSeen() {
    opened();
    held(false);
    lifted();
    story.run(HOLD);

    assertThat(story.waits()).contains(RELEASE).doesNotContain("event_holdLifted");
  }

  @Test
  void whatTheErpCannotHoldAPersonHolds() {
    opened();
    when(freezes.hold(ID)).thenReturn(true);
    held(true);
    story.run(HOLD);

    assertThat(story.task("userTask_holdByHand").getDueDate())
        .isEqualTo(WorkingTimeForTests.in("PT30M"));
    assertThat(story.refusal("userTask_holdByHand")).hasMessageContaining("agreedWith");
    story.complete("userTask_holdByHand", "agreedWith", "Lao Li");

    verify(freezes).heldByHand(ID, "Lao Li");
    assertThat(story.waits()).contains("event_holdLifted");
  }

  @Test
  void nobodyIsAskedToHoldWhatIsFreeAgain() {
    opened();
    when(freezes.hold(ID)).thenReturn(true);
    held(true);
    story.run(HOLD);
    held(false);
    lifted();

    assertThat(story.openTasks()).doesNotContain("userTask_holdByHand");
    assertThat(story.timesPassed("event_holdLiftedEarly")).isEqualTo(1);
    assertThat(story.waits()).contains(RELEASE);
  }

  @Test
  void whatTheErpCannotLetGoAPersonLetsGo() {
    opened();
    held(true);
    story.run(HOLD);
    lifted();
    when(freezes.release(ID)).thenReturn(true);
    story.run(RELEASE);

    assertThat(story.task("userTask_releaseByHand").getDueDate())
        .isEqualTo(WorkingTimeForTests.in("PT30M"));
    story.complete("userTask_releaseByHand", "agreedWith", "Lao Li");

    verify(freezes).releasedByHand(ID, "Lao Li");
    isOver();
  }

  private void opened() {
    when(engine.the(RefundSteps.class).next(ID)).thenReturn(RefundNext.TALK);
    processes.opened(
        SampleRefunds.refund(RefundStatus.TALKING),
        SampleRefunds.order(),
        new BigDecimal("246.00"));
  }

  private void held(boolean open) {
    when(freezes.isHeld(ID)).thenReturn(open);
  }

  private void lifted() {
    processes.holdLifted(SampleRefunds.refund(RefundStatus.RECOVERED));
  }

  private void isOver() {
    assertThat(story.endEvents()).containsExactly("endEvent_freezeOver");
    assertThat(story.instancesOf("refund-freeze")).isEmpty();
  }
}
