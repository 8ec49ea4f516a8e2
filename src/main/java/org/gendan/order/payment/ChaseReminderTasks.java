package org.gendan.order.payment;

import static org.gendan.order.payment.ChaseReminderModel.CHASES_OPEN;
import static org.gendan.order.payment.ChaseReminderModel.PROTECTED;
import static org.gendan.order.payment.ChaseReminderModel.WINDOW_ENDS_AT;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gendan.engine.ProtectedVariables;
import org.gendan.engine.TaskAnswer;
import org.gendan.order.payment.ChaseReminders.Answer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code chase-reminder.bpmn}. */
@Configuration(proxyBeanMethods = false)
class ChaseReminderTasks {

  private final ChaseReminders reminders;

  ChaseReminderTasks(ChaseReminders reminders) {
    this.reminders = reminders;
  }

  @Bean
  ProtectedVariables chaseReminderVariables() {
    return PROTECTED;
  }

  @Bean
  JavaDelegate countOpenChases() {
    return task ->
        CHASES_OPEN.set(task, reminders.remind(WINDOW_ENDS_AT.from(task).toInstant()) > 0);
  }

  @Bean
  TaskListener remindDesk() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      var end = WINDOW_ENDS_AT.from(task).toInstant();
      reminders.answer(end, answer.choice("reminderResult", Answer.class), answer.text("remark"));
    };
  }
}
