package org.gendan.shipment.followup;

import static org.gendan.shipment.ShipmentFollowUpModel.CUSTOMER_CALL;
import static org.gendan.shipment.ShipmentFollowUpModel.NEXT_LOOK_AT;
import static org.gendan.shipment.ShipmentFollowUpModel.OUTCOME_CLAIMED;
import static org.gendan.shipment.ShipmentFollowUpModel.PARCEL_STEP;
import static org.gendan.shipment.ShipmentFollowUpModel.PROTECTED;
import static org.gendan.shipment.ShipmentFollowUpModel.SHIPMENT_ID;
import static org.gendan.shipment.ShipmentFollowUpModel.SILENT_UNTIL_AT;
import static org.gendan.shipment.ShipmentFollowUpModel.THIRD_CALL_NEXT;
import static org.gendan.shipment.ShipmentFollowUpModel.VERIFIED_OUTCOME;

import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.gendan.engine.ProtectedVariables;
import org.gendan.engine.TaskAnswer;
import org.gendan.shipment.ShipmentFollowUpModel.Step;
import org.gendan.shipment.care.FollowUpStep;
import org.gendan.shipment.care.ParcelPlan;
import org.gendan.shipment.followup.Outcomes.Verdict;
import org.gendan.shipment.outcome.OutcomeDoubt.Decision;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code shipment-follow-up.bpmn}. */
@Configuration(proxyBeanMethods = false)
class ShipmentFollowUpTasks {

  private final NextSteps steps;
  private final Calls calls;
  private final Outcomes outcomes;
  private final StalledParcels stalls;

  ShipmentFollowUpTasks(NextSteps steps, Calls calls, Outcomes outcomes, StalledParcels stalls) {
    this.steps = steps;
    this.calls = calls;
    this.outcomes = outcomes;
    this.stalls = stalls;
  }

  @Bean
  ProtectedVariables shipmentFollowUpVariables() {
    return PROTECTED;
  }

  @Bean
  JavaDelegate readParcel() {
    return task -> route(task, steps.read(SHIPMENT_ID.from(task)));
  }

  private static void route(VariableScope task, ParcelPlan plan) {
    boolean verify = plan.step() == ParcelPlan.Step.VERIFY;
    // Cases that began before the calls route on it and keep it; others need no row for it.
    if (task.hasVariable(OUTCOME_CLAIMED.name())) {
      OUTCOME_CLAIMED.set(task, verify);
    } else {
      OUTCOME_CLAIMED.pass(task, verify);
    }
    PARCEL_STEP.pass(task, step(plan));
    if (plan.call() != null) {
      CUSTOMER_CALL.pass(task, plan.call());
      THIRD_CALL_NEXT.pass(task, plan.nextAt() != null);
    }
    if (plan.nextAt() != null) {
      NEXT_LOOK_AT.set(task, Date.from(plan.nextAt()));
    }
  }

  private static Step step(ParcelPlan plan) {
    return switch (plan.step()) {
      case VERIFY -> Step.VERIFY;
      case CONFIRM -> Step.CONFIRM;
      case FIRST_CALL, SECOND_CALL, THIRD_CALL -> Step.CALL;
      case WAIT, CLOSED -> Step.WAIT;
    };
  }

  @Bean
  TaskListener makeFirstCall() {
    return task ->
        calls.answer(SHIPMENT_ID.from(task), FollowUpStep.FIRST_CALL, CallForm.read(task));
  }

  @Bean
  TaskListener makeSecondCall() {
    return task ->
        calls.answer(SHIPMENT_ID.from(task), FollowUpStep.SECOND_CALL, CallForm.read(task));
  }

  @Bean
  TaskListener makeThirdCall() {
    return task ->
        calls.answer(SHIPMENT_ID.from(task), FollowUpStep.THIRD_CALL, CallForm.read(task));
  }

  @Bean
  TaskListener verifyOutcome() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      Verdict verdict = answer.choice("verifiedOutcome", Verdict.class);
      String shipmentId = SHIPMENT_ID.from(task);
      outcomes.verify(shipmentId, verdict, answer.text("evidence").orElse(null));
      Verdict stands = outcomes.isDoubted(shipmentId) ? Verdict.NOT_YET : verdict;
      VERIFIED_OUTCOME.pass(task, stands.name());
    };
  }

  @Bean
  TaskListener confirmOutcome() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      Decision decision = answer.choice("confirmation", Decision.class);
      String remark = answer.text("remark").orElse(null);
      Verdict stands = outcomes.confirm(SHIPMENT_ID.from(task), decision, remark);
      VERIFIED_OUTCOME.pass(task, stands.name());
    };
  }

  @Bean
  JavaDelegate checkProgress() {
    return task -> SILENT_UNTIL_AT.set(task, Date.from(stalls.check(SHIPMENT_ID.from(task))));
  }
}
