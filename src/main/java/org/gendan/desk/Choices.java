package org.gendan.desk;

import java.util.List;
import org.gendan.complaint.Complaint;
import org.gendan.escalation.ExceptionCause;
import org.gendan.order.cancellation.Cancellation;
import org.gendan.refund.RefundFault;
import org.gendan.refund.RefundKind;
import org.gendan.ticket.Priority;

/** What the forms of the order page let choose from. */
record Choices(
    List<ExceptionCause> causes,
    List<RefundKind> refunds,
    List<RefundFault> faults,
    List<Cancellation.Reason> cancellations,
    List<Complaint.Kind> complaints,
    List<Priority> priorities,
    List<String> errors) {

  /** Everything that the API takes from a person, but what it would find out by itself. */
  static final Choices ALL =
      new Choices(
          List.of(
              ExceptionCause.NOT_SHIPPED,
              ExceptionCause.DELAY_RISK,
              ExceptionCause.NO_UPDATE,
              ExceptionCause.LOST,
              ExceptionCause.DAMAGED,
              ExceptionCause.SHORTAGE,
              ExceptionCause.WRONG_GOODS,
              ExceptionCause.SIGNED_NOT_RECEIVED,
              ExceptionCause.ACCIDENT,
              ExceptionCause.CUSTOMS,
              ExceptionCause.PAPERS,
              ExceptionCause.APPEAL,
              ExceptionCause.OTHER),
          List.of(RefundKind.values()),
          List.of(RefundFault.CUSTOMER, RefundFault.COMPANY, RefundFault.CARRIER),
          List.of(Cancellation.Reason.values()),
          List.of(Complaint.Kind.values()),
          List.of(Priority.values()),
          List.of(
              "required",
              "too-long",
              "phone",
              "amount",
              "unknown",
              "number",
              "decimals",
              "not-allowed"));
}
