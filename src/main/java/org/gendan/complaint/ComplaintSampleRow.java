package org.gendan.complaint;

import java.time.Instant;
import org.gendan.complaint.ComplaintSample.Extent;
import org.gendan.complaint.ComplaintSample.Inspection;

record ComplaintSampleRow(
    String sampleId,
    String complaintId,
    int roundNo,
    String requestId,
    int quantity,
    String text,
    Instant arrivedAt,
    String notedBy,
    Extent extent,
    Integer inspectedQuantity,
    Integer defectiveQuantity,
    String report,
    String inspectedBy,
    Instant inspectedAt) {

  ComplaintSample toSample() {
    Inspection inspection =
        inspectedAt == null
            ? null
            : new Inspection(
                extent, inspectedQuantity, defectiveQuantity, report, inspectedBy, inspectedAt);
    return new ComplaintSample(
        sampleId, complaintId, roundNo, requestId, quantity, text, arrivedAt, notedBy, inspection);
  }
}
