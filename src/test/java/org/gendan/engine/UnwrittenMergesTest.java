package org.gendan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The history says what was decided and done, not where lines of the diagram meet. */
class UnwrittenMergesTest {

  @RegisterExtension static final EngineForTests engine = EngineForTests.alone();

  @Test
  void aForkIsWrittenAndAMergeIsNot() {
    run("yes");

    assertThat(passed())
        .containsExactlyInAnyOrder("startEvent_asked", "gateway_wanted", "endEvent_told");
  }

  @Test
  void theCaseGoesOnBehindTheMergeFromEitherSide() {
    run("no");

    assertThat(passed()).contains("endEvent_told").doesNotContain("gateway_settled");
  }

  private void run(String answer) {
    var model =
        Bpmn.createExecutableProcess("merging")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent("startEvent_asked")
            .exclusiveGateway("gateway_wanted")
            .condition("yes", "${wanted == 'yes'}")
            .exclusiveGateway("gateway_settled")
            .endEvent("endEvent_told")
            .moveToNode("gateway_wanted")
            .condition("no", "${wanted == 'no'}")
            .connectTo("gateway_settled")
            .done();
    var repository = engine.engine().getRepositoryService();
    var deployment = repository.createDeployment().addModelInstance("merging.bpmn", model).deploy();
    engine
        .engine()
        .getRuntimeService()
        .startProcessInstanceByKey("merging", Map.of("wanted", answer));
    repository.deleteDeployment(deployment.getId());
  }

  private static List<String> passed() {
    return engine.engine().getHistoryService().createHistoricActivityInstanceQuery().list().stream()
        .map(HistoricActivityInstance::getActivityId)
        .toList();
  }
}
