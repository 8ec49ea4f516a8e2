package org.gendan.notify.guard;

import org.springframework.modulith.NamedInterface;

/**
 * Who reads a text; each has wordings of its own that are not for them (row 180 of docs/domain.md).
 */
@NamedInterface
public enum Reader {
  /** The customer, consignee or consignor. */
  CUSTOMER,
  /** A destination agent, a carrier, or another house that works for us. */
  AGENT,
  /** A colleague of our own house. */
  COLLEAGUE
}
