package org.gendan.order.dunning;

import org.gendan.engine.Processes;
import org.springframework.stereotype.Component;

/** Outgoing: what the domain tells the process of unpaid freight. */
@Component
class FreightDunningProcess implements DunningFlow {

  private final Processes processes;

  FreightDunningProcess(Processes processes) {
    this.processes = processes;
  }

  @Override
  public void invoiced(Dunning dunning) {
    processes.start(
        FreightDunningModel.KEY, dunning.id(), FreightDunningModel.DUNNING_ID.with(dunning.id()));
  }

  @Override
  public void paid(Dunning dunning) {
    processes.lookAgain(FreightDunningModel.PAID, dunning.id());
  }
}
