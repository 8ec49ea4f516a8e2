package org.gendan.lab.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gendan.calendar.BusinessTime;
import org.gendan.lab.LabRoles;
import org.gendan.lab.preview.Heap;
import org.gendan.refusal.field.Checked;
import org.gendan.row.UtcColumn;
import org.gendan.words.Language;
import org.gendan.words.Reader;
import org.gendan.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Applies previews, shows how far that is, and takes it back. */
@RestController
@RequestMapping("/api/lab")
class ApplicationController {

  private static final int HUNDRED = 100;

  private final Applications applications;
  private final LabRoles roles;
  private final ZoneId zone;

  ApplicationController(Applications applications, LabRoles roles, ZoneId zone) {
    this.applications = applications;
    this.roles = roles;
    this.zone = zone;
  }

  /** Which running cases; what is left out takes all. */
  record FilterBody(
      Set<String> orderNos,
      Set<String> caseIds,
      Set<Heap> heaps,
      OffsetDateTime startedFrom,
      OffsetDateTime startedBefore) {}

  /** How a preview is to be applied; without {@code running} to running cases, too. */
  record ApplyBody(
      @NotNull(message = "say true for running cases, too, or false for new ones alone")
          Boolean running,
      @NotBlank(message = "say why, in a few words") String comment,
      Boolean breachAtOnce,
      FilterBody filter,
      OffsetDateTime from,
      OffsetDateTime until) {}

  /** Why it is taken back. */
  record UndoBody(Boolean running, @NotBlank(message = "say why, in a few words") String comment) {}

  /** A case that was not moved. */
  record StayedView(String orderNo, String caseId, String timerId, String status, String reason) {}

  /** How far an application is. */
  record View(
      String applicationId,
      String previewId,
      String status,
      boolean running,
      int total,
      int done,
      int percent,
      int moved,
      int putBack,
      int stayed,
      List<StayedView> stayedCases,
      String comment,
      String appliedBy,
      OffsetDateTime askedAt,
      OffsetDateTime appliedAt,
      OffsetDateTime doneAt,
      OffsetDateTime from,
      OffsetDateTime until,
      String deploymentId,
      String undoDeploymentId,
      String returnedBy,
      String returns,
      String laterTimers,
      String fault) {}

  /** The newest ones. */
  record Views(List<View> items) {}

  @PostMapping("/previews/{previewId}/applications")
  @ResponseStatus(HttpStatus.ACCEPTED)
  View apply(@PathVariable String previewId, @RequestBody ApplyBody body) {
    roles.mayChange();
    Checked.of(body);
    String id =
        applications.apply(
            previewId,
            new Wish(
                body.running(),
                body.comment(),
                Boolean.TRUE.equals(body.breachAtOnce()),
                filter(body.filter()),
                instant(body.from()),
                instant(body.until())));
    return view(applications.get(id));
  }

  @PostMapping("/applications/{applicationId}/undo")
  @ResponseStatus(HttpStatus.ACCEPTED)
  View undo(@PathVariable String applicationId, @RequestBody UndoBody body) {
    roles.mayChange();
    applications.undo(applicationId, Checked.of(body).comment());
    return view(applications.get(applicationId));
  }

  @GetMapping("/applications/{applicationId}")
  View get(@PathVariable String applicationId) {
    roles.mayLook();
    return view(applications.get(applicationId));
  }

  @GetMapping("/applications")
  Views newest() {
    roles.mayLook();
    return new Views(applications.newest().stream().map(this::view).toList());
  }

  private static Wish.Filter filter(FilterBody body) {
    return body == null
        ? null
        : new Wish.Filter(
            body.orderNos(),
            body.caseIds(),
            body.heaps(),
            instant(body.startedFrom()),
            instant(body.startedBefore()));
  }

  private static Instant instant(OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }

  private View view(Applications.Progress progress) {
    ApplicationRow row = progress.row();
    Map<MoveStatus, Integer> counts = progress.counts();
    boolean back =
        row.status() == ApplicationStatus.UNDOING || row.status() == ApplicationStatus.UNDONE;
    int total = counts.values().stream().mapToInt(Integer::intValue).sum();
    int left = counts.getOrDefault(back ? MoveStatus.MOVED : MoveStatus.PLANNED, 0);
    boolean begun =
        row.status() != ApplicationStatus.SCHEDULED && row.status() != ApplicationStatus.PLANNING;
    String language = Reader.language().orElse(Language.ENGLISH) == Language.CHINESE ? "zh" : "en";
    return new View(
        row.applicationId(),
        row.previewId(),
        row.status().name(),
        row.running(),
        total,
        total - left,
        !begun ? 0 : total == 0 ? HUNDRED : (total - left) * HUNDRED / total,
        counts.getOrDefault(MoveStatus.MOVED, 0),
        counts.getOrDefault(MoveStatus.PUT_BACK, 0),
        counts.getOrDefault(MoveStatus.GONE, 0)
            + counts.getOrDefault(MoveStatus.CANNOT_TELL, 0)
            + counts.getOrDefault(MoveStatus.FAILED, 0),
        progress.stayed().stream()
            .map(
                move ->
                    new StayedView(
                        move.orderNo(),
                        move.caseId(),
                        move.timerId(),
                        move.status().name(),
                        Words.in(language, "moveStays", move.status().name())))
            .toList(),
        row.remark(),
        row.askedBy(),
        at(row.askedAt()),
        at(row.appliedAt()),
        at(row.doneAt()),
        at(row.fromAt()),
        at(row.untilAt()),
        row.deploymentId(),
        row.undoId(),
        progress.returnId(),
        row.returnsId(),
        Words.in(language, "laterTimers", row.running() ? "MOVED" : "KEPT"),
        row.fault());
  }

  private OffsetDateTime at(java.time.LocalDateTime column) {
    return column == null ? null : BusinessTime.at(UtcColumn.instant(column), zone);
  }
}
