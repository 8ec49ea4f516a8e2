package org.gendan.lab.preview;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.gendan.calendar.BusinessTime;
import org.gendan.lab.LabRoles;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.web.PageRequest;
import org.gendan.words.Language;
import org.gendan.words.Reader;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Previews over HTTP; nothing in models or cases is written here. */
@RestController
@RequestMapping("/api/lab/previews")
class PreviewController {

  private final Previews previews;
  private static final int WEEK = 168;

  private final DeskLoads loads;
  private final LabRoles roles;
  private final Clock clock;
  private final ZoneId zone;

  PreviewController(Previews previews, DeskLoads loads, LabRoles roles, Clock clock, ZoneId zone) {
    this.previews = previews;
    this.loads = loads;
    this.roles = roles;
    this.clock = clock;
    this.zone = zone;
  }

  /** What is to be changed. */
  record Wanted(List<Change> changes) {}

  /** A number with the text that it would have. */
  record ChangeView(String timerId, String oldText, String newText) {}

  /** A case that waits. */
  record CaseView(
      String orderNo,
      OffsetDateTime oldDueAt,
      OffsetDateTime newDueAt,
      String reason,
      String heap,
      String timerId,
      String caseId,
      OffsetDateTime startedAt) {}

  /** A task that would be late at once. */
  record LateView(String orderNo, String caseId, String timerId, OffsetDateTime newDueAt) {}

  /** An hour of a desk: tasks old beside new, and who is on duty. */
  record LoadView(OffsetDateTime hour, String desk, int before, int after, int onDuty) {}

  /** A preview, with one page of its cases. */
  record View(
      String previewId,
      int dueAtOnce,
      int earlier,
      int later,
      int unchanged,
      int cannotTell,
      List<CaseView> cases,
      int page,
      int size,
      int total,
      OffsetDateTime madeAt,
      String madeBy,
      List<ChangeView> changes,
      List<LateView> lateAlready,
      List<LoadView> load) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  View make(@RequestBody Wanted wanted) {
    roles.mayChange();
    return view(previews.make(wanted.changes()), new PageRequest(0, PageRequest.MOST));
  }

  /** The same for a model that was edited as a whole: its bytes, and its name. */
  @PostMapping(path = "/files/{file}", consumes = MediaType.ALL_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  View makeOfFile(@PathVariable String file, @RequestBody(required = false) byte[] content) {
    roles.mayChange();
    if (content == null || content.length == 0) {
      throw Refusal.invalid("file", ErrorCode.EMPTY, "send the bytes of %s", file);
    }
    return view(previews.makeOfFile(file, content), new PageRequest(0, PageRequest.MOST));
  }

  @GetMapping(path = "/{previewId}", produces = MediaType.APPLICATION_JSON_VALUE)
  View get(
      @PathVariable String previewId,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "500") int size) {
    roles.mayLook();
    return view(previews.get(previewId), new PageRequest(page, size));
  }

  /** All cases as a file, as they are now. */
  @GetMapping(path = "/{previewId}", produces = "text/csv")
  byte[] csv(@PathVariable String previewId) {
    roles.mayLook();
    Instant now = clock.instant();
    var csv =
        new StringBuilder(
            "\uFEFForderNo,caseId,timerId,heap,startedAt,oldDueAt,newDueAt,reason\r\n");
    Preview preview = previews.get(previewId);
    Previews.Reasons reasons = previews.reasons(preview);
    for (Foreseen one : preview.cases()) {
      CaseView view = view(one, now, reasons);
      csv.append(cell(view.orderNo()))
          .append(',')
          .append(cell(view.caseId()))
          .append(',')
          .append(view.timerId())
          .append(',')
          .append(view.heap())
          .append(',')
          .append(cell(view.startedAt()))
          .append(',')
          .append(cell(view.oldDueAt()))
          .append(',')
          .append(cell(view.newDueAt()))
          .append(',')
          .append(cell(view.reason()))
          .append("\r\n");
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(Object value) {
    return value == null ? "" : '"' + value.toString().replace("\"", "\"\"") + '"';
  }

  private View view(Preview preview, PageRequest asked) {
    Instant now = clock.instant();
    List<Foreseen> cases = preview.cases();
    Previews.Reasons reasons = previews.reasons(preview);
    return new View(
        preview.id(),
        preview.counts().get(Heap.DUE_AT_ONCE),
        preview.counts().get(Heap.EARLIER),
        preview.counts().get(Heap.LATER),
        preview.counts().get(Heap.UNCHANGED),
        preview.counts().get(Heap.CANNOT_TELL),
        cases.stream()
            .skip(asked.offset())
            .limit(asked.size())
            .map(one -> view(one, now, reasons))
            .toList(),
        asked.page(),
        asked.size(),
        cases.size(),
        at(preview.madeAt()),
        preview.madeBy(),
        preview.changes().places().stream()
            .map(
                planned ->
                    new ChangeView(planned.place().id(), planned.place().text(), planned.text()))
            .toList(),
        cases.stream()
            .filter(one -> one.kind() != Foreseen.Kind.TIMER)
            .filter(one -> one.heap(now) == Heap.DUE_AT_ONCE)
            .limit(PageRequest.MOST)
            .map(
                one ->
                    new LateView(one.orderNo(), one.caseId(), one.place().id(), at(one.newDueAt())))
            .toList(),
        loads.of(cases, WEEK).stream().flatMap(this::view).toList());
  }

  /** The hours in which something is due. */
  private Stream<LoadView> view(DeskLoad load) {
    return load.hours().stream()
        .filter(hour -> hour.before() > 0 || hour.after() > 0)
        .map(
            hour ->
                new LoadView(
                    at(hour.from()), load.desk(), hour.before(), hour.after(), hour.onDuty()));
  }

  private CaseView view(Foreseen one, Instant now, Previews.Reasons reasons) {
    Heap heap = one.heap(now);
    Language language = Reader.language().orElse(Language.ENGLISH);
    return new CaseView(
        one.orderNo(),
        at(one.oldDueAt()),
        at(one.newDueAt()),
        reasons.of(one).in(language),
        heap.name(),
        one.place().id(),
        one.caseId(),
        at(one.startedAt()));
  }

  private OffsetDateTime at(Instant moment) {
    return BusinessTime.at(moment, zone);
  }
}
