package org.gendan.cockpit.bulk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gendan.calendar.BusinessTime;
import org.gendan.cockpit.CockpitRoles;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists, starts, stops and shows runs. */
@RestController
@RequestMapping("/api/cockpit/runs")
class RunController {

  private static final int MOST = 500;

  private final Runs runs;
  private final RunMapper store;
  private final CockpitRoles roles;
  private final ZoneId zone;

  RunController(Runs runs, RunMapper store, CockpitRoles roles, ZoneId zone) {
    this.runs = runs;
    this.store = store;
    this.roles = roles;
    this.zone = zone;
  }

  /** What is to be done, chosen by what, and which one of those. */
  record Asked(
      @NotNull(message = "say RETRY, SUSPEND or ACTIVATE") RunDeed deed,
      @NotNull(message = "say CAUSE, CARRIER or PLATFORM") RunAbout about,
      @NotBlank(message = "say which one") String subject) {}

  /** Why it is started. */
  record Start(@NotBlank(message = "say why, in a few words") String reason) {}

  /** How many cases are of a model. */
  record OfModel(String model, int amount) {}

  /** How far a run is. */
  record Run(
      String runId,
      RunDeed deed,
      RunAbout about,
      String subject,
      String said,
      RunStatus status,
      String remark,
      String askedBy,
      OffsetDateTime askedAt,
      String startedBy,
      OffsetDateTime startedAt,
      OffsetDateTime doneAt,
      int cases,
      int left,
      int done,
      int already,
      int gone,
      int failed,
      List<OfModel> models) {}

  /** The newest ones. */
  record All(List<Run> items) {}

  /** A case of a run, and what came of it. */
  record Case(
      String waitId,
      String instanceId,
      String model,
      String caseId,
      RunCaseStatus status,
      String fault,
      OffsetDateTime doneAt) {}

  /** A page of them; {@code next} is what to send as {@code after}. */
  record Cases(List<Case> items, String next) {}

  /**
   * What cases can be suspended by.
   *
   * @param names of the codes, in the reader's language
   */
  record Subjects(List<String> carriers, List<String> platforms, Map<String, String> names) {}

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  Run ask(@RequestBody Asked asked) {
    roles.mayChange();
    Asked told = Checked.of(asked);
    return view(runs.get(runs.ask(told.deed(), told.about(), told.subject())));
  }

  @PostMapping("/{runId}/starts")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Run start(@PathVariable String runId, @RequestBody Start start) {
    roles.mayChange();
    runs.start(runId, Checked.of(start).reason());
    return view(runs.get(runId));
  }

  @PostMapping("/{runId}/stops")
  Run stop(@PathVariable String runId) {
    roles.mayChange();
    runs.stop(runId);
    return view(runs.get(runId));
  }

  @GetMapping
  All all() {
    roles.mayLook();
    return new All(runs.newest().stream().map(this::view).toList());
  }

  @GetMapping("/subjects")
  Subjects subjects() {
    roles.mayLook();
    List<String> carriers = store.carriers();
    List<String> platforms = store.platforms();
    Map<String, String> names = new TreeMap<>();
    carriers.forEach(code -> names.put(code, name(RunAbout.CARRIER, code)));
    platforms.forEach(code -> names.put(code, name(RunAbout.PLATFORM, code)));
    return new Subjects(carriers, platforms, names);
  }

  @GetMapping("/{runId}")
  Run one(@PathVariable String runId) {
    roles.mayLook();
    return view(runs.get(runId));
  }

  @GetMapping("/{runId}/cases")
  Cases cases(
      @PathVariable String runId,
      @RequestParam(required = false) RunCaseStatus status,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "100") int size) {
    roles.mayLook();
    if (size < 1 || size > MOST) {
      throw Refusal.invalid("size", ErrorCode.RANGE, "must be between 1 and %s", MOST);
    }
    runs.get(runId);
    List<Case> items =
        store.cases(runId, status, after, size).stream()
            .map(
                one ->
                    new Case(
                        one.waitId(),
                        one.instanceId(),
                        one.model(),
                        one.caseId(),
                        one.status(),
                        one.fault(),
                        BusinessTime.at(UtcColumn.instant(one.doneAt()), zone)))
            .toList();
    return new Cases(items, items.size() < size ? null : items.get(size - 1).waitId());
  }

  private static String name(RunAbout about, String code) {
    String language = Reader.language().orElse(Language.ENGLISH) == Language.CHINESE ? "zh" : "en";
    return Words.in(language, about == RunAbout.CARRIER ? "carrier" : "platform", code);
  }

  private Run view(RunRow row) {
    Map<RunCaseStatus, Integer> counts =
        store.counts(row.runId()).stream()
            .collect(Collectors.toMap(RunMapper.Count::status, RunMapper.Count::amount));
    return new Run(
        row.runId(),
        row.deed(),
        row.about(),
        row.subject(),
        row.about() == RunAbout.CAUSE ? row.said() : name(row.about(), row.subject()),
        row.status(),
        row.remark(),
        row.askedBy(),
        BusinessTime.at(UtcColumn.instant(row.askedAt()), zone),
        row.startedBy(),
        BusinessTime.at(UtcColumn.instant(row.startedAt()), zone),
        BusinessTime.at(UtcColumn.instant(row.doneAt()), zone),
        counts.values().stream().mapToInt(Integer::intValue).sum(),
        counts.getOrDefault(RunCaseStatus.PLANNED, 0),
        counts.getOrDefault(RunCaseStatus.DONE, 0),
        counts.getOrDefault(RunCaseStatus.ALREADY, 0),
        counts.getOrDefault(RunCaseStatus.GONE, 0),
        counts.getOrDefault(RunCaseStatus.FAILED, 0),
        store.models(row.runId()).stream()
            .map(one -> new OfModel(one.model(), one.amount()))
            .toList());
  }
}
