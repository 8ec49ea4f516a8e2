package org.gendan.shipment.care;

/** Whether a call reached the customer. */
public enum CallResult {
  REACHED,
  UNREACHABLE
}
