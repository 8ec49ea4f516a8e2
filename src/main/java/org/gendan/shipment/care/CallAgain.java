package org.gendan.shipment.care;

import java.time.Instant;
import org.gendan.shipment.CustomerCall;

/**
 * A call that settled nothing, and whether it is made again.
 *
 * @param call which one, or null for none
 * @param tries how often it was made in a row without settling anything
 * @param at when it is made again, or null for not
 * @param why sentence for people, or null
 */
public record CallAgain(CustomerCall call, int tries, Instant at, String why) {

  /** Nothing to make again. */
  public static final CallAgain NONE = new CallAgain(null, 0, null, null);

  /** Whether this call is to be made again. */
  public boolean isPlanned(CustomerCall which) {
    return at != null && call == which;
  }

  /** How often this call was made in a row without settling anything. */
  public int triesOf(CustomerCall which) {
    return call == which ? tries : 0;
  }
}
