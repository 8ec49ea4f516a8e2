package org.gendan.complaint.handling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.gendan.engine.OpenTask;

/** A complaint as callers see it; times in the business zone. */
final class ComplaintView {

  private ComplaintView() {}

  /** What a list shows; a deadline is that of the round that runs. */
  record Summary(
      String complaintId,
      String orderId,
      String platformOrderNo,
      String kind,
      String grade,
      String customerClass,
      String sku,
      String status,
      int round,
      OffsetDateTime receivedAt,
      OffsetDateTime answerDueAt,
      OffsetDateTime solutionDueAt) {}

  /** Everything about one. */
  record Detail(
      Summary complaint,
      String text,
      String callbackPhone,
      OffsetDateTime answeredAt,
      OffsetDateTime solvedAt,
      OffsetDateTime closedAt,
      String closing,
      List<Due> dueDates,
      List<Solution> solutions,
      List<Sample> samples,
      List<Correction> corrections,
      List<Callback> callbacks,
      List<Summary> sameFaults,
      List<Note> notes,
      List<OpenTask> openTasks) {}

  /** A promise; {@code ref} is the name for {@code GET /api/due-dates/{ref}}. */
  record Due(String promise, String ref, OffsetDateTime dueAt, String explanation) {}

  /** A solution that was offered. */
  record Solution(
      int round,
      String text,
      String compensation,
      BigDecimal amount,
      String currency,
      String standard,
      String status,
      String offeredBy,
      String decidedBy,
      String remark) {}

  /** What the customer has sent, and what quality found. */
  record Sample(
      int quantity,
      OffsetDateTime arrivedAt,
      String extent,
      Integer inspected,
      Integer defective) {}

  /** A request for corrective and preventive action. */
  record Correction(
      String correctionId,
      String defect,
      String defectRate,
      String rootCause,
      String correctiveAction,
      String preventiveAction,
      String department,
      LocalDate completeBy,
      String requestedBy) {}

  /** A callback, or why there was none. */
  record Callback(
      int round,
      String result,
      String skipped,
      Integer score,
      Boolean effective,
      String suggestion,
      String calledBy,
      OffsetDateTime calledAt) {}

  /** A line of the record. */
  record Note(int round, OffsetDateTime at, String kind, String actor, String text) {}
}
