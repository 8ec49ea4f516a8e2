package org.gendan.complaint.handling;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.gendan.calendar.BusinessTime;
import org.gendan.calendar.clock.StoredDueDate;
import org.gendan.complaint.Complaint;
import org.gendan.complaint.Complaint.Promise;
import org.gendan.complaint.ComplaintCallback;
import org.gendan.complaint.ComplaintCorrection;
import org.gendan.complaint.ComplaintDeadlines;
import org.gendan.complaint.ComplaintFileMapper;
import org.gendan.complaint.ComplaintNote;
import org.gendan.complaint.ComplaintSample;
import org.gendan.complaint.ComplaintSolution;
import org.gendan.complaint.Complaints;
import org.gendan.complaint.fault.ProductFaults;
import org.gendan.complaint.handling.ComplaintView.Callback;
import org.gendan.complaint.handling.ComplaintView.Correction;
import org.gendan.complaint.handling.ComplaintView.Detail;
import org.gendan.complaint.handling.ComplaintView.Due;
import org.gendan.complaint.handling.ComplaintView.Note;
import org.gendan.complaint.handling.ComplaintView.Sample;
import org.gendan.complaint.handling.ComplaintView.Solution;
import org.gendan.complaint.handling.ComplaintView.Summary;
import org.gendan.engine.ProcessHistory;
import org.gendan.words.StoryWords;
import org.springframework.stereotype.Component;

/** Puts together what callers see of a complaint. */
@Component
class ComplaintViews {

  private final Complaints complaints;
  private final ComplaintFileMapper file;
  private final ComplaintDeadlines deadlines;
  private final ProductFaults faults;
  private final ProcessHistory history;
  private final ZoneId zone;

  ComplaintViews(
      Complaints complaints,
      ComplaintFileMapper file,
      ComplaintDeadlines deadlines,
      ProductFaults faults,
      ProcessHistory history,
      ZoneId zone) {
    this.complaints = complaints;
    this.file = file;
    this.deadlines = deadlines;
    this.faults = faults;
    this.history = history;
    this.zone = zone;
  }

  Summary summary(Complaint c) {
    return new Summary(
        c.id(),
        c.orderId(),
        c.orderNo(),
        c.matter().kind().name(),
        c.grade().name(),
        c.matter().customerClass().name(),
        c.matter().sku(),
        c.progress().status().name(),
        c.progress().round(),
        at(c.receivedAt()),
        at(deadlines.of(c, Promise.ANSWER).dueAt()),
        at(deadlines.of(c, Promise.SOLUTION).dueAt()));
  }

  Detail detail(Complaint c) {
    String id = c.id();
    return new Detail(
        summary(c),
        c.matter().text(),
        c.matter().callbackPhone(),
        at(c.progress().answeredAt()),
        at(c.progress().solvedAt()),
        at(c.progress().closedAt()),
        c.progress().closing() == null ? null : c.progress().closing().name(),
        dueDates(c),
        file.solutions(id).stream().map(ComplaintViews::solution).toList(),
        file.samples(id).stream().map(this::sample).toList(),
        file.corrections(id).stream().map(ComplaintViews::correction).toList(),
        file.callbacks(id).stream().map(this::callback).toList(),
        faults.earlier(c).stream().map(this::summary).toList(),
        complaints.notes(id).stream().map(n -> note(n)).toList(),
        history.openTasks(List.of(id)));
  }

  private List<Due> dueDates(Complaint c) {
    return Arrays.stream(Promise.values())
        .map(promise -> due(promise, deadlines.of(c, promise)))
        .toList();
  }

  private Due due(Promise promise, StoredDueDate due) {
    return new Due(promise.name(), due.ref(), at(due.dueAt()), due.explanation().english());
  }

  private static Solution solution(ComplaintSolution s) {
    return new Solution(
        s.round(),
        s.text(),
        s.compensation().name(),
        s.amount(),
        s.currency(),
        s.standard(),
        s.status().name(),
        s.offeredBy(),
        s.decidedBy(),
        s.remark());
  }

  private Sample sample(ComplaintSample s) {
    var found = s.inspection();
    return new Sample(
        s.quantity(),
        at(s.arrivedAt()),
        found == null ? null : found.extent().name(),
        found == null ? null : found.inspected(),
        found == null ? null : found.defective());
  }

  private static Correction correction(ComplaintCorrection c) {
    return new Correction(
        c.id(),
        c.defect(),
        c.defectRate(),
        c.rootCause(),
        c.correctiveAction(),
        c.preventiveAction(),
        c.department().name(),
        c.completeBy(),
        c.requestedBy());
  }

  private Callback callback(ComplaintCallback c) {
    return new Callback(
        c.round(),
        c.result().name(),
        c.skipped() == null ? null : c.skipped().name(),
        c.score(),
        c.effective(),
        c.suggestion(),
        c.calledBy(),
        at(c.calledAt()));
  }

  private OffsetDateTime at(Instant instant) {
    return BusinessTime.at(instant, zone);
  }

  private Note note(ComplaintNote kept) {
    return new Note(
        kept.round(), at(kept.at()), kept.kind(), kept.actor(), StoryWords.toReader(kept.text()));
  }
}
