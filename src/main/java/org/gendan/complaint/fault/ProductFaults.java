package org.gendan.complaint.fault;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gendan.complaint.Complaint;
import org.gendan.complaint.ComplaintCorrection;
import org.gendan.complaint.ComplaintCorrection.Department;
import org.gendan.complaint.ComplaintFields;
import org.gendan.complaint.ComplaintFileMapper;
import org.gendan.complaint.ComplaintLog;
import org.gendan.complaint.ComplaintMapper;
import org.gendan.complaint.Complaints;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.row.Ids;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What quality finds out about the product of a complaint, and has corrected (row 128 of
 * docs/domain.md).
 */
@Component
public class ProductFaults {

  private static final int MOST_SHOWN = 20;

  private final Complaints complaints;
  private final ComplaintMapper store;
  private final ComplaintFileMapper file;
  private final ComplaintLog log;
  private final Clock clock;
  private final ZoneId zone;

  ProductFaults(
      Complaints complaints,
      ComplaintMapper store,
      ComplaintFileMapper file,
      ComplaintLog log,
      Clock clock,
      ZoneId zone) {
    this.complaints = complaints;
    this.store = store;
    this.file = file;
    this.log = log;
    this.clock = clock;
    this.zone = zone;
  }

  /** Whose fault it is. */
  public enum FaultVerdict {
    OUR_FAULT,
    NOT_OUR_FAULT,
    /** Neither stock nor records show it: the customer is asked for a sample or photos. */
    SAMPLE_NEEDED
  }

  /** What an examination ends in. */
  public enum FaultOutcome {
    OUR_FAULT,
    NOT_OUR_FAULT,
    /** The customer sent nothing to examine. */
    SAMPLE_MISSING
  }

  /** What was looked at, each with what was found there. */
  public record Check(String stock, String workInProgress, String inspectionRecords) {}

  /**
   * What a department has to correct and to prevent.
   *
   * @param completeBy a day that is not over
   */
  public record Plan(
      String defect,
      String defectRate,
      String rootCause,
      String correctiveAction,
      String preventiveAction,
      Department department,
      LocalDate completeBy) {}

  /** Earlier complaints of the same kind about the same item, the newest first. */
  public List<Complaint> earlier(Complaint complaint) {
    return complaint.matter().sku() == null
        ? List.of()
        : store.sameFault(
            complaint.matter().sku(), complaint.matter().kind(), complaint.id(), MOST_SHOWN);
  }

  /** Whether the same fault of this item has been proved and its correction requested before. */
  @Transactional
  public boolean isKnown(String complaintId) {
    Complaint complaint = complaints.get(complaintId);
    var known = file.correctionsOf(complaint.matter().sku(), complaint.matter().kind());
    if (known.isEmpty()) {
      log.note(complaint, "FAULT_COMPARED", "No earlier complaint has proved this fault");
      return false;
    }
    ComplaintCorrection last = known.get(known.size() - 1);
    log.note(
        complaint,
        "FAULT_COMPARED",
        "The same fault was proved before: correction %s, complaint %s"
            .formatted(last.id(), last.complaintId()));
    return true;
  }

  /**
   * Keeps what quality found in stock, in work in progress and in the inspection records.
   *
   * @throws Refusal when one of the three was not looked at
   */
  @Transactional
  public void checked(String complaintId, Check check, FaultVerdict verdict) {
    String stock = ComplaintFields.text("stockChecked", check.stock(), 1_000);
    String work = ComplaintFields.text("workInProgressChecked", check.workInProgress(), 1_000);
    String records =
        ComplaintFields.text("inspectionRecordsChecked", check.inspectionRecords(), 1_000);
    log.note(
        complaints.get(complaintId),
        "FAULT_CHECKED",
        "%s. Stock: %s. Work in progress: %s. Inspection records: %s"
            .formatted(Words.capital(verdict), stock, work, records));
  }

  /**
   * Requests corrective and preventive action.
   *
   * @throws Refusal when a text is missing or the day is over
   */
  @Transactional
  public void requestCorrection(String complaintId, Plan plan) {
    Complaint complaint = complaints.get(complaintId);
    if (plan.completeBy().isBefore(LocalDate.ofInstant(clock.instant(), zone))) {
      throw Refusal.invalid("completeBy", ErrorCode.PAST, "is over; choose a day to come");
    }
    ComplaintCorrection correction =
        new ComplaintCorrection(
            Ids.next(),
            complaintId,
            complaint.orderNo(),
            complaint.matter().sku(),
            complaint.matter().kind(),
            ComplaintFields.text("defect", plan.defect(), 500),
            ComplaintFields.optional("defectRate", plan.defectRate(), 32),
            ComplaintFields.text("rootCause", plan.rootCause(), 2_000),
            ComplaintFields.text("correctiveAction", plan.correctiveAction(), 2_000),
            ComplaintFields.text("preventiveAction", plan.preventiveAction(), 2_000),
            plan.department(),
            plan.completeBy(),
            log.actor(),
            log.now());
    file.addCorrection(correction);
    log.tell(
        complaint,
        "CORRECTION_REQUESTED",
        "%s corrects and prevents by %s: %s"
            .formatted(Words.capital(plan.department()), plan.completeBy(), correction.defect()));
  }
}
