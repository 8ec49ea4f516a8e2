package org.gendan.calendar.clock;

import org.springframework.modulith.NamedInterface;

/** Why a clock is paused. */
@NamedInterface
public enum PauseReason {
  /** The customer has to answer first. */
  WAITING_FOR_CUSTOMER,
  /** The carrier holds the parcel. */
  HELD_BY_CARRIER,
  /** Nobody is logged on for duty. */
  NOBODY_ON_DUTY
}
