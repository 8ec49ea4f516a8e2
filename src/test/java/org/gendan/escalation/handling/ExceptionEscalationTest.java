package org.gendan.escalation.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.escalation.SampleCases.ID;
import static org.gendan.escalation.SampleCases.at;
import static org.gendan.escalation.SampleCases.open;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.task.IdentityLink;
import org.gendan.engine.EngineForTests;
import org.gendan.escalation.ExceptionCase;
import org.gendan.escalation.ExceptionCase.Status;
import org.gendan.escalation.ExceptionCases;
import org.gendan.escalation.Resends.Goods;
import org.gendan.escalation.compensation.Compensations;
import org.gendan.escalation.compensation.Compensations.Approval;
import org.gendan.escalation.handling.Escalations.Answer;
import org.gendan.refusal.Refusal;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case from its report to its end. */
class ExceptionEscalationTest {

  private static final String RESOLVE = "userTask_resolveException";

  private static final String APPROVE = "userTask_approveCompensation";
  private static final String AGREE = "userTask_agreeWithThirdParty";

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final ExceptionEscalationProcess process =
      new ExceptionEscalationProcess(engine.processes());
  private final ExceptionCases cases = engine.the(ExceptionCases.class);
  private final Escalations escalations = engine.the(Escalations.class);
  private final Compensations compensations = engine.the(Compensations.class);

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

