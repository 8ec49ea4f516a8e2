package org.gendan.shipment.care;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.gendan.shipment.CustomerCall;

/**
 * Which calls were made, which one is to be made again, and which one waits for an agent.
 *
 * @param first when the first call was made, or null; the others alike
 * @param again what becomes of the last call that settled nothing
 * @param open the call whose task is open, or null
 */
public record CallLog(
    Instant first, Instant second, Instant third, CallAgain again, CustomerCall open) {

  /** No call so far. */
  public static final CallLog NONE = new CallLog(null, null, null, CallAgain.NONE, null);

  /** When this call was last made, or null. */
  public Instant madeAt(CustomerCall call) {
    return switch (call) {
      case FIRST -> first;
      case SECOND -> second;
      case THIRD -> third;
    };
  }

  /** When any call was last made, or null. */
  public Instant last() {
    return Stream.of(first, second, third)
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(null);
  }

  public CallLog opened(CustomerCall call) {
    return new CallLog(first, second, third, again, call);
  }

  public CallLog again(CallAgain next) {
    return new CallLog(first, second, third, next, open);
  }

  public CallLog made(CustomerCall call, Instant at) {
    return new CallLog(
        call == CustomerCall.FIRST ? at : first,
        call == CustomerCall.SECOND ? at : second,
        call == CustomerCall.THIRD ? at : third,
        again,
        null);
  }
}
