package org.gendan.notify.policy;

/** Why a customer is contacted. */
public enum ContactPurpose {
  /** The customer's own order, parcel, refund or complaint needs it. */
  SERVICE,
  /** We want to know how we were (DOMAIN rows 59 and 127). */
  SURVEY,
  /** We want to sell something. */
  OFFER
}
