package org.gendan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class UnhandledErrorTest {

  /** A listener that throws what the model does not catch. */
  @Configuration(proxyBeanMethods = false)
  static class Throwing {

    @Bean
    TaskListener confirmCancellation() {
      return task -> {
        throw new BpmnError("order.unexpected");
      };
    }
  }

  @RegisterExtension static final EngineForTests engine = EngineForTests.with(Throwing.class);

  private final Story story = new Story(engine);

  @Test
  void anErrorThatNoModelCatchesDoesNotEndTheCaseInSilence() {
    engine.processes().start("order-cancellation", "cancellation-1");

    assertThatThrownBy(() -> story.complete("userTask_confirmCancellation"))
        .hasMessageContaining("order.unexpected");

    assertThat(story.openTasks()).containsExactly("userTask_confirmCancellation");
  }
}
