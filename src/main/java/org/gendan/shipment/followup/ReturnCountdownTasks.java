package org.gendan.shipment.followup;

import static org.gendan.shipment.followup.ReturnCountdownModel.COUNTDOWN_STATE;
import static org.gendan.shipment.followup.ReturnCountdownModel.PROTECTED;
import static org.gendan.shipment.followup.ReturnCountdownModel.REMINDERS_MADE;
import static org.gendan.shipment.followup.ReturnCountdownModel.RESCUE_NEEDED;
import static org.gendan.shipment.followup.ReturnCountdownModel.RETURN_AT;
import static org.gendan.shipment.followup.ReturnCountdownModel.SHIPMENT_ID;

import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gendan.engine.ProtectedVariables;
import org.gendan.shipment.care.Countdown;
import org.gendan.shipment.care.FollowUpStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code return-countdown.bpmn}. */
@Configuration(proxyBeanMethods = false)
class ReturnCountdownTasks {

  private final Countdowns countdowns;
  private final Calls calls;

  ReturnCountdownTasks(Countdowns countdowns, Calls calls) {
    this.countdowns = countdowns;
    this.calls = calls;
  }

  @Bean
  ProtectedVariables returnCountdownVariables() {
    return PROTECTED;
  }

  @Bean
  JavaDelegate readCountdown() {
    return task -> {
      Countdown countdown = countdowns.read(SHIPMENT_ID.from(task));
      COUNTDOWN_STATE.set(task, countdown.state());
      REMINDERS_MADE.set(task, countdown.remindersMade());
      RETURN_AT.set(task, Date.from(countdown.returnAt()));
    };
  }

  @Bean
  JavaDelegate openRescue() {
    return task -> RESCUE_NEEDED.pass(task, countdowns.openRescue(SHIPMENT_ID.from(task), 1));
  }

  @Bean
  JavaDelegate openLastRescue() {
    return task -> RESCUE_NEEDED.pass(task, countdowns.openRescue(SHIPMENT_ID.from(task), 2));
  }

  @Bean
  TaskListener rescueParcel() {
    return task ->
        calls.answer(SHIPMENT_ID.from(task), FollowUpStep.EARLY_REMINDER, CallForm.read(task));
  }

  @Bean
  TaskListener rescueParcelAtLast() {
    return task ->
        calls.answer(SHIPMENT_ID.from(task), FollowUpStep.LATE_REMINDER, CallForm.read(task));
  }
}
