package org.gendan.ticket.top;

import org.gendan.engine.Processes;
import org.springframework.stereotype.Component;

/** Outgoing: a stored message is to be applied. */
@Component
class MarketplaceMessageProcess implements TopDelivery {

  private final Processes processes;

  MarketplaceMessageProcess(Processes processes) {
    this.processes = processes;
  }

  @Override
  public void received(String messageKey) {
    processes.start(
        MarketplaceMessageModel.KEY,
        messageKey,
        MarketplaceMessageModel.MESSAGE_KEY.with(messageKey));
  }
}
