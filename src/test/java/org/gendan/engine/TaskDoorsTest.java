package org.gendan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.gendan.refusal.Refusal;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every door the engine has to a task, and that each of them is guarded. */
class TaskDoorsTest {

  /** A task that takes any answer. */
  @Configuration(proxyBeanMethods = false)
  static class AnyAnswer {

    @Bean
    TaskListener confirmCancellation() {
      return task -> task.setVariable("cancellationDecision", "CONFIRM");
    }

    @Bean
    ProtectedVariables routedOn() {
      return ProtectedVariables.of(ProcessVariable.string("cancellationId"));
    }
  }

  private static final Map<String, Object> OVERWRITING = Map.of("cancellationId", "another");
  private static final Set<String> LOGISTICS = Set.of("logistics");

  @RegisterExtension static final EngineForTests engine = EngineForTests.with(AnyAnswer.class);

  private final Story story = new Story(engine);
  private final TaskAccess access = engine.the(TaskAccess.class);

  @BeforeEach
  void cancellationRequested() {
    engine
        .processes()
        .start(
            "order-cancellation",
            "cancellation-1",
            ProcessVariable.string("cancellationId").with("cancellation-1"));
  }

  /** Something somebody does to a task. */
  private interface Door {
    void open(ProcessEngine engine, String taskId);
  }

  static Stream<Arguments> guarded() {
    return Stream.of(
        door("claim", (engine, id) -> tasks(engine).claim(id, "agent1")),
        door("assign", (engine, id) -> tasks(engine).setAssignee(id, "agent1")),
        door("delegate", (engine, id) -> tasks(engine).delegateTask(id, "agent1")),
        door(
            "identity link",
            (engine, id) -> tasks(engine).addUserIdentityLink(id, "a", IdentityLinkType.ASSIGNEE)),
        door("own", (engine, id) -> tasks(engine).setOwner(id, "agent1")),
        door("prioritise", (engine, id) -> tasks(engine).setPriority(id, 90)),
        door(
            "save",
            (engine, id) -> {
              Task task = tasks(engine).createTaskQuery().taskId(id).singleResult();
              task.setDescription("mine");
              tasks(engine).saveTask(task);
            }),
        door("complete", (engine, id) -> tasks(engine).complete(id)),
        door(
            "complete with answer",
            (engine, id) -> tasks(engine).complete(id, Map.of("remark", "x"))),
        door(
            "complete and return",
            (engine, id) -> tasks(engine).completeWithVariablesInReturn(id, Map.of(), false)),
        door("submit form", (engine, id) -> forms(engine).submitTaskForm(id, Map.of())),
        door("resolve", (engine, id) -> tasks(engine).resolveTask(id)),
        door(
            "resolve with answer",
            (engine, id) -> tasks(engine).resolveTask(id, Map.of("remark", "x"))),
        door("BPMN error", (engine, id) -> tasks(engine).handleBpmnError(id, "any.code")),
        door(
            "BPMN error with answer",
            (engine, id) -> tasks(engine).handleBpmnError(id, "any.code", "text", Map.of())),
        door("escalation", (engine, id) -> tasks(engine).handleEscalation(id, "any.code")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("guarded")
  void whoMayNotTouchATaskFindsEveryDoorShut(String name, Door door) {
    String task = story.task("userTask_confirmCancellation").getId();
    String description = story.task("userTask_confirmCancellation").getDescription();
    doThrow(Refusal.forbidden("logistics only")).when(access).check(any(), any(), any());

    assertThatThrownBy(() -> door.open(engine.engine(), task)).isInstanceOf(Exception.class);

    assertThat(story.waits())
        .containsExactly("event_cancellationWithdrawn", "userTask_confirmCancellation");
    assertThat(story.variablesOf("order-cancellation")).containsOnlyKeys("cancellationId");
    assertThat(story.task("userTask_confirmCancellation"))
        .extracting(Task::getAssignee, Task::getOwner, Task::getDescription, Task::getPriority)
        .containsExactly(null, null, description, 50);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("overwriting")
  void noDoorLetsAnAnswerOverwriteWhatTheProcessRoutesOn(String name, Door door) {
    String task = story.task("userTask_confirmCancellation").getId();

    assertThatThrownBy(() -> door.open(engine.engine(), task))
        .isInstanceOf(FormFieldValidationException.class)
        .hasMessageContaining("'cancellationId' belongs to the process");

    assertThat(story.openTasks()).containsExactly("userTask_confirmCancellation");
    assertThat(story.variablesOf("order-cancellation"))
        .containsEntry("cancellationId", "cancellation-1");
  }

  static Stream<Arguments> overwriting() {
    return Stream.of(
        door("complete", (engine, id) -> tasks(engine).complete(id, OVERWRITING)),
        door(
            "complete and return",
            (engine, id) -> tasks(engine).completeWithVariablesInReturn(id, OVERWRITING, false)),
        door("submit form", (engine, id) -> forms(engine).submitTaskForm(id, OVERWRITING)),
        door(
            "submit form and return",
            (engine, id) ->
                forms(engine).submitTaskFormWithVariablesInReturn(id, OVERWRITING, false)),
        door("resolve", (engine, id) -> tasks(engine).resolveTask(id, OVERWRITING)),
        door("set", (engine, id) -> tasks(engine).setVariable(id, "cancellationId", "another")),
        door("set all", (engine, id) -> tasks(engine).setVariables(id, OVERWRITING)),
        door(
            "set at the task",
            (engine, id) -> tasks(engine).setVariableLocal(id, "cancellationId", "another")),
        door(
            "patch",
            (engine, id) ->
                ((TaskServiceImpl) tasks(engine)).updateVariables(id, OVERWRITING, null)),
        door(
            "patch away",
            (engine, id) ->
                ((TaskServiceImpl) tasks(engine))
                    .updateVariablesLocal(id, null, OVERWRITING.keySet())),
        door(
            "set all at the task",
            (engine, id) -> tasks(engine).setVariablesLocal(id, OVERWRITING)));
  }

  @Test
  void theGroupsOfTheModelCountAndNotThoseSomebodyAdded() {
    var task = story.task("userTask_confirmCancellation");
    tasks(engine.engine()).addCandidateGroup(task.getId(), "order-agents");

    tasks(engine.engine()).claim(task.getId(), "agent1");

    verify(access, atLeastOnce()).check(any(), any(), eq(LOGISTICS));
  }

  @Test
  void nobodyIsAskedWhenTheProcessItselfOpensATask() {
    verifyNoInteractions(access);
  }

  @Test
  void aRefusedRoleIsForbiddenInTheEnginesOwnWords() {
    String task = story.task("userTask_confirmCancellation").getId();
    doThrow(Refusal.forbidden("logistics only")).when(access).check(any(), any(), any());

    assertThatThrownBy(() -> tasks(engine.engine()).claim(task, "agent1"))
        .isInstanceOf(AuthorizationException.class)
        .hasMessage("logistics only");
  }

  private static Arguments door(String name, Door door) {
    return Arguments.of(name, door);
  }

  private static TaskService tasks(ProcessEngine engine) {
    return engine.getTaskService();
  }

  private static FormService forms(ProcessEngine engine) {
    return engine.getFormService();
  }
}
