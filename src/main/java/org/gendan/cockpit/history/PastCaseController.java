package org.gendan.cockpit.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gendan.cockpit.CockpitRoles;
import org.gendan.engine.past.PastCasesMapper;
import org.gendan.engine.past.PastQuery;
import org.gendan.engine.past.PastState;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows administrators the cases that run and that have ended. */
@RestController
@RequestMapping("/api/cockpit")
class PastCaseController {

  private static final int MOST = 200;

  private final CockpitRoles roles;
  private final PastCases cases;
  private final PastCasesMapper past;
  private final ZoneId zone;

  PastCaseController(CockpitRoles roles, PastCases cases, PastCasesMapper past, ZoneId zone) {
    this.roles = roles;
    this.cases = cases;
    this.past = past;
    this.zone = zone;
  }

  /** A process; {@code definitionId} is that of its newest version. */
  record ModelView(
      String model, String modelName, String definitionId, int version, long running) {}

  /** All that are deployed. */
  record Models(List<ModelView> items) {}

  /**
   * A page of cases.
   *
   * @param next what to send as {@code after} for the page behind; null at the end
   */
  record Cases(List<CaseView> items, String next) {}

  @GetMapping("/models")
  Models models() {
    roles.mayLook();
    Map<String, Long> running =
        past.running().stream()
            .collect(
                Collectors.toMap(
                    PastCasesMapper.Count::model, PastCasesMapper.Count::amount, Long::sum));
    return new Models(
        past.models().stream()
            .map(
                one ->
                    new ModelView(
                        one.model(),
                        PastCases.said(one.model(), one.name()),
                        one.definitionId(),
                        one.version(),
                        running.getOrDefault(one.model(), 0L)))
            .toList());
  }

  /**
   * Cases of a number, or else of a model.
   *
   * @param q number of an order or a case; what else is asked is not looked at then
   * @param from business day, included; of the end of finished cases, of the beginning of others
   * @param to business day, included
   */
  @GetMapping("/cases")
  Cases list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String model,
      @RequestParam(defaultValue = "ALL") PastState state,
      @RequestParam Optional<LocalDate> from,
      @RequestParam Optional<LocalDate> to,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "50") int size) {
    roles.mayLook();
    if (size < 1 || size > MOST) {
      throw Refusal.invalid("size", ErrorCode.RANGE, "must be between 1 and %s", MOST);
    }
    if (!q.isBlank()) {
      return new Cases(cases.find(q), null);
    }
    if (model.isBlank()) {
      throw Refusal.invalid(
          "model", ErrorCode.REQUIRED, "name a model, or a number of an order or a case in q");
    }
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw Refusal.invalid("to", ErrorCode.ORDER, "must not be before from");
    }
    List<CaseView> items =
        cases.page(
            new PastQuery(
                model,
                state,
                from.map(day -> day.atStartOfDay(zone).toInstant()).orElse(null),
                to.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()).orElse(null),
                after.isBlank() ? null : after(after),
                size));
    return new Cases(items, items.size() < size ? null : next(items.get(size - 1), state));
  }

  @GetMapping("/cases/{instanceId}")
  CaseDetail one(@PathVariable String instanceId) {
    roles.mayLook();
    return cases.one(instanceId);
  }

  private static String next(CaseView last, PastState state) {
    OffsetDateTime at = state == PastState.FINISHED ? last.endedAt() : last.startedAt();
    return at.toEpochSecond() + "_" + last.instanceId();
  }

  private static PastQuery.After after(String text) {
    String[] parts = text.split("_", 2);
    if (parts.length < 2 || !parts[0].matches("\\d{1,11}")) {
      throw Refusal.invalid("after", ErrorCode.FORMAT, "send what the page before gave as next");
    }
    return new PastQuery.After(Instant.ofEpochSecond(Long.parseLong(parts[0])), parts[1]);
  }
}
