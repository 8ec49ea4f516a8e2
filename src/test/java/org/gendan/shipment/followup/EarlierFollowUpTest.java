package org.gendan.shipment.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.gendan.engine.EngineForTests;
import org.gendan.shipment.care.ParcelPlan;
import org.gendan.shipment.care.ParcelPlan.Step;
import org.gendan.shipment.followup.Outcomes.Verdict;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Parcels whose follow-up began under the model before the calls end as they began. */
class EarlierFollowUpTest {

  private static final String ID = "shipment-1";
  private static final String MODEL = "shipment-follow-up-before-calls.bpmn";

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final NextSteps steps = engine.the(NextSteps.class);

  @BeforeAll
  static void theEarlierModelIsTheLatest() throws IOException {
    try (InputStream model = EarlierFollowUpTest.class.getResourceAsStream("/models/" + MODEL)) {
      engine
          .engine()
          .getRepositoryService()
          .createDeployment()
          .addInputStream("shipment-follow-up.bpmn", model)
          .deploy();
    }
  }

  @Test
  void aClaimStillOpensTheVerificationThatEndsIt() {
    plan(Step.WAIT);
    engine
        .engine()
        .getRuntimeService()
        .startProcessInstanceByKey(
            "shipment-follow-up", ID, Map.of("shipmentId", ID, "outcomeClaimed", false));
    assertThat(story.waits()).containsExactly("event_statusChanged");
    plan(Step.FIRST_CALL);
    story.wake("shipment.statusChanged", ID);
    assertThat(story.waits()).containsExactly("event_statusChanged");

    plan(Step.VERIFY);
    story.wake("shipment.statusChanged", ID);
    story.complete("userTask_verifyOutcome", "verifiedOutcome", "SIGNED", "evidence", "SF site");

    story.isEnded();
    verify(engine.the(Outcomes.class)).verify(ID, Verdict.SIGNED, "SF site");
  }

  @Test
  void oneThatIsStartedAgainNeedsNothingFromBefore() {
    plan(Step.VERIFY);
    engine
        .engine()
        .getRuntimeService()
        .startProcessInstanceByKey("shipment-follow-up", ID, Map.of("shipmentId", ID));

    assertThat(story.openTasks()).containsExactly("userTask_verifyOutcome");
  }

  private void plan(Step step) {
    when(steps.read(ID))
        .thenReturn(
            new ParcelPlan(
                ID, EngineForTests.NOW, step, null, EngineForTests.NOW, "told", null, null));
  }
}
