package org.gendan.ticket;

import java.time.Instant;
import org.gendan.calendar.window.WindowLoad;
import org.springframework.stereotype.Component;

/** How far the windows of VIP.com's tickets are (row 107 of docs/domain.md). */
@Component
class TicketLoad implements WindowLoad {

  private static final String WINDOW = "vip-ticket";

  private final TicketStore store;

  TicketLoad(TicketStore store) {
    this.store = store;
  }

  @Override
  public String window() {
    return WINDOW;
  }

  @Override
  public Count endingAt(Instant end) {
    return store.load(WINDOW, end);
  }
}
