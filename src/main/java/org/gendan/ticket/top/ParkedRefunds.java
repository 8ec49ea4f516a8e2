package org.gendan.ticket.top;

import java.util.List;
import org.gendan.ticket.top.TopMessage.Status;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes up the refunds that were parked before there was a flow for them. */
@Component
class ParkedRefunds {

  /** What the inbox wrote beside them. */
  static final String BEFORE_THE_FLOW = "Waits for the refund flow";

  private static final int BATCH = 200;

  private final TopMessageMapper store;
  private final MarketplaceMessageProcess delivery;

  ParkedRefunds(TopMessageMapper store, MarketplaceMessageProcess delivery) {
    this.store = store;
    this.delivery = delivery;
  }

  /** At each start; what was taken up once has another reason, and is left alone. */
  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  public void takeUp() {
    List<TopMessage> parked;
    do {
      parked = store.parked(BEFORE_THE_FLOW, BATCH);
      for (TopMessage message : parked) {
        store.update(message.became(Status.RECEIVED, "Taken up by the refund flow", null, null));
        delivery.received(message.messageKey());
      }
    } while (parked.size() == BATCH);
  }
}
