package org.gendan.escalation.claim;

import static org.gendan.escalation.claim.CarrierClaimModel.CLAIM_ID;
import static org.gendan.escalation.claim.CarrierClaimModel.CLAIM_STATUS;
import static org.gendan.escalation.claim.CarrierClaimModel.PROTECTED;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gendan.engine.ProtectedVariables;
import org.gendan.engine.TaskAnswer;
import org.gendan.escalation.claim.CarrierClaims.ClaimAnswer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code carrier-claim.bpmn}. */
@Configuration(proxyBeanMethods = false)
class CarrierClaimTasks {

  private final CarrierClaims claims;

  CarrierClaimTasks(CarrierClaims claims) {
    this.claims = claims;
  }

  @Bean
  ProtectedVariables carrierClaimVariables() {
    return PROTECTED;
  }

  @Bean
  JavaDelegate readClaim() {
    return task -> CLAIM_STATUS.set(task, claims.get(CLAIM_ID.from(task)).status());
  }

  @Bean
  TaskListener inspectGoods() {
    return task ->
        claims.inspected(CLAIM_ID.from(task), TaskAnswer.to(task).requiredText("inspection"));
  }

  @Bean
  TaskListener fileClaim() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      String number = answer.requiredText("carrierClaimNo");
      claims.filed(CLAIM_ID.from(task), number, answer.amount("amount"));
    };
  }

  @Bean
  TaskListener recordClaimAnswer() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      ClaimAnswer said = answer.choice("claimAnswer", ClaimAnswer.class);
      String remark = answer.text("remark").orElse(null);
      claims.answered(CLAIM_ID.from(task), said, answer.amount("amount"), remark);
    };
  }

  @Bean
  JavaDelegate noteOverdueClaim() {
    return task -> claims.noteOverdue(CLAIM_ID.from(task));
  }

  @Bean
  TaskListener chaseClaim() {
    return task -> claims.chased(CLAIM_ID.from(task), TaskAnswer.to(task).requiredText("remark"));
  }

  @Bean
  TaskListener bookSettlement() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      String reference = answer.requiredText("reference");
      claims.settled(CLAIM_ID.from(task), answer.amount("amount").orElse(null), reference);
    };
  }
}
