package org.gendan.erp.sandbox.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.gendan.erp.sandbox.ErpFaults;
import org.gendan.erp.sandbox.ErpFaults.Fault;
import org.gendan.erp.sandbox.ErpFaults.Mode;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Lets a call through, or spoils it as the sandbox was told to. */
@Component
@Profile("!mysql")
class FaultyDoor {

  private final ErpFaults faults;

  FaultyDoor(ErpFaults faults) {
    this.faults = faults;
  }

  /**
   * Answers a call.
   *
   * @param method the vendor's name of it
   * @param tooOften what the vendor answers to a client that asks too often
   * @param work has the effect and writes the answer
   */
  ResponseEntity<String> answer(
      String method, ResponseEntity<String> tooOften, Supplier<ResponseEntity<String>> work) {
    Optional<Fault> fault = faults.next(method);
    if (fault.isEmpty()) {
      return work.get();
    }
    Mode mode = fault.get().mode();
    if (mode == Mode.RATE_LIMIT) {
      return tooOften;
    }
    if (mode == Mode.ERROR) {
      return ResponseEntity.internalServerError().body("<html>internal error</html>");
    }
    if (mode == Mode.LOST_REQUEST) {
      return brokenOff();
    }
    if (mode == Mode.LATE_REQUEST) {
      pass(fault.get().late());
      return work.get();
    }
    ResponseEntity<String> answer = work.get();
    if (mode == Mode.LOST_ANSWER) {
      return brokenOff();
    }
    if (mode == Mode.BROKEN_JSON) {
      return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body("{\"status\":0,");
    }
    pass(fault.get().late());
    return answer;
  }

  /** Promises more than it sends, so that the reader finds the connection closed in between. */
  private static ResponseEntity<String> brokenOff() {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .contentLength(1_000)
        .header(HttpHeaders.CONNECTION, "close")
        .body("{\"status\"");
  }

  private static void pass(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }
}
