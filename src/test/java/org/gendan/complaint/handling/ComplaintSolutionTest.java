package org.gendan.complaint.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.process.WorkingTimeForTests.in;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import org.gendan.complaint.Complaint;
import org.gendan.complaint.Complaint.Grade;
import org.gendan.complaint.ComplaintSolution.Compensation;
import org.gendan.complaint.Complaints;
import org.gendan.complaint.SampleComplaints;
import org.gendan.complaint.fault.FaultCorrectionTest;
import org.gendan.complaint.fault.ProductFaults;
import org.gendan.complaint.handling.ComplaintWork.Decision;
import org.gendan.complaint.handling.ComplaintWork.Investigation;
import org.gendan.complaint.handling.ComplaintWork.NextStep;
import org.gendan.complaint.handling.ComplaintWork.Told;
import org.gendan.engine.EngineForTests;
import org.gendan.refusal.Refusal;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One round of a complaint: investigated, answered, solved. */
class ComplaintSolutionTest {

  private static final String ID = SampleComplaints.ID;
  private static final String SIMPLE = "userTask_investigateComplaint";
  private static final String COMPLEX = "userTask_investigateComplexComplaint";

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final Complaints complaints = engine.the(Complaints.class);
  private final ComplaintWork work = engine.the(ComplaintWork.class);
  private final ProductFaults faults = engine.the(ProductFaults.class);

  @Test
  void theFrontLineInvestigatesASimpleComplaint() {
    begun(SampleComplaints.simple());

    assertThat(story.openTasks()).containsExactly(SIMPLE);
  }

  @Test
  void supervisorsInvestigateAComplexComplaint() {
    begun(SampleComplaints.complex());

    assertThat(story.openTasks()).containsExactly(COMPLEX);
  }

  @Test
  void aFirstAnswerThatSolvesItEndsTheRound() {
    begun(SampleComplaints.simple());

    investigated(SIMPLE, NextStep.SETTLED, Grade.SIMPLE);

    assertThat(story.endEvents()).containsExactly("endEvent_complaintSettled");
    verify(work)
        .investigate(ID, new Investigation("seam open", "sorry", NextStep.SETTLED, null, true));
  }

  @Test
  void whatIsTooMuchForTheFrontLineGoesToSupervisorsAndStaysThere() {
    begun(SampleComplaints.simple());

    investigated(SIMPLE, NextStep.PASS_ON, Grade.COMPLEX);
    assertThat(story.openTasks()).containsExactly(COMPLEX);

    investigated(COMPLEX, NextStep.SOLVE, Grade.COMPLEX);
    assertThat(story.openTasks()).containsExactly("userTask_answerComplexComplaint");
  }

  @Test
  void aSolutionWithinTheStandardEndsTheRound() {
    begun(SampleComplaints.simple());
    investigated(SIMPLE, NextStep.SOLVE, Grade.SIMPLE);

    offered("userTask_answerComplaint", false);

    assertThat(story.endEvents()).containsExactly("endEvent_complaintAnswered");
    verify(work).offer(ID, "new jacket", Compensation.DISCOUNT, new BigDecimal("30.00"), false);
  }

  @Test
  void aCompensationAboveTheStandardWaitsForASupervisorWithinFourHours() {
    aboveTheStandard();

    assertThat(story.openTasks()).containsExactly("userTask_approveRemedy");
    assertThat(story.task("userTask_approveRemedy").getDueDate()).isEqualTo(in("PT4H"));
  }

  @Test
  void anApprovedCompensationIsToldToTheCustomer() {
    aboveTheStandard();

    story.complete("userTask_approveRemedy", "compensationDecision", "APPROVE", "remark", "fair");
    assertThat(story.openTasks()).containsExactly("userTask_tellSolution");
    story.complete("userTask_tellSolution", "toldBy", "PHONE", "surveyDone", true);

    assertThat(story.endEvents()).containsExactly("endEvent_complaintAnswered");
    verify(work).decide(ID, Decision.APPROVE, "fair");
    verify(work).told(ID, Told.PHONE, true);
  }

  @Test
  void aRefusedCompensationNeedsAnotherSolution() {
    aboveTheStandard();

    story.complete("userTask_approveRemedy", "compensationDecision", "REFUSE");

    assertThat(story.openTasks()).containsExactly("userTask_answerComplaint");
    verify(work, never()).told(any(), any(), eq(false));
  }

  @Test
  void whoeverOfferedACompensationCannotApproveIt() {
    aboveTheStandard();
    doThrow(Refusal.forbidden("another supervisor must decide"))
        .when(work)
        .decide(any(), any(), any());

    assertThat(story.refusal("userTask_approveRemedy", "compensationDecision", "APPROVE"))
        .hasMessage("another supervisor must decide");
    assertThat(story.openTasks()).containsExactly("userTask_approveRemedy");
  }

  @Test
  void anExaminedProductComesBackForTheAnswer() {
    when(faults.isKnown(ID)).thenReturn(true);
    begun(SampleComplaints.simple());
    investigated(SIMPLE, NextStep.QUALITY, Grade.SIMPLE);

    FaultCorrectionTest.planned(story);

    assertThat(story.openTasks()).containsExactly("userTask_answerComplaint");
  }

  @Test
  void aSampleThatNeverComesGivesTheComplaintUp() {
    begun(SampleComplaints.simple());
    investigated(SIMPLE, NextStep.QUALITY, Grade.SIMPLE);
    FaultCorrectionTest.checked(story, "SAMPLE_NEEDED");
    story.complete("userTask_askForSample", "sampleRequest", "please send it back");

    story.fire("event_sampleOverdue");

    assertThat(story.endEvents())
        .containsExactly("endEvent_complaintGivenUp", "endEvent_sampleMissing");
  }

  @Test
  void whatTheRoundRoutesOnIsNoFieldOfTheForm() {
    begun(SampleComplaints.simple());

    assertThat(story.refusal(SIMPLE, "nextStep", "SOLVE", "complaintGrade", "COMPLEX"))
        .hasMessageContaining("'complaintGrade' belongs to the process");
  }

  @Test
  void noTextOfTheCustomerStaysInTheProcess() {
    begun(SampleComplaints.simple());
    investigated(SIMPLE, NextStep.SOLVE, Grade.SIMPLE);

    assertThat(story.variablesOf("complaint-solution"))
        .containsOnlyKeys("complaintId", "orderNo", "complaintGrade");
  }

  private void begun(Complaint complaint) {
    when(complaints.get(ID)).thenReturn(complaint);
    when(work.approver(ID)).thenReturn("supervisors");
    engine
        .processes()
        .start(
            ComplaintSolutionModel.KEY,
            ID,
            ComplaintSolutionModel.COMPLAINT_ID.with(ID),
            ComplaintSolutionModel.ORDER_NO.with("2603020001"));
  }

  private void investigated(String task, NextStep next, Grade after) {
    when(work.investigate(eq(ID), any())).thenReturn(after);
    story.complete(
        task,
        "finding",
        "seam open",
        "firstAnswer",
        "sorry",
        "nextStep",
        next.name(),
        "surveyDone",
        true);
  }

  private void offered(String task, boolean approvalNeeded) {
    when(work.needsApproval(ID)).thenReturn(approvalNeeded);
    story.complete(
        task, "solution", "new jacket", "compensation", "DISCOUNT", "compensationAmount", "30");
  }

  private void aboveTheStandard() {
    begun(SampleComplaints.simple());
    investigated(SIMPLE, NextStep.SOLVE, Grade.SIMPLE);
    offered("userTask_answerComplaint", true);
  }
}
