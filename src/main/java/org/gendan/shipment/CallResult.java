package org.gendan.shipment;

/** Whether a call reached the customer. */
public enum CallResult {
  REACHED,
  UNREACHABLE
}
