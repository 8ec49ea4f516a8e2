package org.gendan.engine.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a start says of cases that will ask for something this version does not have. */
@WholeApp
class RunningVersionsTest extends AppTest {

  private static final String MODEL =
      """
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
        <bpmn:process id="of-long-ago" isExecutable="true" camunda:historyTimeToLive="P1D">
          <bpmn:startEvent id="startEvent_a"/>
          <bpmn:sequenceFlow id="flow_a" sourceRef="startEvent_a" targetRef="userTask_a"/>
          <bpmn:userTask id="userTask_a" camunda:candidateGroups="logistics"/>
          <bpmn:sequenceFlow id="flow_b" sourceRef="userTask_a" targetRef="serviceTask_b"/>
          <bpmn:serviceTask id="serviceTask_b" name="Weigh the parcel"
              camunda:delegateExpression="${weighParcelOfLongAgo}"/>
        </bpmn:process>
      </bpmn:definitions>
      """;

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final RunningVersions versions;

  RunningVersionsTest(
      @Autowired RepositoryService repository,
      @Autowired RuntimeService runtime,
      @Autowired RunningVersions versions) {
    this.repository = repository;
    this.runtime = runtime;
    this.versions = versions;
  }

  @Test
  void whatIsLostIsNamedBeforeACaseMeetsIt() {
    versions.look();
    assertThat(versions.health().getDetails()).doesNotContainKey("lost");
    String deployed =
        repository
            .createDeployment()
            .addInputStream(
                "of-long-ago.bpmn",
                new java.io.ByteArrayInputStream(MODEL.getBytes(StandardCharsets.UTF_8)))
            .deploy()
            .getId();
    try {
      versions.look();
      assertThat(versions.health().getDetails()).as("no case runs").doesNotContainKey("lost");

      runtime.startProcessInstanceByKey("of-long-ago");
      versions.look();
      assertThat(versions.health().getDetails().get("lost").toString())
          .contains("of-long-ago version 1, 1 running cases")
          .contains("Weigh the parcel) asks for the bean weighParcelOfLongAgo");
    } finally {
      repository.deleteDeployment(deployed, true);
    }
    versions.look();
    assertThat(versions.health().getDetails()).doesNotContainKey("lost");
  }
}
