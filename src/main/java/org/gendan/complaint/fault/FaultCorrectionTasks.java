package org.gendan.complaint.fault;

import static org.gendan.complaint.fault.FaultCorrectionModel.COMPLAINT_ID;
import static org.gendan.complaint.fault.FaultCorrectionModel.FAULT_OUTCOME;
import static org.gendan.complaint.fault.FaultCorrectionModel.FAULT_VERDICT;
import static org.gendan.complaint.fault.FaultCorrectionModel.INSPECTION_EXTENT;
import static org.gendan.complaint.fault.FaultCorrectionModel.PROTECTED;
import static org.gendan.complaint.fault.FaultCorrectionModel.RETURNED_QUANTITY;
import static org.gendan.complaint.fault.FaultCorrectionModel.SAME_FAULT_FOUND;
import static org.gendan.complaint.fault.FaultCorrectionModel.SAMPLE_HERE;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gendan.complaint.ComplaintCorrection.Department;
import org.gendan.complaint.ComplaintSample.Found;
import org.gendan.complaint.fault.ProductFaults.Check;
import org.gendan.complaint.fault.ProductFaults.FaultOutcome;
import org.gendan.complaint.fault.ProductFaults.FaultVerdict;
import org.gendan.complaint.fault.ProductFaults.Plan;
import org.gendan.engine.ProtectedVariables;
import org.gendan.engine.TaskAnswer;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code fault-correction.bpmn}. */
@Configuration(proxyBeanMethods = false)
class FaultCorrectionTasks {

  private final ProductFaults faults;
  private final ComplaintSamples samples;

  FaultCorrectionTasks(ProductFaults faults, ComplaintSamples samples) {
    this.faults = faults;
    this.samples = samples;
  }

  @Bean
  ProtectedVariables faultCorrectionVariables() {
    return PROTECTED;
  }

  @Bean
  JavaDelegate compareComplaints() {
    return task -> SAME_FAULT_FOUND.set(task, faults.isKnown(COMPLAINT_ID.from(task)));
  }

  @Bean
  TaskListener checkProductFault() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      FaultVerdict verdict = answer.choice("faultVerdict", FaultVerdict.class);
      faults.checked(COMPLAINT_ID.from(task), check(answer), verdict);
      judged(task, verdict);
    };
  }

  @Bean
  TaskListener askForSample() {
    return task ->
        samples.asked(COMPLAINT_ID.from(task), TaskAnswer.to(task).requiredText("sampleRequest"));
  }

  @Bean
  JavaDelegate readSample() {
    return task -> {
      var waiting = samples.waiting(COMPLAINT_ID.from(task));
      SAMPLE_HERE.set(task, waiting.isPresent());
      waiting.ifPresent(sample -> RETURNED_QUANTITY.pass(task, sample.quantity()));
    };
  }

  @Bean
  TaskListener inspectReturnedGoods() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      FaultVerdict verdict = verdict(answer);
      samples.inspected(COMPLAINT_ID.from(task), found(task, answer), verdict);
      judged(task, verdict);
    };
  }

  @Bean
  JavaDelegate recordMissingSample() {
    return task -> {
      samples.missing(COMPLAINT_ID.from(task));
      FAULT_OUTCOME.set(task, FaultOutcome.SAMPLE_MISSING);
    };
  }

  @Bean
  TaskListener planCorrection() {
    return task -> {
      faults.requestCorrection(COMPLAINT_ID.from(task), plan(TaskAnswer.to(task)));
      FAULT_OUTCOME.set(task, FaultOutcome.OUR_FAULT);
    };
  }

  private static void judged(DelegateTask task, FaultVerdict verdict) {
    FAULT_VERDICT.pass(task, verdict.name());
    if (verdict == FaultVerdict.NOT_OUR_FAULT) {
      FAULT_OUTCOME.set(task, FaultOutcome.NOT_OUR_FAULT);
    }
  }

  private static FaultVerdict verdict(TaskAnswer answer) {
    FaultVerdict verdict = answer.choice("faultVerdict", FaultVerdict.class);
    if (verdict == FaultVerdict.SAMPLE_NEEDED) {
      throw Refusal.invalid(
          "faultVerdict", ErrorCode.UNKNOWN, "the sample is here; decide whose fault");
    }
    return verdict;
  }

  private static Check check(TaskAnswer answer) {
    return new Check(
        answer.requiredText("stockChecked"),
        answer.requiredText("workInProgressChecked"),
        answer.requiredText("inspectionRecordsChecked"));
  }

  private static Found found(DelegateTask task, TaskAnswer answer) {
    return new Found(
        INSPECTION_EXTENT.from(task),
        answer.ticked("isolated"),
        answer.requiredNumber("inspectedQuantity"),
        answer.requiredNumber("defectiveQuantity"),
        answer.requiredText("inspectionReport"));
  }

  private static Plan plan(TaskAnswer answer) {
    return new Plan(
        answer.requiredText("defect"),
        answer.text("defectRate").orElse(null),
        answer.requiredText("rootCause"),
        answer.requiredText("correctiveAction"),
        answer.requiredText("preventiveAction"),
        answer.choice("department", Department.class),
        answer.day("completeBy"));
  }
}
