package org.gendan.complaint;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A request for corrective and preventive action (纠正和预防措施要求单, row 128 of docs/domain.md).
 *
 * @param defectRate such as {@code 3/200}, or null
 * @param completeBy the day by which the department has done it
 */
public record ComplaintCorrection(
    String id,
    String complaintId,
    String orderNo,
    String sku,
    Complaint.Kind kind,
    String defect,
    String defectRate,
    String rootCause,
    String correctiveAction,
    String preventiveAction,
    Department department,
    LocalDate completeBy,
    String requestedBy,
    Instant requestedAt) {

  /** Who has to act. */
  public enum Department {
    PRODUCTION,
    RESEARCH,
    PURCHASING,
    WAREHOUSE,
    LOGISTICS
  }
}
