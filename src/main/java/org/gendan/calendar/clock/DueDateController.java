package org.gendan.calendar.clock;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gendan.calendar.BusinessTime;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows when a task or case is due, how that came about, and every pause on the way. */
@RestController
@RequestMapping("/api/due-dates/{ref}")
class DueDateController {

  private final DueClocks clocks;
  private final TaskDueDates tasks;
  private final ZoneId zone;

  DueDateController(DueClocks clocks, TaskDueDates tasks, ZoneId zone) {
    this.clocks = clocks;
    this.tasks = tasks;
    this.zone = zone;
  }

  /**
   * A deadline; {@code dueAt} is null while the clock is paused. A task has the rule of its model;
   * its status is FIXED when it follows no clock, and then calendar and amount are null.
   */
  record View(
      String ref,
      String clock,
      String rule,
      String calendar,
      String amount,
      String status,
      OffsetDateTime startedAt,
      OffsetDateTime dueAt,
      String explanation,
      List<Event> events) {}

  /** One entry of the ledger. */
  record Event(
      String kind,
      OffsetDateTime at,
      String calendar,
      String amount,
      String reason,
      String actor) {}

  @GetMapping
  View show(
      @PathVariable String ref,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String languages) {
    Optional<TaskDueDate> task = clocks.find(ref).isPresent() ? Optional.empty() : tasks.find(ref);
    return task.map(due -> ofTask(due, languages)).orElseGet(() -> ofClock(ref, languages));
  }

  private View ofTask(TaskDueDate task, String languages) {
    if (task.clockRef() != null) {
      View clock = ofClock(task.clockRef(), languages);
      return new View(
          task.taskId(),
          task.clockRef(),
          task.rule(),
          clock.calendar(),
          clock.amount(),
          clock.status(),
          clock.startedAt(),
          local(task.dueAt()),
          clock.explanation(),
          clock.events());
    }
    return new View(
        task.taskId(),
        null,
        task.rule(),
        null,
        null,
        "FIXED",
        local(task.createdAt()),
        local(task.dueAt()),
        task.explanation().in(languages),
        List.of());
  }

  private View ofClock(String ref, String languages) {
    StoredDueDate due = clocks.get(ref);
    return new View(
        due.ref(),
        due.ref(),
        null,
        due.calendar(),
        due.amount(),
        due.status().name(),
        local(due.startedAt()),
        local(due.dueAt()),
        due.explanation().in(languages),
        clocks.ledger(ref).stream().map(this::event).toList());
  }

  private Event event(ClockEvent e) {
    return new Event(
        e.kind().name(), local(e.at()), e.calendar(), e.amount(), e.reason(), e.actor());
  }

  private OffsetDateTime local(Instant at) {
    return BusinessTime.at(at, zone);
  }
}
