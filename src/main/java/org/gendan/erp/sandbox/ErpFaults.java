package org.gendan.erp.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the sandbox was told to do wrong, the oldest first. */
@Component
@SandboxThere
public class ErpFaults {

  private final List<Fault> faults = new ArrayList<>();

  /** Ways to fail. */
  public enum Mode {
    /** Refuses because it is asked too often; nothing happens. */
    RATE_LIMIT,
    /** Status 500; nothing happens. */
    ERROR,
    /** The request never arrives, and the connection breaks. */
    LOST_REQUEST,
    /** It happens only after a while, when nobody waits for the answer any more. */
    LATE_REQUEST,
    /** It happens, and the answer breaks off. */
    LOST_ANSWER,
    /** It happens, and the answer comes late. */
    LATE_ANSWER,
    /** It happens, and the answer cannot be read. */
    BROKEN_JSON
  }

  /**
   * A fault to come.
   *
   * @param method part of the vendor's method name, or empty for all
   * @param times how many calls it hits
   * @param late how late what is late comes
   */
  public record Fault(Mode mode, String method, int times, Duration late) {}

  /** Adds a fault. */
  public synchronized void add(Fault fault) {
    faults.add(fault);
  }

  /** Forgets all. */
  public synchronized void clear() {
    faults.clear();
  }

  /** The fault that hits a call of this method, if any; counts it. */
  public synchronized Optional<Fault> next(String method) {
    for (int i = 0; i < faults.size(); i++) {
      Fault fault = faults.get(i);
      if (method.contains(fault.method())) {
        if (fault.times() <= 1) {
          faults.remove(i);
        } else {
          faults.set(i, new Fault(fault.mode(), fault.method(), fault.times() - 1, fault.late()));
        }
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }
}
