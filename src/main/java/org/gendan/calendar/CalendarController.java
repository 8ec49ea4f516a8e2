package org.gendan.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Explains deadlines without an order, and takes edited calendars. */
@RestController
@RequestMapping("/api/calendars")
class CalendarController {

  private final WorkingTime workingTime;
  private final Calendars calendars;
  private final OpenDeadlines deadlines;
  private final CurrentActor actor;
  private final ZoneId zone;

  CalendarController(
      WorkingTime workingTime,
      Calendars calendars,
      OpenDeadlines deadlines,
      CurrentActor actor,
      ZoneId zone) {
    this.workingTime = workingTime;
    this.calendars = calendars;
    this.deadlines = deadlines;
    this.actor = actor;
    this.zone = zone;
  }

  /** When something would be due; the language of the explanation follows Accept-Language. */
  record View(OffsetDateTime dueAt, String explanation) {}

  /** The calendars in force. */
  record Names(List<String> names) {}

  @GetMapping
  Names names() {
    return new Names(calendars.names());
  }

  @GetMapping("/{name}/explain")
  View explain(
      @PathVariable String name,
      @RequestParam(required = false) String from,
      @RequestParam(required = false) String plus,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String languages) {
    calendars.mustKnow(name);
    DueDate due = workingTime.due(name, moment(from), plus);
    return new View(due.at(), due.explanation().in(languages));
  }

  /** The calendars in force after a reload, and how many open deadlines moved with them. */
  record Reloaded(List<String> names, int movedDueDates) {}

  /** Reads the files of the calendars again and moves the open deadlines with them. */
  @PostMapping("/reload")
  Reloaded reload() {
    actor.mustBeOneOf("reload calendars", Roles.ANALYSTS, Roles.CAMUNDA_ADMIN);
    calendars.reload();
    return new Reloaded(calendars.names(), deadlines.recompute());
  }

  /** With offset; without one it is local to the zone of business days. */
  private Instant moment(String from) {
    try {
      // In an address an unescaped + arrives as a space.
      String text = from == null ? "" : from.strip().replace(' ', '+');
      return text.matches(".*(Z|[+-]\\d{2}:\\d{2})")
          ? OffsetDateTime.parse(text).toInstant()
          : java.time.LocalDateTime.parse(text).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw Refusal.invalid(
          "from",
          ErrorCode.TIME,
          "'%s' is no time; write it with its offset, such as 2026-10-09T17:10:00+08:00",
          from);
    }
  }
}
