package org.gendan.notify.staff;

import static org.gendan.notify.staff.StaffMessageModel.MESSAGE_KEY;
import static org.gendan.notify.staff.StaffMessageModel.PROTECTED;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gendan.engine.ProtectedVariables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code staff-message.bpmn}. */
@Configuration(proxyBeanMethods = false)
class StaffMessageTasks {

  private final StaffMessages messages;

  StaffMessageTasks(StaffMessages messages) {
    this.messages = messages;
  }

  @Bean
  ProtectedVariables staffMessageVariables() {
    return PROTECTED;
  }

  @Bean
  JavaDelegate tellStaff() {
    return task -> messages.send(MESSAGE_KEY.from(task));
  }
}
