package org.gendan.lab.preview;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.gendan.calendar.BusinessTime;
import org.gendan.lab.LabRoles;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.web.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what the return of the old numbers would do. */
@RestController
class NumberReturnController {

  private final Previews previews;
  private final LabRoles roles;
  private final Clock clock;
  private final ZoneId zone;

  NumberReturnController(Previews previews, LabRoles roles, Clock clock, ZoneId zone) {
    this.previews = previews;
    this.roles = roles;
    this.clock = clock;
    this.zone = zone;
  }

  /** A case that waits when the old numbers return. */
  record CaseView(
      String orderNo,
      String caseId,
      String timerId,
      String heap,
      OffsetDateTime newDueAt,
      OffsetDateTime returnsTo) {}

  /**
   * Heaps at that time.
   *
   * @param over cases that are due before it
   * @param cases what is due at once first; 500 at most
   */
  record View(
      OffsetDateTime until,
      int over,
      int dueAtOnce,
      int earlier,
      int later,
      int unchanged,
      int cannotTell,
      List<CaseView> cases) {}

  @GetMapping("/api/lab/previews/{previewId}/return")
  View back(@PathVariable String previewId, @RequestParam(required = false) OffsetDateTime until) {
    roles.mayLook();
    if (until == null) {
      throw Refusal.invalid(
          "until", ErrorCode.REQUIRED, "is missing; say when the old numbers return");
    }
    Instant end = until.toInstant();
    if (!end.isAfter(clock.instant())) {
      throw Refusal.invalid("until", ErrorCode.ORDER, "must be later than now");
    }
    NumberReturn back = NumberReturn.of(previews.get(previewId).cases(), end);
    return new View(
        BusinessTime.at(end, zone),
        back.over(),
        back.counts().get(Heap.DUE_AT_ONCE),
        back.counts().get(Heap.EARLIER),
        back.counts().get(Heap.LATER),
        back.counts().get(Heap.UNCHANGED),
        back.counts().get(Heap.CANNOT_TELL),
        back.cases().stream()
            .sorted(Comparator.comparing(one -> one.heap(end)))
            .limit(PageRequest.MOST)
            .map(one -> view(one, end))
            .toList());
  }

  private CaseView view(Foreseen one, Instant end) {
    return new CaseView(
        one.orderNo(),
        one.caseId(),
        one.place().id(),
        one.heap(end).name(),
        at(one.oldDueAt()),
        at(one.newDueAt()));
  }

  private OffsetDateTime at(Instant moment) {
    return moment == null ? null : BusinessTime.at(moment, zone);
  }
}
