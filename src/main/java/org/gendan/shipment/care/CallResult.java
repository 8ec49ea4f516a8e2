package org.gendan.shipment.care;

import org.springframework.modulith.NamedInterface;

/** Whether a call reached the customer. */
@NamedInterface
public enum CallResult {
  REACHED,
  UNREACHABLE
}
