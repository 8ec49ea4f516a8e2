package org.gendan.escalation.claim;

import java.util.List;
import java.util.Optional;

/** Where claims are kept. */
public interface ClaimStore {

  /** Adds a claim. */
  void add(CarrierClaim claim);

  /** Finds a claim by our id. */
  Optional<CarrierClaim> find(String claimId);

  /** The claims of a case, oldest first. */
  List<CarrierClaim> of(String exceptionId);

  /**
   * Writes what has changed.
   *
   * @return 0 when another change was first
   */
  int update(CarrierClaim claim);
}
