package org.gendan.notify.staff;

import org.gendan.engine.Processes;
import org.springframework.stereotype.Component;

/** Outgoing: what the domain tells the process of a message to staff. */
@Component
class StaffMessageProcess implements StaffMessageFlow {

  private final Processes processes;

  StaffMessageProcess(Processes processes) {
    this.processes = processes;
  }

  @Override
  public void asked(String messageKey) {
    processes.start(
        StaffMessageModel.KEY, messageKey, StaffMessageModel.MESSAGE_KEY.with(messageKey));
  }
}
