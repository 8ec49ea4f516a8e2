package org.gendan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.gendan.engine.Processes.Start;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProcessesTest {

  @RegisterExtension static final EngineForTests engine = EngineForTests.alone();

  private final Story story = new Story(engine);

  @Test
  void manyAreStartedEachWithItsBusinessKey() {
    engine
        .processes()
        .startAll(
            "order-cancellation",
            List.of(
                new Start("cancellation-1", List.of()), new Start("cancellation-2", List.of())));

    assertThat(story.instancesOf("order-cancellation"))
        .extracting(ProcessInstance::getBusinessKey)
        .containsExactlyInAnyOrder("cancellation-1", "cancellation-2");
  }

  @Test
  void aProcessThatIsNotDeployedIsNamed() {
    assertThatThrownBy(() -> engine.processes().start("order-lost", "1"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Process 'order-lost' is not deployed; deploy its model and try again");
  }

  @Test
  void nobodyWaitingForAMessageIsNoFault() {
    assertThatCode(() -> engine.processes().wake("order.paid", "order-1"))
        .doesNotThrowAnyException();
  }

  @Test
  void whatABatchTellsIsToldOnceAtItsEnd() {
    engine
        .batch()
        .run(
            () -> {
              engine.processes().start("order-cancellation", "batched-1");
              engine.processes().start("order-cancellation", "batched-2");
              assertThat(keys()).doesNotContain("batched-1");
              return null;
            });

    assertThat(keys()).contains("batched-1", "batched-2");
  }

  private List<String> keys() {
    return story.instancesOf("order-cancellation").stream()
        .map(ProcessInstance::getBusinessKey)
        .toList();
  }
}
