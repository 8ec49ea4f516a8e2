package org.gendan.complaint.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.process.WorkingTimeForTests.in;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.gendan.complaint.Complaint.Grade;
import org.gendan.complaint.ComplaintCallback.Result;
import org.gendan.complaint.ComplaintDeadlines;
import org.gendan.complaint.Complaints;
import org.gendan.complaint.SampleComplaints;
import org.gendan.complaint.handling.ComplaintClosing.Facts;
import org.gendan.complaint.handling.ComplaintClosing.Said;
import org.gendan.engine.EngineForTests;
import org.gendan.refusal.Refusal;
import org.gendan.testing.process.ClocksForTests;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the acceptance of a complaint to the satisfied customer. */
class ComplaintHandlingTest {

  private static final String ID = SampleComplaints.ID;

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final ComplaintHandlingProcess process = new ComplaintHandlingProcess(engine.processes());
  private final Complaints complaints = engine.the(Complaints.class);
  private final ComplaintWork work = engine.the(ComplaintWork.class);
  private final ComplaintDeadlines deadlines = engine.the(ComplaintDeadlines.class);
  private final ComplaintClosing closing = engine.the(ComplaintClosing.class);

  @BeforeEach
  void aSimpleComplaint() {
    when(complaints.get(ID)).thenReturn(SampleComplaints.simple());
    when(work.investigate(eq(ID), any())).thenReturn(Grade.SIMPLE);
  }

  @Test
  void anAcceptedComplaintIsInvestigatedAndBothItsClocksAreWatched() {
    accepted();

    assertThat(story.waits())
        .containsExactly("event_answerDue", "event_solutionDue", "userTask_investigateComplaint");
    assertThat(story.timer("event_answerDue").getDuedate()).isEqualTo(ClocksForTests.at(100));
    assertThat(story.timer("event_solutionDue").getDuedate()).isEqualTo(ClocksForTests.at(100));
    assertThat(story.variablesOf("complaint-handling")).containsOnlyKeys("complaintId", "orderNo");
  }

  @Test
  void aFirstAnswerThatIsDueIsCheckedAndTheWorkGoesOn() {
    accepted();

    story.fire("event_answerDue");

    verify(deadlines).check(ID);
    assertThat(story.endEvents()).containsExactly("endEvent_deadlinesChecked");
    assertThat(story.waits()).containsExactly("event_solutionDue", "userTask_investigateComplaint");
  }

  @Test
  void aSolutionThatIsDueIsCheckedAndTheWorkGoesOn() {
    accepted();

    story.fire("event_solutionDue");

    verify(deadlines).check(ID);
    assertThat(story.waits()).containsExactly("event_answerDue", "userTask_investigateComplaint");
  }

  @Test
  void aClosedComplaintIsFollowedByACallWithinADay() {
    solved(true);

    assertThat(story.waits()).containsExactly("event_callbackDue", "userTask_callBack");
    assertThat(story.task("userTask_callBack").getDueDate()).isEqualTo(in("PT24H"));
    assertThat(story.timer("event_callbackDue").getDuedate()).isEqualTo(in("PT24H"));
    verify(closing).close(ID);
  }

  @Test
  void aCallThatIsDueIsCheckedAndCanStillBeMade() {
    solved(true);

    story.fire("event_callbackDue");

    verify(deadlines).checkCallback(ID);
    assertThat(story.endEvents()).contains("endEvent_callbackChecked");
    assertThat(story.waits()).containsExactly("userTask_callBack");
  }

  @Test
  void whoeverNeedsNoCallGetsNone() {
    solved(false);

    story.isEnded();
    assertThat(story.endEvents()).contains("endEvent_closedWithoutCallback");
  }

  @Test
  void aSatisfiedCustomerEndsIt() {
    solved(true);

    called(Result.REACHED, 4, 1, 0);

    story.isEnded();
    assertThat(story.endEvents()).contains("endEvent_complaintClosed");
    verify(closing).calledBack(ID, new Said(Result.REACHED, 4, true, "faster"));
    verify(closing, never()).reopen(any());
  }

  @Test
  void aLowScoreOpensTheComplaintAgain() {
    solved(true);
    clearInvocations(complaints);

    called(Result.REACHED, 2, 1, 0);

    verify(closing).reopen(ID);
    assertThat(story.waits())
        .containsExactly("event_answerDue", "event_solutionDue", "userTask_investigateComplaint");
    verify(complaints).get(ID);
  }

  @Test
  void aLowScoreAfterTwoReopeningsGoesToSomebodyElse() {
    solved(true);

    called(Result.REACHED, 1, 1, 2);

    verify(closing).escalate(ID);
    verify(closing, never()).reopen(any());
    story.isEnded();
    assertThat(story.endEvents()).contains("endEvent_complaintClosed");
  }

  @Test
  void whoeverIsNotReachedIsCalledOnceMoreTwoHoursLater() {
    solved(true);

    called(Result.UNREACHABLE, null, 1, 0);
    assertThat(story.waits()).containsExactly("event_nextCallDue");
    assertThat(story.timer("event_nextCallDue").getDuedate()).isEqualTo(in("PT2H"));

    story.fire("event_nextCallDue");
    assertThat(story.openTasks()).containsExactly("userTask_callBack");

    called(Result.UNREACHABLE, null, 2, 0);
    story.isEnded();
  }

  @Test
  void whoeverRefusesTheCallIsLeftInPeace() {
    solved(true);

    called(Result.REFUSED, null, 1, 0);

    story.isEnded();
    assertThat(story.endEvents()).contains("endEvent_complaintClosed");
  }

  @Test
  void aCallThatTheDomainRefusesChangesNothing() {
    solved(true);
    when(closing.calledBack(any(), any())).thenThrow(Refusal.conflict("answer REFUSED"));

    assertThat(story.refusal("userTask_callBack", "callbackResult", "REACHED", "score", 5))
        .hasMessageContaining("answer REFUSED");
    assertThat(story.openTasks()).containsExactly("userTask_callBack");
  }

  @Test
  void aScoreThatIsNoWholeNumberIsRefused() {
    solved(true);

    assertThat(story.refusal("userTask_callBack", "callbackResult", "REACHED", "score", "good"))
        .hasMessageContaining("whole number");
    verify(closing, never()).calledBack(any(), any());
  }

  @Test
  void whatWasSaidDoesNotStayInTheProcess() {
    solved(true);

    called(Result.UNREACHABLE, null, 1, 0);

    assertThat(story.variablesOf("complaint-handling"))
        .containsOnlyKeys("complaintId", "orderNo", "callbackNeeded", "complaintSatisfaction");
  }

  private void accepted() {
    process.accepted(SampleComplaints.simple());
  }

  private void solved(boolean callbackNeeded) {
    when(closing.close(ID)).thenReturn(callbackNeeded);
    accepted();
    story.complete(
        "userTask_investigateComplaint",
        "finding",
        "a mistake of ours",
        "firstAnswer",
        "we are sorry",
        "nextStep",
        "SETTLED");
  }

  private void called(Result result, Integer score, int attempt, int reopenings) {
    when(closing.calledBack(eq(ID), any()))
        .thenReturn(new Facts(result, score, attempt, reopenings));
    story.complete(
        "userTask_callBack",
        "callbackResult",
        result.name(),
        "score",
        score,
        "effective",
        true,
        "suggestion",
        "faster");
  }
}
