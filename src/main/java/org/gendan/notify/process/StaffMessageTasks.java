package org.gendan.notify.process;

import static org.gendan.notify.process.StaffMessageModel.MESSAGE_KEY;
import static org.gendan.notify.process.StaffMessageModel.PROTECTED;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gendan.engine.ProtectedVariables;
import org.gendan.notify.RecordedStaffMessages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code staff-message.bpmn}. */
@Configuration(proxyBeanMethods = false)
class StaffMessageTasks {

  private final RecordedStaffMessages messages;

  StaffMessageTasks(RecordedStaffMessages messages) {
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
