package org.gendan.order.dunning;

import org.gendan.engine.Processes;
import org.springframework.stereotype.Component;

/** Outgoing: what the domain tells the process of unpaid freight. */
@Component
class FreightDunningProcess {

  private final Processes processes;

  FreightDunningProcess(Processes processes) {
    this.processes = processes;
  }

  /** Freight is owed. */
  public void invoiced(Dunning dunning) {
    processes.start(
        FreightDunningModel.KEY, dunning.id(), FreightDunningModel.DUNNING_ID.with(dunning.id()));
  }

  /** Look again: something was paid. */
  public void paid(Dunning dunning) {
    processes.wake(FreightDunningModel.PAID, dunning.id());
  }
}
