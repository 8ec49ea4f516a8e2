package org.gendan.shipment.process;

import static org.gendan.shipment.process.ShipmentFollowUpModel.OUTCOME_CLAIMED;
import static org.gendan.shipment.process.ShipmentFollowUpModel.PROTECTED;
import static org.gendan.shipment.process.ShipmentFollowUpModel.SHIPMENT_ID;
import static org.gendan.shipment.process.ShipmentFollowUpModel.VERIFIED_OUTCOME;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gendan.engine.ProtectedVariables;
import org.gendan.engine.TaskAnswer;
import org.gendan.shipment.Outcomes;
import org.gendan.shipment.Outcomes.Verdict;
import org.gendan.shipment.Shipments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code shipment-follow-up.bpmn}. */
@Configuration(proxyBeanMethods = false)
class ShipmentFollowUpTasks {

  private final Shipments shipments;
  private final Outcomes outcomes;

  ShipmentFollowUpTasks(Shipments shipments, Outcomes outcomes) {
    this.shipments = shipments;
    this.outcomes = outcomes;
  }

  @Bean
  ProtectedVariables shipmentFollowUpVariables() {
    return PROTECTED;
  }

  @Bean
  JavaDelegate readParcel() {
    return task ->
        OUTCOME_CLAIMED.set(task, shipments.get(SHIPMENT_ID.from(task)).isOutcomeClaimed());
  }

  @Bean
  TaskListener verifyOutcome() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      Verdict verdict = answer.choice("verifiedOutcome", Verdict.class);
      outcomes.verify(SHIPMENT_ID.from(task), verdict, answer.text("evidence").orElse(null));
      VERIFIED_OUTCOME.pass(task, verdict.name());
    };
  }
}
