package org.gendan.escalation.handling;

import org.gendan.engine.Processes;
import org.gendan.escalation.ExceptionCase;
import org.springframework.stereotype.Component;

/** Outgoing: what the domain tells the process of a case. */
@Component
class ExceptionEscalationProcess implements EscalationFlow {

  private final Processes processes;

  ExceptionEscalationProcess(Processes processes) {
    this.processes = processes;
  }

  @Override
  public void raised(ExceptionCase opened) {
    processes.start(
        ExceptionEscalationModel.KEY,
        opened.id(),
        ExceptionEscalationModel.EXCEPTION_ID.with(opened.id()),
        ExceptionEscalationModel.ORDER_NO.with(opened.orderNo()));
  }

  @Override
  public void changed(ExceptionCase changed) {
    processes.wake(ExceptionEscalationModel.CHANGED, changed.id());
  }
}
