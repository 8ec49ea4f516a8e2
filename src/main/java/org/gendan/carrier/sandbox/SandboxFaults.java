package org.gendan.carrier.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Faults that wait for the requests and pushes they are meant for. */
@Component
@SandboxOnly
class SandboxFaults {

  /** What goes wrong. */
  enum Mode {
    /** Refused as asked too often; nothing happens. */
    RATE_LIMIT,
    /** Status 500; nothing happens. */
    SERVER_ERROR,
    /** It happens, and the answer comes after the caller has lost patience. */
    TIMEOUT,
    /** It happens, and the connection breaks in the middle of the answer. */
    LOST_ANSWER,
    /** It happens, and the answer is no JSON. */
    BAD_JSON,
    /** The signature is called wrong; nothing happens. */
    SIGN_FAIL,
    /** A push is sent twice. */
    DUPLICATE_PUSH,
    /** Pushes arrive the last first. */
    SHUFFLED_PUSH;

    boolean isOfPushes() {
      return this == DUPLICATE_PUSH || this == SHUFFLED_PUSH;
    }
  }

  /**
   * A fault to come.
   *
   * @param vendor {@code kuaidi100} or {@code sf}
   * @param waybillNo only requests about this number, or all when null
   * @param times how often; until it is cleared when 0
   */
  record Fault(String vendor, Mode mode, String waybillNo, int times) {}

  private final List<Fault> waiting = new ArrayList<>();

  synchronized void add(Fault fault) {
    waiting.add(fault);
  }

  synchronized void clear() {
    waiting.clear();
  }

  synchronized List<Fault> waiting() {
    return List.copyOf(waiting);
  }

  /** The fault that hits this request, used up by one. */
  synchronized Optional<Mode> hit(String vendor, String request) {
    return hit(vendor, request, false);
  }

  /** The fault that hits this push. */
  synchronized Optional<Mode> hitPush(String vendor, String waybillNo) {
    return hit(vendor, waybillNo, true);
  }

  private Optional<Mode> hit(String vendor, String text, boolean push) {
    for (int i = 0; i < waiting.size(); i++) {
      Fault fault = waiting.get(i);
      boolean meant =
          fault.vendor().equals(vendor)
              && fault.mode().isOfPushes() == push
              && (fault.waybillNo() == null || text.contains(fault.waybillNo()));
      if (meant) {
        if (fault.times() == 1) {
          waiting.remove(i);
        } else if (fault.times() > 1) {
          waiting.set(i, new Fault(vendor, fault.mode(), fault.waybillNo(), fault.times() - 1));
        }
        return Optional.of(fault.mode());
      }
    }
    return Optional.empty();
  }
}
