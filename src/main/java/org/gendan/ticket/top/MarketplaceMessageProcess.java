package org.gendan.ticket.top;

import org.gendan.engine.Processes;
import org.springframework.stereotype.Component;

/** Outgoing: a stored message is to be applied. */
@Component
class MarketplaceMessageProcess {

  private final Processes processes;

  MarketplaceMessageProcess(Processes processes) {
    this.processes = processes;
  }

  /** A message was stored and waits to be applied. */
  public void received(String messageKey) {
    processes.start(
        MarketplaceMessageModel.KEY,
        messageKey,
        MarketplaceMessageModel.MESSAGE_KEY.with(messageKey));
  }
}
