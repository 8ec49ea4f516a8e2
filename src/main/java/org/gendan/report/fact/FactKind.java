package org.gendan.report.fact;

/** What kind of thing happened; on which day it counts, and what its time is. */
public enum FactKind {
  /** A parcel left, on that day; its time is until the carrier's first news. */
  PARCEL,
  /** A parcel was delivered, on that day; its time is since it left. */
  DELIVERY,
  /** A delivered parcel, on the day it left; its time is until it was delivered. */
  WAY,
  /** Something went wrong with a parcel, or was claimed for it; on the day it left. */
  TROUBLE,
  /** An order or a parcel came through a stage, on that day; its time is that in the stage. */
  STAGE,
  /** An order was placed, on that day. */
  ORDER,
  /** A complaint came, on that day; its time is until it was closed. */
  COMPLAINT,
  /** Something went wrong with an order, on that day; its time is until it ended. */
  EXCEPTION,
  /** A department had an exception, from that day on; its time is how long. */
  STAY,
  /** A ticket came, on that day; its time is until the answer. */
  TICKET,
  /** A customer said how it was, on that day. */
  SATISFACTION,
  /** An unpaid order was in a window that ended on that day; its time is until it was chased. */
  CHASE,
  /** A return was opened, on that day; its time is until it was settled. */
  RETURN,
  /** A refund was asked for, on that day. */
  REFUND,
  /** Money was booked against a budget, on that day. */
  BUDGET,
  /** A parcel or a return was not needed, since that day. */
  SAVING
}
