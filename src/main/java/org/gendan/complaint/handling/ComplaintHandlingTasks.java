package org.gendan.complaint.handling;

import static org.gendan.complaint.handling.ComplaintHandlingModel.CALLBACK_NEEDED;
import static org.gendan.complaint.handling.ComplaintHandlingModel.COMPLAINT_ID;
import static org.gendan.complaint.handling.ComplaintHandlingModel.PROTECTED;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gendan.complaint.ComplaintCallback.Result;
import org.gendan.complaint.ComplaintDeadlines;
import org.gendan.complaint.handling.ComplaintClosing.Facts;
import org.gendan.complaint.handling.ComplaintClosing.Said;
import org.gendan.engine.ProtectedVariables;
import org.gendan.engine.TaskAnswer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code complaint-handling.bpmn}. */
@Configuration(proxyBeanMethods = false)
class ComplaintHandlingTasks {

  private final ComplaintDeadlines deadlines;
  private final ComplaintClosing closing;

  ComplaintHandlingTasks(ComplaintDeadlines deadlines, ComplaintClosing closing) {
    this.deadlines = deadlines;
    this.closing = closing;
  }

  @Bean
  ProtectedVariables complaintHandlingVariables() {
    return PROTECTED;
  }

  @Bean
  JavaDelegate checkDeadlines() {
    return task -> deadlines.check(COMPLAINT_ID.from(task));
  }

  @Bean
  JavaDelegate closeComplaint() {
    return task -> CALLBACK_NEEDED.set(task, closing.close(COMPLAINT_ID.from(task)));
  }

  @Bean
  JavaDelegate checkCallback() {
    return task -> deadlines.checkCallback(COMPLAINT_ID.from(task));
  }

  @Bean
  TaskListener callBack() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      Said said =
          new Said(
              answer.choice("callbackResult", Result.class),
              answer.number("score"),
              answer.text("effective").isEmpty() ? null : answer.ticked("effective"),
              answer.text("suggestion").orElse(null));
      route(task, closing.calledBack(COMPLAINT_ID.from(task), said));
    };
  }

  @Bean
  JavaDelegate reopenComplaint() {
    return task -> closing.reopen(COMPLAINT_ID.from(task));
  }

  @Bean
  JavaDelegate escalateComplaint() {
    return task -> closing.escalate(COMPLAINT_ID.from(task));
  }

  private static void route(DelegateTask task, Facts facts) {
    ComplaintHandlingModel.CALLBACK_RESULT.pass(task, facts.result().name());
    ComplaintHandlingModel.SCORE.pass(task, facts.score());
    ComplaintHandlingModel.ATTEMPT.pass(task, facts.attempt());
    ComplaintHandlingModel.REOPENINGS.pass(task, facts.reopenings());
  }
}
