package org.gendan.complaint.handling;

import static org.gendan.complaint.handling.ComplaintSolutionModel.APPROVAL_NEEDED;
import static org.gendan.complaint.handling.ComplaintSolutionModel.COMPENSATION_DECISION;
import static org.gendan.complaint.handling.ComplaintSolutionModel.COMPLAINT_GRADE;
import static org.gendan.complaint.handling.ComplaintSolutionModel.COMPLAINT_ID;
import static org.gendan.complaint.handling.ComplaintSolutionModel.NEXT_STEP;
import static org.gendan.complaint.handling.ComplaintSolutionModel.PROTECTED;
import static org.gendan.complaint.handling.ComplaintSolutionModel.REMEDY_GROUP;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gendan.complaint.ComplaintSolution.Compensation;
import org.gendan.complaint.Complaints;
import org.gendan.complaint.handling.ComplaintWork.Decision;
import org.gendan.complaint.handling.ComplaintWork.Investigation;
import org.gendan.complaint.handling.ComplaintWork.NextStep;
import org.gendan.complaint.handling.ComplaintWork.Told;
import org.gendan.engine.ProtectedVariables;
import org.gendan.engine.TaskAnswer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code complaint-solution.bpmn}. */
@Configuration(proxyBeanMethods = false)
class ComplaintSolutionTasks {

  private final Complaints complaints;
  private final ComplaintWork work;

  ComplaintSolutionTasks(Complaints complaints, ComplaintWork work) {
    this.complaints = complaints;
    this.work = work;
  }

  @Bean
  ProtectedVariables complaintSolutionVariables() {
    return PROTECTED;
  }

  @Bean
  JavaDelegate readComplaint() {
    return task -> COMPLAINT_GRADE.set(task, complaints.get(COMPLAINT_ID.from(task)).grade());
  }

  @Bean
  TaskListener investigateComplaint() {
    return this::investigated;
  }

  @Bean
  TaskListener investigateComplexComplaint() {
    return this::investigated;
  }

  @Bean
  TaskListener answerComplaint() {
    return this::offered;
  }

  @Bean
  TaskListener answerComplexComplaint() {
    return this::offered;
  }

  @Bean
  JavaDelegate assessCompensation() {
    return task -> {
      String complaintId = COMPLAINT_ID.from(task);
      APPROVAL_NEEDED.pass(task, work.needsApproval(complaintId));
      REMEDY_GROUP.set(task, work.approver(complaintId));
    };
  }

  @Bean
  TaskListener approveRemedy() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      Decision decision = answer.choice("compensationDecision", Decision.class);
      work.decide(COMPLAINT_ID.from(task), decision, answer.text("remark").orElse(null));
      COMPENSATION_DECISION.pass(task, decision.name());
    };
  }

  @Bean
  TaskListener tellSolution() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      Told told = answer.choice("toldBy", Told.class);
      work.told(COMPLAINT_ID.from(task), told, answer.ticked("surveyDone"));
    };
  }

  private void investigated(DelegateTask task) {
    TaskAnswer answer = TaskAnswer.to(task);
    Investigation found =
        new Investigation(
            answer.requiredText("finding"),
            answer.text("firstAnswer").orElse(null),
            answer.choice("nextStep", NextStep.class),
            answer.text("faultySku").orElse(null),
            answer.ticked("surveyDone"));
    COMPLAINT_GRADE.set(task, work.investigate(COMPLAINT_ID.from(task), found));
    NEXT_STEP.pass(task, found.nextStep().name());
  }

  private void offered(DelegateTask task) {
    TaskAnswer answer = TaskAnswer.to(task);
    work.offer(
        COMPLAINT_ID.from(task),
        answer.requiredText("solution"),
        answer.choice("compensation", Compensation.class),
        answer.amount("compensationAmount").orElse(new BigDecimal("0.00")),
        answer.ticked("surveyDone"));
  }
}
