package org.gendan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.process.WorkingTimeForTests.in;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gendan.engine.ProcessHistory.Moment;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class ProcessHistoryTest {

  /** A second key that confirms. */
  @Configuration(proxyBeanMethods = false)
  static class Confirming {

    @Bean
    TaskListener confirmCancellation() {
      return task -> task.setVariable("cancellationDecision", "CONFIRM");
    }
  }

  @RegisterExtension static final EngineForTests engine = EngineForTests.with(Confirming.class);

  private static final List<String> KEY = List.of("cancellation-1");

  private final Story story = new Story(engine);
  private final ProcessHistory history =
      new ProcessHistory(
          engine.engine().getTaskService(),
          engine.engine().getHistoryService(),
          new TaskGroups(engine.engine().getTaskService(), engine.engine().getRepositoryService()));

  @BeforeEach
  void cancellationRequested() {
    engine.processes().start("order-cancellation", "cancellation-1");
  }

  @Test
  void anOpenTaskIsShownWithItsGroupAndWhenItIsDue() {
    assertThat(history.openTasks(KEY))
        .containsExactly(
            new OpenTask(
                story.task("userTask_confirmCancellation").getId(),
                "userTask_confirmCancellation",
                "Confirm cancellation",
                "logistics",
                null,
                in("PT4H").toInstant()));
    assertThat(history.openTasks(List.of("cancellation-2"))).isEmpty();
  }

  @Test
  void whoCompletedATaskIsRememberedWithTheVersionOfTheModel() {
    var tasks = engine.engine().getTaskService();
    tasks.setAssignee(story.task("userTask_confirmCancellation").getId(), "logistics1");
    story.complete("userTask_confirmCancellation");

    assertThat(history.moments(KEY))
        .extracting(Moment::kind, Moment::actor, Moment::text)
        .containsExactlyInAnyOrder(
            moment("PROCESS_STARTED", "system", "order-cancellation version 1"),
            moment("TASK_CREATED", "system", "Confirm cancellation (order-cancellation version 1)"),
            moment(
                "TASK_COMPLETED",
                "logistics1",
                "Confirm cancellation (order-cancellation version 1)"),
            moment("PROCESS_ENDED", "system", "order-cancellation version 1"));
  }

  @Test
  void aTaskTheCaseNoLongerNeedsIsWithdrawnAndNobodysDeed() {
    story.wake("order.cancellationWithdrawn", "cancellation-1");

    assertThat(history.moments(KEY))
        .filteredOn(moment -> moment.kind().startsWith("TASK_"))
        .extracting(Moment::kind)
        .containsExactlyInAnyOrder("TASK_CREATED", "TASK_WITHDRAWN");
  }

  private static Tuple moment(String... values) {
    return Tuple.tuple((Object[]) values);
  }
}
