package org.gendan.escalation.handling;

import org.gendan.engine.Processes;
import org.gendan.escalation.ExceptionCase;
import org.springframework.stereotype.Component;

/** Outgoing: what the domain tells the process of a case. */
@Component
public class ExceptionEscalationProcess {

  private final Processes processes;

  ExceptionEscalationProcess(Processes processes) {
    this.processes = processes;
  }

  /** A case was opened. */
  public void raised(ExceptionCase opened) {
    processes.start(
        ExceptionEscalationModel.KEY,
        opened.id(),
        ExceptionEscalationModel.EXCEPTION_ID.with(opened.id()),
        ExceptionEscalationModel.ORDER_NO.with(opened.orderNo()));
  }

  /** The case was changed by another door than its task. */
  public void changed(ExceptionCase changed) {
    processes.wake(ExceptionEscalationModel.CHANGED, changed.id());
  }
}
