package org.gendan.calendar.duty;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gendan.engine.ProtectedVariables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a shift asks of the roster. */
@Configuration(proxyBeanMethods = false)
class DutyShiftTasks {

  private final DutyRoster roster;

  DutyShiftTasks(DutyRoster roster) {
    this.roster = roster;
  }

  @Bean
  JavaDelegate endForgottenShift() {
    return shift -> roster.endForgotten(shift.getProcessBusinessKey());
  }

  @Bean
  ProtectedVariables dutyShiftVariables() {
    return DutyShiftModel.PROTECTED;
  }
}
