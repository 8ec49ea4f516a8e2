package org.gendan.calendar.duty;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.gendan.calendar.BusinessTime;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Logs the caller on and off duty (挂号), and shows who is on duty (rows 133 and 134 of
 * docs/domain.md).
 */
@RestController
@RequestMapping("/api/duty")
class DutyController {

  private final DutyRoster roster;
  private final CurrentActor actor;
  private final ZoneId zone;

  DutyController(DutyRoster roster, CurrentActor actor, ZoneId zone) {
    this.roster = roster;
    this.actor = actor;
    this.zone = zone;
  }

  /** Which shift; without one the time of day tells. */
  record LogOn(String shift) {}

  /** One shift; {@code loggedOffAt} is null while it lasts. */
  record Shift(
      String shiftId,
      String userId,
      Set<String> groups,
      String shift,
      String punctuality,
      OffsetDateTime loggedOnAt,
      OffsetDateTime endsAt,
      OffsetDateTime loggedOffAt) {}

  /** Who is on duty, the longest first. */
  record Roster(List<Shift> items) {}

  /** What a log-off ended; null when the caller was not on duty. */
  record LogOff(Shift ended) {}

  @PostMapping("/log-on")
  Shift logOn(@RequestBody(required = false) LogOn body) {
    actor.mustBeOneOf("log on for duty", Roles.DESKS.toArray(String[]::new));
    return view(roster.logOn(actor.id(), actor.groups(), body == null ? null : body.shift()));
  }

  @PostMapping("/log-off")
  LogOff logOff() {
    return new LogOff(roster.logOff(actor.id()).map(this::view).orElse(null));
  }

  @GetMapping
  Roster roster() {
    actor.mustBeOfADesk("see who is on duty");
    return new Roster(roster.onDuty().stream().map(this::view).toList());
  }

  private Shift view(DutyShift shift) {
    return new Shift(
        shift.id(),
        shift.userId(),
        shift.groups(),
        shift.name(),
        shift.onTime() ? "ON_TIME" : "LATE",
        local(shift.loggedOnAt()),
        local(shift.endsAt()),
        local(shift.loggedOffAt()));
  }

  private OffsetDateTime local(Instant at) {
    return BusinessTime.at(at, zone);
  }
}
