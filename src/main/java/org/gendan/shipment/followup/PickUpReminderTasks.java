package org.gendan.shipment.followup;

import static org.gendan.shipment.followup.PickUpReminderModel.PICK_UP_AT;
import static org.gendan.shipment.followup.PickUpReminderModel.PICK_UP_STANDS;
import static org.gendan.shipment.followup.PickUpReminderModel.PROTECTED;
import static org.gendan.shipment.followup.PickUpReminderModel.SHIPMENT_ID;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gendan.engine.ProtectedVariables;
import org.gendan.shipment.care.FollowUpStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code pick-up-reminder.bpmn}. */
@Configuration(proxyBeanMethods = false)
class PickUpReminderTasks {

  private final Calls calls;

  PickUpReminderTasks(Calls calls) {
    this.calls = calls;
  }

  @Bean
  ProtectedVariables pickUpReminderVariables() {
    return PROTECTED;
  }

  @Bean
  JavaDelegate readPickUp() {
    return task ->
        PICK_UP_STANDS.set(
            task, calls.isPickUpAgreed(SHIPMENT_ID.from(task), PICK_UP_AT.from(task).toInstant()));
  }

  @Bean
  TaskListener remindPickUp() {
    return task ->
        calls.answer(SHIPMENT_ID.from(task), FollowUpStep.PICK_UP_REMINDER, CallForm.read(task));
  }
}
