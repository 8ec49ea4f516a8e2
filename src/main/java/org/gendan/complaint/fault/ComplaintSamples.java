package org.gendan.complaint.fault;

import java.util.List;
import java.util.Optional;
import org.gendan.complaint.Complaint;
import org.gendan.complaint.ComplaintDeadlines;
import org.gendan.complaint.ComplaintFields;
import org.gendan.complaint.ComplaintFileMapper;
import org.gendan.complaint.ComplaintLog;
import org.gendan.complaint.ComplaintProgress.Status;
import org.gendan.complaint.ComplaintSample;
import org.gendan.complaint.ComplaintSample.Extent;
import org.gendan.complaint.ComplaintSample.Found;
import org.gendan.complaint.ComplaintSample.Inspection;
import org.gendan.complaint.Complaints;
import org.gendan.complaint.fault.ProductFaults.FaultVerdict;
import org.gendan.notify.guard.ScriptGuard;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.row.Ids;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Samples, photos and returned goods, and their inspection (rows 128 and 129 of docs/domain.md).
 */
@Component
public class ComplaintSamples {

  private final Complaints complaints;
  private final ComplaintFileMapper file;
  private final ComplaintDeadlines deadlines;
  private final FaultCorrectionProcess correction;
  private final ScriptGuard guard;
  private final ComplaintLog log;

  ComplaintSamples(
      Complaints complaints,
      ComplaintFileMapper file,
      ComplaintDeadlines deadlines,
      FaultCorrectionProcess correction,
      ScriptGuard guard,
      ComplaintLog log) {
    this.complaints = complaints;
    this.file = file;
    this.deadlines = deadlines;
    this.correction = correction;
    this.guard = guard;
    this.log = log;
  }

  /** What has come, and whether it was noted before. */
  public record Arrived(ComplaintSample sample, boolean repeated) {}

  /** The customer was asked for a sample or photos; until they come the solution's clock stands. */
  @Transactional
  public void asked(String complaintId, String request) {
    String text =
        guard.honest("sampleRequest", ComplaintFields.text("sampleRequest", request, 2_000));
    Complaint complaint = complaints.get(complaintId);
    log.tell(complaint, "SAMPLE_ASKED", text);
    if (waiting(complaintId).isEmpty()) {
      deadlines.waitForCustomer(complaint);
    }
  }

  /**
   * Notes what the customer has sent; it may come before anybody has asked.
   *
   * @param quantity pieces; 0 for photos alone
   * @throws Refusal when the complaint is closed or the request id was used for something else
   */
  @Transactional
  public Arrived arrived(String complaintId, String request, int quantity, String text) {
    Complaint complaint = complaints.get(complaintId);
    for (ComplaintSample known : file.samples(complaintId)) {
      if (known.requestId().equals(request)) {
        return repeated(known, quantity);
      }
    }
    if (complaint.progress().status() == Status.CLOSED) {
      throw Refusal.conflict(
          "The complaint is closed; hand in a new one, which will name this one as the same fault");
    }
    ComplaintSample sample =
        new ComplaintSample(
            Ids.next(),
            complaintId,
            complaint.progress().round(),
            request,
            quantity,
            text,
            log.now(),
            log.actor(),
            null);
    file.addSample(sample);
    log.tell(complaint, "SAMPLE_ARRIVED", quantity == 0 ? "Photos" : quantity + " pieces");
    deadlines.customerCame(complaint);
    correction.sampleArrived(complaint);
    return new Arrived(sample, false);
  }

  /** What came last and was not inspected yet. */
  public Optional<ComplaintSample> waiting(String complaintId) {
    List<ComplaintSample> all = file.samples(complaintId);
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(all.get(all.size() - 1)).filter(sample -> sample.inspection() == null);
  }

  /**
   * Keeps the inspection of what came: a few pieces are inspected one by one (row 129 of
   * docs/domain.md).
   *
   * @throws Refusal when it is incomplete
   */
  @Transactional
  public void inspected(String complaintId, Found found, FaultVerdict verdict) {
    ComplaintSample sample =
        waiting(complaintId)
            .orElseThrow(() -> Refusal.conflict("There is nothing left to inspect"));
    mustBeComplete(sample, found);
    String report = ComplaintFields.text("inspectionReport", found.report(), 4_000);
    file.inspect(
        sample.with(
            new Inspection(
                found.extent(),
                found.inspected(),
                found.defective(),
                report,
                log.actor(),
                log.now())));
    log.note(
        complaints.get(complaintId),
        "GOODS_INSPECTED",
        "%s: %d of %d pieces, %d defective. %s"
            .formatted(
                Words.capital(verdict),
                found.inspected(),
                sample.quantity(),
                found.defective(),
                report));
  }

  /** The customer has sent nothing in time. */
  @Transactional
  public void missing(String complaintId) {
    log.tell(complaints.get(complaintId), "SAMPLE_MISSING", "Nothing came to be examined");
  }

  private static void mustBeComplete(ComplaintSample sample, Found found) {
    ComplaintFields fields = new ComplaintFields();
    int pieces = sample.quantity();
    if (pieces > 0 && !found.isolated()) {
      fields.fault("isolated", ErrorCode.REQUIRED, "isolate and label the returned goods first");
    }
    int least = found.extent() == Extent.FULL ? pieces : Math.min(1, pieces);
    if (found.inspected() < least || found.inspected() > pieces) {
      fields.fault(
          "inspectedQuantity",
          ErrorCode.RANGE,
          "inspect at least %d of the %d pieces",
          least,
          pieces);
    }
    if (found.defective() < 0 || found.defective() > found.inspected()) {
      fields.fault("defectiveQuantity", ErrorCode.RANGE, "cannot be more than were inspected");
    }
    fields.refuseWrong();
  }

  private static Arrived repeated(ComplaintSample known, int quantity) {
    if (known.quantity() != quantity) {
      throw Refusal.conflict(
          "Request %s noted %d pieces; use another requestId", known.requestId(), known.quantity());
    }
    return new Arrived(known, true);
  }
}
