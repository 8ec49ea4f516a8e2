package org.gendan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.Task;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A form shows the aggregate as it is when the form is opened. */
class TaskFormTest {

  /** A view that knows one process. */
  @Configuration(proxyBeanMethods = false)
  static class OneView {

    @Bean
    TaskListener confirmCancellation() {
      return task -> {};
    }

    @Bean
    TaskView cancellations() {
      return new TaskView() {
        @Override
        public boolean knows(String processKey) {
          return processKey.equals("order-cancellation");
        }

        @Override
        public Map<String, String> of(String businessKey, Task task) {
          return Map.of("customerName", "张三", "shownFor", businessKey + " " + task.getName());
        }
      };
    }
  }

  @RegisterExtension static final EngineForTests engine = EngineForTests.with(OneView.class);

  private final Story story = new Story(engine);

  @BeforeEach
  void cancellationRequested() {
    engine
        .processes()
        .start(
            "order-cancellation",
            "cancellation-1",
            ProcessVariable.string("orderNo").with("2603020001"));
  }

  @Test
  void theFormShowsTheAggregateBesideTheVariables() {
    assertThat(shown(null))
        .containsEntry("orderNo", "2603020001")
        .containsEntry("customerName", "张三")
        .containsEntry("shownFor", "cancellation-1 Confirm cancellation");
  }

  @Test
  void aFormGetsTheFieldsItAskedForAndNoOthers() {
    assertThat(shown(List.of("customerName"))).containsOnlyKeys("customerName");
  }

  @Test
  void whatIsShownIsNotStored() {
    shown(null);

    assertThat(story.variablesOf("order-cancellation")).containsOnlyKeys("orderNo");
  }

  private Map<String, Object> shown(List<String> names) {
    String task = story.task("userTask_confirmCancellation").getId();
    return engine.engine().getFormService().getTaskFormVariables(task, names, true);
  }
}
