package org.gendan.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.escalation.process.SampleCases.ID;
import static org.gendan.escalation.process.SampleCases.at;
import static org.gendan.escalation.process.SampleCases.open;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.task.IdentityLink;
import org.gendan.engine.EngineForTests;
import org.gendan.escalation.Escalations;
import org.gendan.escalation.Escalations.Answer;
import org.gendan.escalation.ExceptionCase;
import org.gendan.escalation.ExceptionCase.Status;
import org.gendan.escalation.ExceptionCases;
import org.gendan.escalation.Resolution;
import org.gendan.refusal.Refusal;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A case from its report to its end. */
class ExceptionEscalationTest {

  private static final String RESOLVE = "userTask_resolveException";

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final ExceptionEscalationProcess process =
      new ExceptionEscalationProcess(engine.processes());
  private final ExceptionCases cases = engine.the(ExceptionCases.class);
  private final Escalations escalations = engine.the(Escalations.class);

  @Test
  void theOwnerOfItsLevelIsAskedUntilTheFirstAnswerIsDue() {
    raised(open(0, "after-sales"));

    assertThat(story.openTasks()).containsExactly(RESOLVE);
    assertThat(owners()).containsExactly("after-sales");
    assertThat(Story.until(story.task(RESOLVE).getDueDate())).isEqualTo(Duration.ofMinutes(30));
    assertThat(story.task(RESOLVE).getPriority()).isEqualTo(80);
    assertThat(story.variablesOf("exception-escalation"))
        .containsOnlyKeys(
            "exceptionId",
            "orderNo",
            "ownerGroup",
            "casePriority",
            "exceptionStatus",
            "answerDueAt",
            "solutionDueAt");
  }

  @Test
  void aSolutionEndsTheCase() {
    raised(open(0, "after-sales"));
    becomes(at(Status.RESOLVED, 0, "after-sales"));

    story.complete(RESOLVE, "resolution", "RESOLVED", "remark", "new parcel sent");

    assertThat(story.isOver()).isTrue();
    assertThat(story.endEvents()).containsExactly("endEvent_exceptionResolved");
    verify(escalations)
        .answer(
            ID, new Answer(Resolution.RESOLVED, Optional.empty(), Optional.of("new parcel sent")));
  }

  @Test
  void anEscalatedCaseIsOwnedByTheNextLevel() {
    raised(open(0, "after-sales"));
    becomes(open(2, "supervisors"));

    story.complete(RESOLVE, "resolution", "ESCALATE");

    assertThat(story.openTasks()).containsExactly(RESOLVE);
    assertThat(owners()).containsExactly("supervisors");
  }

  @Test
  void aCaseIsHandedToTheDeskThatTheOwnerNames() {
    raised(open(0, "after-sales"));
    becomes(open(0, "logistics"));

    story.complete(RESOLVE, "resolution", "HAND_OVER", "handOverTo", "logistics");

    assertThat(owners()).containsExactly("logistics");
    verify(escalations)
        .answer(ID, new Answer(Resolution.HAND_OVER, Optional.of("logistics"), Optional.empty()));
  }

  @Test
  void theOwnerIsRemindedWhenTheFirstAnswerIsOverdueAndKeepsTheTask() {
    raised(open(0, "after-sales"));
    assertThat(Story.until(story.timer("event_answerOverdue").getDuedate()))
        .isEqualTo(Duration.ofMinutes(30));

    story.fire("event_answerOverdue");

    verify(escalations).remind(ID);
    assertThat(story.endEvents()).containsExactly("endEvent_ownerReminded");
    assertThat(story.openTasks()).containsExactly(RESOLVE);
  }

  @Test
  void theNextLevelTakesACaseWhoseTimeIsOver() {
    raised(open(0, "after-sales"));
    assertThat(Story.until(story.timer("event_solutionOverdue").getDuedate()))
        .isEqualTo(Duration.ofHours(4));
    becomes(open(3, "tech-support"));

    story.fire("event_solutionOverdue");

    verify(escalations).escalateOverdue(ID);
    assertThat(story.openTasks()).containsExactly(RESOLVE);
    assertThat(owners()).containsExactly("tech-support");
  }

  @Test
  void aCaseThatAnsweredItselfIsWithdrawn() {
    raised(open(0, "after-sales"));
    becomes(at(Status.WITHDRAWN, 0, "after-sales"));

    process.changed(at(Status.WITHDRAWN, 0, "after-sales"));

    assertThat(story.isOver()).isTrue();
    assertThat(story.endEvents()).containsExactly("endEvent_exceptionWithdrawn");
    verify(escalations, never()).answer(any(), any());
  }

  @Test
  void aChangeToldTwiceOrTooEarlyChangesNothing() {
    process.changed(open(0, "after-sales"));
    raised(open(0, "after-sales"));

    process.changed(open(0, "after-sales"));
    process.changed(open(0, "after-sales"));

    assertThat(story.openTasks()).containsExactly(RESOLVE);
    assertThat(story.endEvents()).isEmpty();
  }

  @Test
  void aRefusedAnswerLeavesTheCaseWithItsOwner() {
    raised(open(0, "after-sales"));
    doThrow(Refusal.conflict("Exception exception-1 is WITHDRAWN already"))
        .when(escalations)
        .answer(eq(ID), any());

    var refusal = story.refusal(RESOLVE, "resolution", "RESOLVED");

    assertThat(refusal).hasMessage("Exception exception-1 is WITHDRAWN already");
    assertThat(owners()).containsExactly("after-sales");
  }

  @Test
  void noAnswerNamesTheOwnerPastTheTable() {
    raised(open(0, "after-sales"));

    var refusal = story.refusal(RESOLVE, "resolution", "ESCALATE", "ownerGroup", "order-agents");

    assertThat(refusal).hasMessageContaining("ownerGroup");
    assertThat(owners()).containsExactly("after-sales");
  }

  private void raised(ExceptionCase opened) {
    becomes(opened);
    process.raised(opened);
  }

  private void becomes(ExceptionCase now) {
    when(cases.get(ID)).thenReturn(now);
  }

  private List<String> owners() {
    return engine
        .engine()
        .getTaskService()
        .getIdentityLinksForTask(story.task(RESOLVE).getId())
        .stream()
        .map(IdentityLink::getGroupId)
        .toList();
  }
}