    story.isEnded();
    assertThat(story.endEvents()).containsExactly("endEvent_exceptionResolved");
    verify(escalations)
        .answer(
            ID,
            new Answer(
                Resolution.RESOLVED,
                Optional.empty(),
                Optional.empty(),
                Resend.nothing(),
                Optional.of("new parcel sent")));
  }

  @Test
  void theGoodsThatTheOwnerSendsAgainAreHandedOver() {
    raised(open(0, "after-sales"));
    becomes(at(Status.RESOLVED, 0, "after-sales"));

    String lines = "P100-RED-M x1\nBLUE cap ×12， P-X X3";
    story.complete(RESOLVE, "resolution", "RESOLVED", "resend", "GOODS", "resendLines", lines);

    verify(escalations)
        .answer(
            ID,
            new Answer(
                Resolution.RESOLVED,
                Optional.empty(),
                Optional.empty(),
                new Resend(
                    Resend.What.GOODS,
                    List.of(
                        new Goods("P100-RED-M", 1),
                        new Goods("BLUE cap", 12),
                        new Goods("P-X", 3))),
                Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "GOODS, P100-RED-M, resendLines",
    "GOODS, P100-RED-M x0, resendLines",
    "GOODS, x1, resendLines",
    "NONE, P100-RED-M x1, resend",
    "ALL, , resend"
  })
  void goodsThatNobodyCanReadAreRefused(String resend, String lines, String field) {
    raised(open(0, "after-sales"));

    var refusal =
        story.refusal(RESOLVE, "resolution", "RESOLVED", "resend", resend, "resendLines", lines);

    assertThat(refusal).hasMessageStartingWith(field + ":");
    verify(escalations, never()).answer(any(), any());
    assertThat(story.openTasks()).containsExactly(RESOLVE);
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
        .answer(
            ID,
            new Answer(
                Resolution.HAND_OVER,
                Optional.empty(),
                Optional.of("logistics"),
                Resend.nothing(),
                Optional.empty()));
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

    story.isEnded();
    assertThat(story.endEvents()).containsExactly("endEvent_exceptionWithdrawn");
    verify(escalations, never()).answer(any(), any());
  }

  @Test
  void aCompensationWaitsForTheSeniorSupervisorAndEndsTheCase() {
    raised(open(0, "after-sales"));
    becomes(at(Status.APPROVAL, 2, "supervisors"));
    story.complete(RESOLVE, "resolution", "COMPENSATE", "compensationAmount", "50");
    assertThat(story.openTasks()).containsExactly(APPROVE);
    assertThat(owners(APPROVE)).containsExactly("supervisors");
    becomes(at(Status.COMPENSATED, 2, "supervisors"));

    story.complete(APPROVE, "approval", "APPROVE", "remark", "agreed");

    story.isEnded();
    assertThat(story.endEvents()).containsExactly("endEvent_exceptionCompensated");
    verify(compensations).decide(ID, Approval.APPROVE, "agreed");
    verify(escalations)
        .answer(
            ID,
            new Answer(
                Resolution.COMPENSATE,
                Optional.of(new BigDecimal("50.00")),
                Optional.empty(),
                Resend.nothing(),
                Optional.empty()));
  }

  @Test
  void aRefusedCompensationIsBackWithTheOwner() {
    raised(at(Status.APPROVAL, 2, "supervisors"));
    becomes(open(0, "after-sales"));

    story.complete(APPROVE, "approval", "REFUSE");

    assertThat(story.openTasks()).containsExactly(RESOLVE);
    assertThat(owners()).containsExactly("after-sales");
  }

  @Test
  void anApprovalThatIsOverdueRisesToTheDepartmentHead() {
    raised(at(Status.APPROVAL, 2, "supervisors"));
    assertThat(Story.until(story.timer("event_approvalOverdue").getDuedate()))
        .isEqualTo(Duration.ofHours(4));
    becomes(at(Status.APPROVAL, 1, "department-heads"));

    story.fire("event_approvalOverdue");

    verify(escalations).escalateOverdue(ID);
    assertThat(owners(APPROVE)).containsExactly("department-heads");
  }

  @Test
  void anApprovalOfAWithdrawnCaseIsWithdrawnToo() {
    raised(at(Status.APPROVAL, 2, "supervisors"));
    becomes(at(Status.WITHDRAWN, 2, "supervisors"));

    process.changed(at(Status.WITHDRAWN, 2, "supervisors"));

    assertThat(story.endEvents()).containsExactly("endEvent_exceptionWithdrawn");
  }

  @Test
  void whatAThirdPartyAgreedIsNotedAndTheOwnerGoesOn() {
    raised(at(Status.WITH_THIRD_PARTY, 0, "finance"));
    assertThat(owners(AGREE)).containsExactly("finance");
    becomes(open(0, "logistics"));

    story.complete(AGREE, "thirdParty", "CARRIER", "agreement", "they pay half, mail of 3 March");

    verify(escalations).agreed(ID, "CARRIER", "they pay half, mail of 3 March");
    assertThat(owners()).containsExactly("logistics");
  }

  @Test
  void anAgreementThatIsOverdueRises() {
    raised(at(Status.WITH_THIRD_PARTY, 0, "finance"));
    becomes(at(Status.WITH_THIRD_PARTY, 3, "tech-support"));

    story.fire("event_agreementOverdue");

    verify(escalations).escalateOverdue(ID);
    assertThat(owners(AGREE)).containsExactly("tech-support");
  }

  @Test
  void anAgreementOnAWithdrawnCaseIsWithdrawnToo() {
    raised(at(Status.WITH_THIRD_PARTY, 0, "finance"));
    becomes(at(Status.WITHDRAWN, 0, "finance"));

    process.changed(at(Status.WITHDRAWN, 0, "finance"));

    assertThat(story.endEvents()).containsExactly("endEvent_exceptionWithdrawn");
  }

  @Test
  void anAgreementWithoutWordsIsRefused() {
    raised(at(Status.WITH_THIRD_PARTY, 0, "finance"));

    assertThat(story.refusal(AGREE, "thirdParty", "CARRIER")).hasMessageContaining("agreement");
    assertThat(story.openTasks()).containsExactly(AGREE);
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
    return owners(RESOLVE);
  }

  private List<String> owners(String task) {
    return engine
        .engine()
        .getTaskService()
        .getIdentityLinksForTask(story.task(task).getId())
        .stream()
        .map(IdentityLink::getGroupId)
        .toList();
  }
}
