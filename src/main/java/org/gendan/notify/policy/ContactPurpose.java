package org.gendan.notify.policy;

import org.springframework.modulith.NamedInterface;

/** Why a customer is contacted. */
@NamedInterface
public enum ContactPurpose {
  /** The customer's own order, parcel, refund or complaint needs it. */
  SERVICE,
  /** We want to know how we were (rows 59 and 127 of docs/domain.md). */
  SURVEY,
  /** We want to sell something. */
  OFFER
}
