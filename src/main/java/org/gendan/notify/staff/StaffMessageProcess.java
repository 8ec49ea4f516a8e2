package org.gendan.notify.staff;

import org.gendan.engine.Processes;
import org.springframework.stereotype.Component;

/** Outgoing: what the domain tells the process of a message to staff. */
@Component
public class StaffMessageProcess {

  private final Processes processes;

  StaffMessageProcess(Processes processes) {
    this.processes = processes;
  }

  /** A desk is to be told. */
  public void asked(String messageKey) {
    processes.start(
        StaffMessageModel.KEY, messageKey, StaffMessageModel.MESSAGE_KEY.with(messageKey));
  }
}
