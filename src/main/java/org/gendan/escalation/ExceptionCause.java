package org.gendan.escalation;

/** What went wrong (rows 79-104 of docs/domain.md). */
public enum ExceptionCause {
  /** Paid or confirmed, and not shipped in time. */
  NOT_SHIPPED,
  /** A delivery promise is at risk. */
  DELAY_RISK,
  /** The carrier has said nothing for too long. */
  NO_UPDATE,
  LOST,
  DAMAGED,
  SHORTAGE,
  WRONG_GOODS,
  /** Accident, breakdown or dispute on the road. */
  ACCIDENT,
  CUSTOMS,
  /** Papers that nobody can read. */
  PAPERS,
  /** The customer says that the order is not looked after (row 132 of docs/domain.md). */
  APPEAL,
  OTHER,
  TICKET_OVERDUE,
  COMPLAINT_OVERDUE,
  /** Two sources say different things about the same parcel. */
  CONTRADICTION,
  NOT_PICKED_UP,
  /** Out for delivery, and no receipt. */
  NOT_SIGNED,
  /** The carrier says that it was signed for, and the customer has nothing (未收到却显示签收). */
  SIGNED_NOT_RECEIVED;
}
