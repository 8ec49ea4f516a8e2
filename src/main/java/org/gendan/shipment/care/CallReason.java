package org.gendan.shipment.care;

import org.springframework.modulith.NamedInterface;

/**
 * Why a customer hesitates: the six objections of row 55 of docs/domain.md, and what carriers fail
 * to do.
 */
@NamedInterface
public enum CallReason {
  /** No objection (无). */
  NONE,
  /** Promised in three days, took five. */
  LATE,
  /** The product does not last as long as was said. */
  DURABILITY,
  /** The claim is not on the label. */
  LABEL,
  /** The customer will not go to the post office. */
  TOO_FAR,
  /** The customer wants it cheaper. */
  PRICE,
  /** The family objects. */
  FAMILY,
  /** The customer is not at home for some time. */
  AWAY,
  /** The carrier shows a call that the customer never got (row 76 of docs/domain.md). */
  CALL_NOT_RECEIVED,
  OTHER
}
