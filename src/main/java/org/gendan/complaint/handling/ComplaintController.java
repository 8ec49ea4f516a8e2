package org.gendan.complaint.handling;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.gendan.complaint.Complaint;
import org.gendan.complaint.ComplaintMapper.Filter;
import org.gendan.complaint.ComplaintProgress.Status;
import org.gendan.complaint.Complaints;
import org.gendan.complaint.fault.ComplaintSamples;
import org.gendan.refusal.field.Checked;
import org.gendan.refusal.field.Text;
import org.gendan.security.CurrentActor;
import org.gendan.security.Deed;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes and shows complaints. */
@RestController
@RequestMapping("/api/complaints")
class ComplaintController {

  private final ComplaintIntake intake;
  private final Complaints complaints;
  private final ComplaintSamples samples;
  private final ComplaintViews views;
  private final CurrentActor actor;

  ComplaintController(
      ComplaintIntake intake,
      Complaints complaints,
      ComplaintSamples samples,
      ComplaintViews views,
      CurrentActor actor) {
    this.intake = intake;
    this.complaints = complaints;
    this.samples = samples;
    this.views = views;
    this.actor = actor;
  }

  @PostMapping
  ResponseEntity<ComplaintView.Summary> accept(@RequestBody ComplaintSubmission submission) {
    actor.must(Deed.COMPLAIN);
    var accepted = intake.accept(submission);
    return answer(accepted.repeated(), views.summary(accepted.complaint()));
  }

  @GetMapping
  Page<ComplaintView.Summary> search(
      @RequestParam(required = false) Status status,
      @RequestParam(required = false) Complaint.Grade grade,
      @RequestParam(required = false) String sku,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    actor.mustBeOfADesk("read complaints");
    var found = complaints.search(new Filter(status, grade, sku), new PageRequest(page, size));
    return new Page<>(
        found.items().stream().map(views::summary).toList(),
        found.page(),
        found.size(),
        found.total());
  }

  @GetMapping("/{complaintId}")
  ComplaintView.Detail show(@PathVariable String complaintId) {
    actor.mustBeOfADesk("read complaints");
    return views.detail(complaints.get(complaintId));
  }

  /** What the customer has sent; {@code quantity} is 0 for photos alone. */
  record SampleBody(
      @NotNull(message = "is missing; please fill it in") @Text(64) String requestId,
      @NotNull(message = PIECES)
          @Min(value = 0, message = PIECES)
          @Max(value = 1_000_000, message = PIECES)
          Integer quantity,
      @Text(2_000) String text) {

    private static final String PIECES = "must be 0 (photos alone) or the number of pieces";
  }

  /** What was noted. */
  record SampleAnswer(String sampleId, String complaintId, int quantity) {}

  @PostMapping("/{complaintId}/samples")
  ResponseEntity<SampleAnswer> sample(
      @PathVariable String complaintId, @RequestBody SampleBody body) {
    actor.mustBeOfADesk("note a sample");
    SampleBody told = Checked.of(body);
    var arrived = samples.arrived(complaintId, told.requestId(), told.quantity(), told.text());
    var sample = arrived.sample();
    return answer(
        arrived.repeated(), new SampleAnswer(sample.id(), sample.complaintId(), sample.quantity()));
  }

  private static <T> ResponseEntity<T> answer(boolean repeated, T body) {
    return ResponseEntity.status(repeated ? HttpStatus.OK : HttpStatus.CREATED).body(body);
  }
}
