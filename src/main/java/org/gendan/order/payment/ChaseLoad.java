package org.gendan.order.payment;

import java.time.Instant;
import org.gendan.calendar.window.WindowLoad;
import org.springframework.stereotype.Component;

/** How far the windows of unpaid orders are. */
@Component
class ChaseLoad implements WindowLoad {

  private final ChaseMapper store;

  ChaseLoad(ChaseMapper store) {
    this.store = store;
  }

  @Override
  public String window() {
    return PaymentChases.WINDOW;
  }

  @Override
  public Count endingAt(Instant end) {
    return store.count(end);
  }
}
