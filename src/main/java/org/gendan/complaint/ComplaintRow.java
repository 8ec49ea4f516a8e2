package org.gendan.complaint;

import java.time.Instant;
import org.gendan.complaint.Complaint.Grade;
import org.gendan.complaint.Complaint.Kind;
import org.gendan.complaint.Complaint.Matter;
import org.gendan.complaint.ComplaintProgress.Closing;
import org.gendan.complaint.ComplaintProgress.Status;
import org.gendan.ticket.CustomerClass;

record ComplaintRow(
    String complaintId,
    String requestId,
    String orderId,
    String orderNo,
    Kind kind,
    CustomerClass customerClass,
    String sku,
    String text,
    String callbackPhone,
    Instant receivedAt,
    String receivedBy,
    Grade grade,
    Status status,
    int roundNo,
    Instant answeredAt,
    Instant solvedAt,
    Instant closedAt,
    Closing closing,
    boolean surveyDone,
    int version) {

  Complaint toComplaint() {
    return new Complaint(
        complaintId,
        requestId,
        orderId,
        orderNo,
        new Matter(kind, customerClass, sku, text, callbackPhone),
        receivedAt,
        receivedBy,
        grade,
        new ComplaintProgress(status, roundNo, answeredAt, solvedAt, closedAt, closing, surveyDone),
        version);
  }
}
